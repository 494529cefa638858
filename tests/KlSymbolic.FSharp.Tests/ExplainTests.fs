module KlSymbolic.FSharp.Tests.ExplainTests

open System
open KlSymbolic.Distributions
open KlSymbolic.Evaluation
open KlSymbolic.FSharp
open Xunit

let number amount =
    match amount with
    | FiniteAmount(value, _) -> value
    | other -> failwith $"%A{other}"

[<Fact>]
let ``a table is explained in bits, and infinity with its reason`` () =
    let found =
        Kl.explainIn InformationUnit.Bits (Law "{H: 0.5, T: 0.5}") (Law "{H: 0.25, T: 0.75}")
        |> Expect.ok

    // (log2 2 + log2 (2/3))/2, by hand
    Assert.Equal(0.5 * (1.0 + Math.Log2(2.0 / 3.0)), number found.Forward.Divergence, 1e-12)

    match (Kl.explain (Law "Uniform(0, 2)") (Law "Uniform(0, 1)") |> Expect.ok).Forward.Divergence with
    | InfiniteAmount why -> Assert.NotEmpty why
    | other -> failwith $"%A{other}"

[<Fact>]
let ``a family with arguments is explained too`` () =
    let normal mu = LawOf(Catalog.Normal, [ mu; 1Q ])
    let found = Kl.explain (normal 0Q) (normal 2Q) |> Expect.ok
    // (2 - 0)^2/2, by hand
    Assert.Equal(2.0, number found.Forward.Divergence, 1e-12)
    Assert.NotEmpty found.Curve

[<Fact>]
let ``forward covers both modes and reverse seeks one`` () =
    let fits =
        "0.5*Normal(-3, 1) + 0.5*Normal(3, 1)" |> Kl.project "Normal" |> Expect.ok

    match fits.Forward with
    | Some fit ->
        Assert.True fit.IsExact
        // The mean is 0, and the variance 1 + 3^2.
        Assert.Equal(0.0, fit.Arguments[0], 1e-12)
        Assert.Equal(sqrt 10.0, fit.Arguments[1], 1e-12)
    | None -> failwith "no forward fit"

    Assert.Equal(
        2,
        [
            for fit in fits.Reverse do
                if abs (abs fit.Arguments[0] - 3.0) < 0.1 then
                    fit
        ]
            .Length
    )

    Assert.Equal(2, fits.Moments.Length)

[<Fact>]
let ``no member is a fit where all are infinite`` () =
    let fits = "Cauchy(0, 1)" |> Kl.project "Normal" |> Expect.ok
    Assert.Equal(None, fits.Forward)

[<Fact>]
let ``a sample is fitted by the greatest likelihood`` () =
    match Kl.fit "Normal" [ 1.0; 2.0; 3.0 ] |> Expect.ok with
    | Some fit ->
        Assert.Equal(2.0, fit.Arguments[0], 1e-6)
        Assert.Equal(sqrt (2.0 / 3.0), fit.Arguments[1], 1e-6)
    | None -> failwith "no fit"

[<Fact>]
let ``compiled forms take values in the order of their symbols, and columns`` () =
    let form = Kl.compile (Law "Poisson(a)") (Law "Poisson(b)") |> Expect.ok
    Assert.Equal<string list>([ "a"; "b" ], [ for s in form.Symbols -> s.Name ])
    let byHand a b = a * log (a / b) - a + b
    Assert.Equal(byHand 2.0 3.0, form.Evaluate(2.0, 3.0), 1e-15)
    let a, b = [| 1.0; 2.0; 5.0 |], [| 2.0; 2.0; 0.5 |]
    let values = Kl.columns form [ a; b ] |> Expect.ok
    Assert.All(Array.zip3 a b values, fun (a, b, v) -> Assert.Equal(byHand a b, v, 1e-14))

[<Fact>]
let ``bad input is an error and no exception`` () =
    Assert.Contains("Normal", (Kl.explain (Law "Nromal(0, 1)") (Law "Normal(0, 1)") |> Expect.problem).Message)
    Assert.Contains("m", (Kl.explain (Law "Normal(m, 1)") (Law "Normal(0, 1)") |> Expect.problem).Message)
    Assert.NotEmpty((Kl.project "Nromal" "Normal(0, 1)" |> Expect.problem).Message)
    Assert.NotEmpty((Kl.fit "Normal" [] |> Expect.problem).Message)
    let form = Kl.compile (Law "Poisson(a)") (Law "Poisson(b)") |> Expect.ok
    Assert.Equal("columns", (Kl.columns form [ [| 1.0 |] ] |> Expect.problem).Input)
    Assert.NotEmpty((Kl.columns form [ [| 1.0 |]; [| -1.0 |] ] |> Expect.problem).Message)
    Assert.NotEmpty((Kl.columns form [] |> Expect.problem).Message)
