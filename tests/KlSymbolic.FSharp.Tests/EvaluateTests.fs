module KlSymbolic.FSharp.Tests.EvaluateTests

open KlSymbolic.Derivation
open KlSymbolic.FSharp
open Xunit

let at values p q =
    match Kl.evaluate values (Law p) (Law q) with
    | Ok evaluation ->
        match evaluation.Divergence.ClosedForm with
        | Value(value, error) ->
            Assert.InRange(error, 0.0, 1e-13 * (1.0 + abs value))
            value
        | other -> failwith $"%A{other}"
    | Error problem -> failwith (string problem)

[<Fact>]
let ``numbers are computed where symbols have values`` () =
    // log 2 + (1 + 1)/8 - 1/2, by hand
    let value =
        at [ "mu1", 1.0; "sigma1", 1.0; "mu2", 0.0; "sigma2", 2.0 ] "Normal(mu1, sigma1)" "Normal(mu2, sigma2)"

    Assert.Equal(System.Math.Log 2.0 - 0.25, value, 1e-15)

[<Fact>]
let ``or where there are no symbols at all`` () =
    // 2 log 2 - 2 + 1, by hand
    Assert.Equal(2.0 * System.Math.Log 2.0 - 1.0, at [] "Poisson(2)" "Poisson(1)", 1e-15)

[<Fact>]
let ``a grid is a list comprehension`` () =
    let values =
        [
            for rate in [ 0.5; 1.0; 2.0 ] -> at [ "r", rate ] "Exponential(r)" "Exponential(1)"
        ]

    // log r + 1/r - 1
    let expected =
        [ for rate in [ 0.5; 1.0; 2.0 ] -> System.Math.Log rate + 1.0 / rate - 1.0 ]

    Assert.All(List.zip expected values, fun (e, v) -> Assert.Equal(e, v, 1e-15))

[<Fact>]
let ``infinity has its reason`` () =
    match Kl.evaluate [] (Law "Uniform(0, 2)") (Law "Uniform(0, 1)") with
    | Ok evaluation ->
        match evaluation.Divergence.ClosedForm with
        | InfiniteValue(reason, _) -> Assert.Equal(InfinityReason.Support, reason)
        | other -> failwith $"%A{other}"
    | Error problem -> failwith (string problem)

[<Fact>]
let ``a value that is missing, unknown or no number is an error`` () =
    let problem values =
        Kl.evaluate values (Law "Normal(m, s)") (Law "Normal(0, 1)") |> Expect.problem

    Assert.Contains("s has no value", (problem [ "m", 1.0 ]).Message)
    Assert.Contains("t is no symbol", (problem [ "m", 1.0; "s", 1.0; "t", 1.0 ]).Message)
    Assert.NotEmpty((problem [ "m", nan; "s", 1.0 ]).Message)
    Assert.NotEmpty((problem [ "m", 1.0; "s", -1.0 ]).Message)
