module KlSymbolic.FSharp.Tests.OwnFamilyTests

open KlSymbolic.FSharp
open Xunit

/// A family that the catalogue need not know, in a few lines.
module Rayleigh =
    open KlSymbolic.Distributions
    open KlSymbolic.FSharp.Symbolic

    let family =
        Family.Of(
            "Rayleigh",
            Parameter.Positive "sigma",
            "Rayleigh distribution with mode sigma, on x > 0.",
            "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 18",
            fun x sigma ->
                Density(
                    Support = Support.PositiveReals,
                    LogDensity = log x - 2Q * log sigma - x ** 2Q / (2Q * sigma ** 2Q)
                )
        )

    let withMode sigma = LawOf(family, [ sigma ])
    let a, b = withMode (positive "a"), withMode (positive "b")

[<Fact>]
let ``a family of one's own is derived like any other`` () =
    // With s = sigma^2, X^2/2 is exponential with mean s: KL = log(s2/s1) + s1/s2 - 1.
    match Kl.divergence Rayleigh.a Rayleigh.b with
    | Ok(Finite formula) -> formula |> Expect.equalTo "2*log(b/a) + a^2/b^2 - 1"
    | other -> failwith $"%A{other}"

[<Fact>]
let ``and checked`` () =
    let claim = Code <@ fun a b -> 2.0 * log (b / a) + (a / b) ** 2.0 - 1.0 @>
    let wrong = Code <@ fun a b -> log (b / a) + (a / b) ** 2.0 - 1.0 @>

    match Kl.check claim Rayleigh.a Rayleigh.b, Kl.check wrong Rayleigh.a Rayleigh.b with
    | Ok(Proven _), Ok(Refuted _) -> ()
    | other -> failwith $"%A{other}"

[<Fact>]
let ``and evaluated against a family of the catalogue`` () =
    // E log p/q with p Rayleigh(1), q Exponential(1): E log X - E X^2/2 + E X
    //   = (log 2 - gamma)/2 - 1 + sqrt(pi/2)
    let expected =
        (System.Math.Log 2.0 - 0.57721566490153286) / 2.0 - 1.0
        + System.Math.Sqrt(System.Math.PI / 2.0)

    match Kl.evaluate [] (Rayleigh.withMode 1Q) (Law "Exponential(1)") with
    | Ok evaluation ->
        match evaluation.Divergence.ClosedForm with
        | Value(value, _) -> Assert.Equal(expected, value, 1e-14)
        | other -> failwith $"%A{other}"
    | Error problem -> failwith (string problem)

/// The same family in the words of F#: its log-density is code on floats.
module Built =
    open KlSymbolic.Distributions

    let rayleigh =
        family "Rayleigh" {
            positive "sigma"
            on Support.PositiveReals
            logDensity <@ fun x sigma -> log x - 2.0 * log sigma - x ** 2.0 / (2.0 * sigma ** 2.0) @>
        }

[<Fact>]
let ``a family can be built in a few lines`` () =
    let built = Built.rayleigh |> Expect.ok

    let mode name =
        LawOf(built, [ Symbolic.positive name ])

    // The symbols have the names that the log-density uses, and are not mixed up with them.
    match Kl.divergence (mode "x") (mode "sigma") with
    | Ok(Finite formula) -> formula |> Expect.equalTo "2*log(sigma/x) + x^2/sigma^2 - 1"
    | other -> failwith $"%A{other}"

[<Fact>]
let ``what is missing, or cannot be read, is a problem and no exception`` () =
    let open' = KlSymbolic.Distributions.Support.PositiveReals

    let wrong =
        [
            "a parameter is missing", family "F" { on open' }
            "the support is missing", family "F" { positive "a" }
            "the log-density is missing",
            family "F" {
                positive "a"
                on open'
            }
            "fun x a -> …",
            family "F" {
                positive "a"
                on open'
                logDensity <@ fun (x: float) (b: float) -> x + b @>
            }
            "cannot be read",
            family "F" {
                positive "a"
                on open'
                logDensity <@ fun x (a: float) -> (System.Random 7).NextDouble() + x + a @>
            }
        ]

    Assert.All(wrong, fun (words, result) -> Assert.Contains(words, string (Expect.problem result)))
