namespace KlSymbolic.FSharp

open System
open System.Collections.Generic
open System.Collections.Immutable
open Microsoft.FSharp.Quotations
open KlSymbolic.Algebra
open KlSymbolic.Algebra.Assumptions
open KlSymbolic.Checking
open KlSymbolic.Derivation
open KlSymbolic.Distributions
open KlSymbolic.Distributions.Reading
open KlSymbolic.Evaluation
open KlSymbolic.Evaluation.Compiled
open KlSymbolic.Explanations
open KlSymbolic.Notation

/// A distribution as it is given to the functions of Kl.
type Law =
    /// Text such as Normal(mu, sigma); symbols of the same name in P and Q are the same.
    | Law of string
    /// A family, of the catalogue or of your own, and its arguments.
    | LawOf of Family * Expr list

/// A formula as it is given to be checked; its symbols are found by name in P and Q.
type Claim =
    /// Infix text such as log(s2/s1).
    | Claim of string
    /// An expression.
    | ClaimOf of Expr
    /// F# code such as <@ fun s1 s2 -> log (s2 / s1) @>.
    | Code of Quotations.Expr

module internal Laws =
    let private symbolsOf (laws: Distribution list) =
        laws |> Seq.collect _.FreeSymbols() |> Seq.distinct |> List.ofSeq

    let private assumeOf (laws: Distribution list) (assume: string list) =
        let table = SymbolTable.Of(symbolsOf laws)

        (AssumptionSet.None, assume)
        ||> List.fold (fun known text -> known.With(Infix.ParseCondition(text, table)))

    /// Two symbols of one name and different domains would be different symbols, and nobody means that.
    let private refuseNamesakes (p: Distribution) (q: Distribution) =
        for a in p.FreeSymbols() do
            for b in q.FreeSymbols() do
                if a.Name = b.Name && a <> b then
                    invalidArg
                        "q"
                        $"{a.Name} has different domains: {a.Domain.Describe a.Name} in P, {b.Domain.Describe b.Name} in Q."

    let pair (assume: string list) p q =
        Problem.catch "P and Q" (fun () ->
            match p, q with
            | Law p, Law q -> DistributionReader.ReadPair(p, q, assume)
            | _ ->
                let read law : Distribution =
                    match law with
                    | Law text -> let struct (d, _) = DistributionReader.Read(text, []) in d
                    | LawOf(family, arguments) -> Distribution(family, ImmutableArray.CreateRange arguments)

                let p, q = read p, read q
                refuseNamesakes p q
                DistributionPair(p, q, assumeOf [ p; q ] assume))

    let one (assume: string list) law =
        Problem.catch "P" (fun () ->
            match law with
            | Law text -> DistributionReader.Read(text, assume)
            | LawOf(family, arguments) ->
                let d = Distribution(family, ImmutableArray.CreateRange arguments)
                struct (d, assumeOf [ d ] assume))

/// Derives, evaluates, checks, explains and compiles Kullback-Leibler divergences; values are in nats. Bad input is an Error, never an exception.
[<RequireQualifiedAccess>]
module Kl =
    /// KL(P||Q), H(P, Q) and H(P) with their derivation, where relations such as "mu1 >= 0" hold.
    let deriveAssuming (assume: string list) (p: Law) (q: Law) : Result<PairDerivation, Problem> =
        Laws.pair assume p q
        |> Result.bind (fun pair ->
            Problem.catch "P and Q" (fun () -> Deriver.Derive(pair.P, pair.Q, pair.Assumptions)))

    /// KL(P||Q), H(P, Q) and H(P) with their derivation.
    let derive (p: Law) (q: Law) : Result<PairDerivation, Problem> = deriveAssuming [] p q

    /// KL(P||Q).
    let divergence (p: Law) (q: Law) : Result<Outcome, Problem> = derive p q |> Result.map _.Divergence

    /// H(P, Q), the expectation of −log q under P.
    let crossEntropy (p: Law) (q: Law) : Result<Outcome, Problem> = derive p q |> Result.map _.CrossEntropy

    /// H(P), the expectation of −log p; differential entropy where P is continuous.
    let entropy (p: Law) : Result<Outcome, Problem> =
        Laws.one [] p
        |> Result.bind (fun struct (p, assumptions) ->
            Problem.catch "P" (fun () -> Deriver.Entropy(p, assumptions).Entropy))

    let private formulaOf claim (derivation: PairDerivation) =
        match claim with
        | Claim text -> Problem.catch "formula" (fun () -> KlSymbolic.Kl.ReadFormula(text, derivation))
        | ClaimOf formula -> Ok formula
        | Code code ->
            Problem.catch "P and Q" (fun () ->
                SymbolTable.Of(derivation.P.FreeSymbols().Union(derivation.Q.FreeSymbols())))
            |> Result.bind (fun table -> Quote.toExprOver table code)

    /// Checks a formula for one of the three quantities against the derived one.
    let checkAs (functional: Functional) (claim: Claim) (p: Law) (q: Law) : Result<Verdict, Problem> =
        derive p q
        |> Result.bind (fun derivation ->
            formulaOf claim derivation
            |> Result.map (fun formula -> Checker.Check(formula, derivation, functional)))

    /// Checks a formula for KL(P||Q) against the derived one.
    let check (claim: Claim) (p: Law) (q: Law) : Result<Verdict, Problem> = checkAs Functional.Divergence claim p q

    /// The three quantities as numbers, at values of the symbols in P and Q.
    let evaluate (values: (string * float) list) (p: Law) (q: Law) : Result<PairEvaluation, Problem> =
        Laws.pair [] p q
        |> Result.bind (fun pair ->
            Problem.catch "values" (fun () ->
                let symbols = pair.P.FreeSymbols().Union(pair.Q.FreeSymbols())
                let replacements = Dictionary<Symbol, Expr>()

                for name, value in values do
                    match symbols |> Seq.tryFind (fun s -> s.Name = name) with
                    | Some symbol -> replacements[symbol] <- Number(Rational.FromDouble value)
                    | None -> invalidArg name $"{name} is no symbol of P or Q."

                PairEvaluation.Of(pair.P.Substitute replacements, pair.Q.Substitute replacements)))

    /// Both divergences of a pair as numbers, and where they come from. Arguments are numbers; a Law may also be a table such as
    /// {H: 0.5, T: 0.5}.
    let explainIn (unit: InformationUnit) (p: Law) (q: Law) : Result<PairExplanation, Problem> =
        match p, q with
        | Law p, Law q -> Problem.catch "P and Q" (fun () -> KlSymbolic.Kl.Explain(p, q, unit, []))
        | _ ->
            Laws.pair [] p q
            |> Result.bind (fun pair -> Problem.catch "P and Q" (fun () -> PairExplainer.Of(pair.P, pair.Q, unit)))

    /// The same in nats.
    let explain (p: Law) (q: Law) : Result<PairExplanation, Problem> = explainIn InformationUnit.Nats p q

    /// Fits a family to a mixture such as 0.5*Normal(-2, 1) + 0.5*Normal(2, 1), or to a distribution, in both directions.
    let project (onto: string) (target: string) : Result<Fits, Problem> =
        Problem.catch "target" (fun () -> Fits.ofProjection (KlSymbolic.Kl.Project(target, onto)))

    /// The forward fit alone, which takes no search where the family is exponential.
    let projectForward (onto: string) (target: string) : Result<Fit option, Problem> =
        Problem.catch "target" (fun () ->
            (Fits.ofProjection (KlSymbolic.Kl.Project(target, onto, hasReverse = false))).Forward)

    /// Fits a family to observations by the greatest likelihood; None where no member gives them all a positive density.
    let fit (onto: string) (sample: float seq) : Result<Fit option, Problem> =
        Problem.catch "sample" (fun () ->
            let values = ImmutableArray.CreateRange sample
            (Fits.ofProjection (KlSymbolic.Kl.Project("sample", values, onto))).Forward)

    /// KL(P||Q) as code that is fast and keeps its digits. Its Symbols tell the order in which Evaluate takes their values.
    let compile (p: Law) (q: Law) : Result<CompiledForm, Problem> =
        derive p q
        |> Result.bind (fun derivation -> Problem.catch "P and Q" (fun () -> CompiledForm.Divergence derivation))

    /// The values of a compiled form at many points, from a column for each of its Symbols.
    let columns (form: CompiledForm) (columns: float array list) : Result<float array, Problem> =
        Problem.catch "columns" (fun () ->
            if columns.Length <> form.Symbols.Length then
                invalidArg "columns" $"The form takes {form.Symbols.Length} columns, and {columns.Length} were given."

            let values = columns |> List.map ReadOnlyMemory |> Array.ofList
            let results = Array.zeroCreate columns.Head.Length

            try
                form.EvaluateBatch(ReadOnlySpan values, results.AsSpan())
            with :? ArithmeticException as e ->
                invalidArg "columns" e.Message

            results)
