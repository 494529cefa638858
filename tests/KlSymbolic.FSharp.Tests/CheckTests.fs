module KlSymbolic.FSharp.Tests.CheckTests

open KlSymbolic.Checking
open KlSymbolic.FSharp
open Xunit

let p, q = Law "Normal(m1, s1)", Law "Normal(m2, s2)"

let verdictOf claim =
    match Kl.check claim p q with
    | Ok(Proven _) -> "proven"
    | Ok(Refuted(_, Some diagnosis)) -> $"refuted: {diagnosis.Mistake}"
    | Ok(Refuted(_, None)) -> "refuted"
    | Ok(Undecided why) -> $"undecided: {why}"
    | Error problem -> string problem

[<Fact>]
let ``the formula of the textbook is proven`` () =
    let claim =
        Code <@ fun m1 s1 m2 s2 -> log (s2 / s1) + (s1 ** 2.0 + (m1 - m2) ** 2.0) / (2.0 * s2 ** 2.0) - 0.5 @>

    Assert.Equal("proven", verdictOf claim)

[<Fact>]
let ``so is the same formula written otherwise`` () =
    let claim =
        Code
            <@
                fun m1 s1 m2 s2 ->
                    let ratio = s1 / s2
                    let distance = (m1 - m2) / s2
                    (pown ratio 2 + distance * distance - 1.0) / 2.0 - log ratio
            @>

    Assert.Equal("proven", verdictOf claim)
    Assert.Equal("proven", verdictOf (Claim "log(s2/s1) + (s1^2 + (m1 - m2)^2)/(2*s2^2) - 1/2"))

[<Fact>]
let ``each of the usual mistakes is refuted and named`` () =
    let wrong =
        [
            "swapped",
            Code <@ fun m1 s1 m2 s2 -> log (s1 / s2) + (s2 ** 2.0 + (m1 - m2) ** 2.0) / (2.0 * s1 ** 2.0) - 0.5 @>
            "constant", Code <@ fun m1 s1 m2 s2 -> log (s2 / s1) + (s1 ** 2.0 + (m1 - m2) ** 2.0) / (2.0 * s2 ** 2.0) @>
            "negated",
            Code <@ fun m1 s1 m2 s2 -> 0.5 - log (s2 / s1) - (s1 ** 2.0 + (m1 - m2) ** 2.0) / (2.0 * s2 ** 2.0) @>
            "sigma misread", Code <@ fun m1 s1 m2 s2 -> 0.5 * (log (s2 / s1) + (s1 + (m1 - m2) ** 2.0) / s2 - 1.0) @>
            "doubled",
            Code <@ fun m1 s1 m2 s2 -> 2.0 * log (s2 / s1) + (s1 ** 2.0 + (m1 - m2) ** 2.0) / s2 ** 2.0 - 1.0 @>
            "bits",
            Code
                <@
                    fun m1 s1 m2 s2 ->
                        (log (s2 / s1) + (s1 ** 2.0 + (m1 - m2) ** 2.0) / (2.0 * s2 ** 2.0) - 0.5)
                        / log 2.0
                @>
        ]

    Assert.All(wrong, fun (mistake, claim) -> Assert.Equal($"refuted: {mistake}", verdictOf claim))

[<Fact>]
let ``a counterexample says where, and by how much`` () =
    match
        Kl.check (Code <@ fun m1 s1 m2 s2 -> log (s2 / s1) + (s1 ** 2.0 + (m1 - m2) ** 2.0) / (2.0 * s2 ** 2.0) @>) p q
    with
    | Ok(Refuted(counterexample, _)) ->
        Assert.Equal(4, counterexample.Point.Length)

        match counterexample.Claimed, counterexample.True with
        | RealAt(claimed, _), RealAt(truth, _) -> Assert.Equal(0.5, claimed - truth, 1e-12)
        | other -> failwith $"%A{other}"
    | other -> failwith $"%A{other}"

[<Fact>]
let ``the loss of a variational autoencoder is proven`` () =
    let verdict =
        Kl.check
            (Code <@ fun mu logvar -> -0.5 * (1.0 + logvar - mu * mu - exp logvar) @>)
            (Law "Normal(mu, exp(logvar/2))")
            (Law "Normal(0, 1)")

    match verdict with
    | Ok(Proven _) -> ()
    | other -> failwith $"%A{other}"

[<Fact>]
let ``entropy and cross-entropy are checked as such`` () =
    let claim = Claim "log(s1) + log(2*pi)/2 + 1/2"

    match Kl.checkAs Functional.Entropy claim p q, Kl.check claim p q with
    | Ok(Proven _), Ok(Refuted(_, Some diagnosis)) -> Assert.Contains("entropy", diagnosis.Explanation)
    | other -> failwith $"%A{other}"

[<Fact>]
let ``an expression is a claim as well`` () =
    match Kl.divergence p q with
    | Ok(Finite formula) -> Assert.Equal("proven", verdictOf (ClaimOf formula))
    | other -> failwith $"%A{other}"

[<Fact>]
let ``infinity can be claimed`` () =
    match Kl.check (Claim "inf") (Law "Normal(m, s)") (Law "Exponential(r)") with
    | Ok(Proven _) -> ()
    | other -> failwith $"%A{other}"

[<Fact>]
let ``a parameter that P and Q lack is an error`` () =
    Assert.Equal(
        "code: `fun x -> log(x)`: the parameter x is no known symbol; known are m1, m2, s1, s2",
        verdictOf (Code <@ fun (x: float) -> log x @>)
    )

[<Fact>]
let ``a formula that cannot be read is an error with its column`` () =
    Assert.StartsWith("formula, column 8: ", verdictOf (Claim "log(s2/"))
