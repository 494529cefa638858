/// The loss of a variational autoencoder as people write it, and the ways it goes wrong.
module KlSymbolic.FSharp.Tests.VaeLossTests

open KlSymbolic.FSharp
open Xunit

let verdictOf code =
    match Kl.check (Code code) (Law "Normal(mu, exp(logvar/2))") (Law "Normal(0, 1)") with
    | Ok(Proven _) -> "proven"
    | Ok(Refuted(_, Some diagnosis)) -> diagnosis.Mistake
    | Ok(Refuted(_, None)) -> "refuted"
    | Ok(Undecided why) -> why
    | Error problem -> string problem

[<Fact>]
let ``it is proven, however it is written`` () =
    let right =
        [
            <@ fun mu logvar -> -0.5 * (1.0 + logvar - mu * mu - exp logvar) @>
            <@ fun mu logvar -> 0.5 * (mu ** 2.0 + exp logvar - 1.0 - logvar) @>
            <@ fun mu logvar -> (pown mu 2 + (logvar |> exp) - 1.0 - logvar) / 2.0 @>
            <@
                fun mu logvar ->
                    let sigma = exp (logvar / 2.0)
                    let variance = sigma * sigma
                    0.5 * (variance + mu * mu - 1.0) - log sigma
            @>
        ]

    Assert.All(right, fun code -> Assert.Equal("proven", verdictOf code))

[<Fact>]
let ``five famous wrong versions are refuted, each with its mistake`` () =
    let wrong =
        [
            "negated", <@ fun mu logvar -> 0.5 * (1.0 + logvar - mu * mu - exp logvar) @>
            "doubled", <@ fun mu logvar -> -1.0 * (1.0 + logvar - mu * mu - exp logvar) @>
            "constant", <@ fun mu logvar -> -0.5 * (logvar - mu * mu - exp logvar) @>
            "sigma misread", <@ fun mu logvar -> -0.5 * (1.0 + 2.0 * logvar - mu * mu - exp (2.0 * logvar)) @>
            "function", <@ fun mu logvar -> -0.5 * (1.0 + logvar - mu - exp logvar) @>
        ]

    Assert.All(wrong, fun (mistake, code) -> Assert.Equal(mistake, verdictOf code))
