namespace KlSymbolic.FSharp

open KlSymbolic.Algebra
open KlSymbolic.Checking
open KlSymbolic.Derivation
open KlSymbolic.Evaluation
open KlSymbolic.Explanations

/// Total active patterns: what they match is all there is, and the compiler says which case is forgotten.
[<AutoOpen>]
module Patterns =
    /// The seven kinds of expressions; the terms of a sum and the factors of a product are two or more.
    let (|Number|Symbol|Sum|Product|Power|Apply|IndexedSum|) (e: Expr) =
        match e with
        | :? Number as n -> Number n.Value
        | :? Symbol as s -> Symbol s
        | :? Sum as s -> Sum(List.ofSeq s.Terms)
        | :? Product as p -> Product(List.ofSeq p.Factors)
        | :? Power as p -> Power(p.Base, p.Exponent)
        | :? Apply as a -> Apply(a.Function, List.ofSeq a.Arguments)
        // The set is closed: what is left is the seventh kind.
        | other ->
            let sum = other :?> IndexedSum
            IndexedSum(sum.Index, sum.From, sum.To, sum.Body)

    /// What a derivation arrives at: a closed form, +infinity and why, several cases with their conditions, or no closed form and why.
    let (|Finite|Infinite|Cases|NoClosedForm|) (outcome: Outcome) =
        match outcome with
        | :? Outcome.Finite as f -> Finite f.Value
        | :? Outcome.Infinite as i -> Infinite(i.Reason, i.Explanation)
        | :? Outcome.Cases as c -> Cases [ for item in c.Items -> item.When, item.Outcome ]
        | other ->
            let none = other :?> Outcome.NoClosedForm
            NoClosedForm(none.Statistic, none.Explanation)

    /// What is known of a claimed formula: proven; refuted by a counterexample, with the mistake where it is recognised; or undecided and why.
    let (|Proven|Refuted|Undecided|) (verdict: Verdict) =
        match verdict with
        | :? Verdict.Proven as p -> Proven p.Region
        | :? Verdict.Refuted as r -> Refuted(r.Counterexample, Option.ofObj r.Diagnosis)
        | other -> Undecided((other :?> Verdict.Undecided).Why)

    /// A derived quantity as a number: the value and a bound of its rounding error, +infinity and why, or why there is no number.
    let (|Value|InfiniteValue|NoValue|) (value: OutcomeValue) =
        match value with
        | :? OutcomeValue.Finite as f -> Value(f.Value, f.Error)
        | :? OutcomeValue.Infinite as i -> InfiniteValue(i.Reason, i.Explanation)
        | :? OutcomeValue.NoClosedForm as n -> NoValue n.Explanation
        | :? OutcomeValue.BeyondDoubles as b -> NoValue $"{OutcomeValue.BeyondDoubles.Explanation} It is {b.Digits}."
        | other -> NoValue (other :?> OutcomeValue.Undetermined).Explanation

    /// The value of a formula at a counterexample: a number with all its digits correct, +infinity, or why there is none.
    let (|RealAt|InfiniteAt|UndefinedAt|) (value: PointValue) =
        match value with
        | :? PointValue.Real as r -> RealAt(r.Approximate, r.Digits)
        | :? PointValue.Undefined as u -> UndefinedAt u.Why
        | _ -> InfiniteAt

    /// An amount of information of an explanation or a fit: a number and its error, +infinity and why, or why there is no number.
    let (|FiniteAmount|InfiniteAmount|UnknownAmount|) (amount: Amount) =
        match amount with
        | :? Amount.Finite as f -> FiniteAmount(f.Value, f.Error)
        | :? Amount.Infinite as i -> InfiniteAmount i.Explanation
        | other -> UnknownAmount (other :?> Amount.Unknown).Explanation
