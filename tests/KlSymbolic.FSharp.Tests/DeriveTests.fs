module KlSymbolic.FSharp.Tests.DeriveTests

open KlSymbolic.Derivation
open KlSymbolic.Distributions
open KlSymbolic.FSharp
open KlSymbolic.FSharp.Symbolic
open Xunit

let normal = Law "Normal(mu1, sigma1)"

[<Fact>]
let ``the divergence of two normal distributions is a closed form`` () =
    match Kl.divergence normal (Law "Normal(mu2, sigma2)") with
    | Ok(Finite formula) ->
        formula
        |> Expect.equalTo "log(sigma2/sigma1) + (sigma1^2 + (mu1 - mu2)^2)/(2*sigma2^2) - 1/2"
    | other -> failwith $"%A{other}"

[<Fact>]
let ``a divergence is infinite for a reason`` () =
    match Kl.divergence normal (Law "Exponential(rate)") with
    | Ok(Infinite(InfinityReason.Support, explanation)) -> Assert.NotEmpty explanation
    | other -> failwith $"%A{other}"

[<Fact>]
let ``a divergence may depend on how the supports lie`` () =
    match Kl.divergence (Law "Uniform(a, b)") (Law "Uniform(c, d)") with
    | Ok(Cases cases) ->
        let finite, infinite =
            cases
            |> List.partition (fun (_, outcome) ->
                match outcome with
                | Finite _ -> true
                | Infinite _
                | NoClosedForm _
                | Cases _ -> false)

        Assert.Equal(1, finite.Length)
        Assert.NotEmpty infinite
    | other -> failwith $"%A{other}"

[<Fact>]
let ``an entropy needs one distribution`` () =
    match Kl.entropy (Law "Exponential(rate)") with
    | Ok(Finite formula) -> formula |> Expect.equalTo "1 - log(rate)"
    | other -> failwith $"%A{other}"

[<Fact>]
let ``divergence is cross-entropy less entropy`` () =
    let p, q = Law "Gamma(a1, b1)", Law "Gamma(a2, b2)"

    match Kl.divergence p q, Kl.crossEntropy p q, Kl.entropy p with
    | Ok(Finite d), Ok(Finite ce), Ok(Finite h) -> ce - h - d |> Expect.equalTo "0"
    | other -> failwith $"%A{other}"

[<Fact>]
let ``distributions are made of families and expressions too`` () =
    let mu, logVariance = sym "mu", sym "L"

    let p = LawOf(Catalog.Normal, [ mu; exp (logVariance / 2Q) ])
    let q = LawOf(Catalog.Normal, [ 0Q; 1Q ])

    match Kl.divergence p q with
    | Ok(Finite formula) -> formula |> Expect.equalTo "-(1 + L - mu^2 - exp(L))/2"
    | other -> failwith $"%A{other}"

[<Fact>]
let ``steps of a derivation are a sequence like any other`` () =
    let reasons =
        Kl.derive normal (Law "Laplace(m, b)")
        |> Result.map (fun derivation -> derivation.Steps |> Seq.map _.Reason |> List.ofSeq)
        |> Expect.ok

    Assert.NotEmpty reasons
    Assert.All(reasons, fun reason -> Assert.NotEmpty reason)

[<Fact>]
let ``assumptions are given as text`` () =
    match Kl.deriveAssuming [ "0 <= a" ] (Law "Uniform(a, b)") (Law "Exponential(rate)") with
    | Ok derivation ->
        match derivation.Divergence with
        | Finite formula -> formula |> Expect.equalTo "rate*(a + b)/2 - log(rate) - log(b - a)"
        | other -> failwith $"%A{other}"
    | Error problem -> failwith (string problem)

[<Fact>]
let ``bad input is an error with its place`` () =
    let problem = Kl.derive normal (Law "Normal(mu2)") |> Expect.problem
    Assert.Equal("Q", problem.Input)

    match (Kl.derive (Law "Norml(0, 1)") normal |> Expect.problem).Place with
    | Some(position, length) -> Assert.Equal((0, 5), (position, length))
    | None -> failwith "a place is known"

[<Theory>]
[<InlineData("Normal(0, 0)")>]
[<InlineData("Normal(0, -1)")>]
[<InlineData("Uniform(2, 1)")>]
[<InlineData("Normal(0, 1, 2)")>]
[<InlineData("Normal(0, nan)")>]
[<InlineData("")>]
let ``what is no distribution is an error`` (text: string) =
    Kl.derive (Law text) normal |> Expect.problem |> ignore
    Kl.entropy (Law text) |> Expect.problem |> ignore

[<Fact>]
let ``a family refuses a wrong number of arguments`` () =
    let problem = Kl.entropy (LawOf(Catalog.Normal, [ 0Q ])) |> Expect.problem
    Assert.Contains("2 arguments", problem.Message)

[<Fact>]
let ``one name for two domains is an error`` () =
    let problem =
        Kl.derive (LawOf(Catalog.Normal, [ sym "m"; 1Q ])) (LawOf(Catalog.Exponential, [ positive "m" ]))
        |> Expect.problem

    Assert.Contains("m has different domains", problem.Message)

[<Fact>]
let ``the C# front door stays open beside the F# one`` () =
    let derivation = KlSymbolic.Kl.Derive("Poisson(a)", "Poisson(b)", [])

    match derivation.Divergence with
    | Finite formula -> formula |> Expect.equalTo "a*log(a/b) + b - a"
    | other -> failwith $"%A{other}"
