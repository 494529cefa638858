/// Takes the number out of an answer, where the example knows that there is one.
module internal KlSymbolic.Examples.FSharp.Numbers

open System.Globalization
open KlSymbolic.Derivation
open KlSymbolic.Evaluation
open KlSymbolic.Explanations
open KlSymbolic.FSharp

let closedForm (value: ComparedValue) =
    match value.ClosedForm with
    | :? OutcomeValue.Finite as f -> f.Value
    | other -> failwith $"no number: {other}"

let amount (value: Amount) =
    match value with
    | FiniteAmount(value, _) -> value
    | other -> failwith $"no number: {other}"

let ok result =
    match result with
    | Ok value -> value
    | Error problem -> failwith $"{problem}"

/// The formula of a derived quantity; of several cases, the first finite one.
let rec formula (outcome: Outcome) =
    match outcome with
    | :? Outcome.Finite as f -> f.Value
    | :? Outcome.Cases as cases ->
        cases.Items
        |> Seq.map _.Outcome
        |> Seq.find (fun o -> o :? Outcome.Finite)
        |> formula
    | other -> failwith $"no formula: {other}"

let text (value: float) =
    (System.Math.Round(value, 6) + 0.0).ToString("0.000000", CultureInfo.InvariantCulture)
