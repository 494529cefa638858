module KlSymbolic.FSharp.Tests.LawTests

open System
open FsCheck
open FsCheck.FSharp
open KlSymbolic.Algebra
open KlSymbolic.Distributions
open KlSymbolic.FsCheck
open KlSymbolic.FsCheck.Generation
open Xunit

let family (name: string) =
    match Catalog.Find name with
    | null -> failwith $"{name} is no family"
    | found -> found

let poisson (p: float[]) (q: float[]) = p[0] * log (p[0] / q[0]) - p[0] + q[0]

let brokenLaws (report: LawReport) =
    [ for result in report.Broken -> result.Law.Name ]

[<Fact>]
let ``a right function breaks no law, and a swapped one does`` () =
    let right = KlLaws.CheckAll(Func<_, _, _> poisson, "Poisson")
    Assert.Equal<string list>([], brokenLaws right)
    Assert.True(right.Decided > 100, string right)

    let swapped = KlLaws.CheckAll(Func<_, _, _>(fun p q -> poisson q p), "Poisson")
    Assert.Contains("definition", brokenLaws swapped)

[<Fact>]
let ``a lambda of the symbols is checked by the names of its parameters`` () =
    let vae =
        Func<float, float, float>(fun mu L -> (mu * mu + exp (2.0 * L) - 1.0) / 2.0 - L)

    Assert.Equal<string list>([], KlLaws.CheckAll(vae, "Normal(mu, exp(L))", "Normal(0, 1)") |> brokenLaws)

    let forgotten =
        Func<float, float, float>(fun mu L -> (mu * mu + exp (2.0 * L)) / 2.0 - L)

    Assert.Contains("zero if equal", KlLaws.CheckAll(forgotten, "Normal(mu, exp(L))", "Normal(0, 1)") |> brokenLaws)

[<Fact>]
let ``the symbols may be named beside the function`` () =
    let subject =
        LawSubject.Function(
            "Exponential(1/a)",
            "Exponential(1/b)",
            [ "b"; "a" ],
            fun v -> v[1] / v[0] - 1.0 - log (v[1] / v[0])
        )

    Assert.Equal<string list>([], KlLaws.CheckAll subject |> brokenLaws)

[<Fact>]
let ``laws are properties`` () =
    let law name f =
        KlLaws.Property(name, Func<_, _, _> f, "Poisson", "Poisson")

    Check.One(Config.QuickThrowOnFailure.WithMaxTest 20, law "non-negativity" poisson)

    Assert.ThrowsAny<exn>(fun () ->
        Check.One(Config.QuickThrowOnFailure.WithMaxTest 20, law "non-negativity" (fun p q -> -(poisson p q))))
    |> ignore

[<Fact>]
let ``random distributions, pairs, probabilities and formulas serve in properties of one's own`` () =
    let config = Config.QuickThrowOnFailure.WithMaxTest 30

    let positive =
        Prop.forAll (KlArbitraries.Of(family "Gamma")) (fun gamma -> gamma.Arguments.Length = 2)

    let nested =
        Prop.forAll (KlArbitraries.NestedPair(family "Uniform", family "Uniform")) (fun (point: PairPoint) ->
            point.ValuesOfQ[0] <= point.ValuesOfP[0])

    let whole =
        Prop.forAll (KlArbitraries.Probabilities 3) (fun p -> Seq.fold (+) Rational.Zero p = Rational.One)

    let x = Symbol("x", Domain.Positive)

    let formulas =
        Prop.forAll (KlArbitraries.Formulas x) (fun e -> e.FreeSymbols() |> Seq.forall ((=) x))

    for property in [ positive; nested; whole; formulas ] do
        Check.One(config, property)
