namespace KlSymbolic.FSharp

open System.Collections.Immutable
open Microsoft.FSharp.Quotations
open KlSymbolic.Algebra
open KlSymbolic.Algebra.Assumptions
open KlSymbolic.Notation.Code
open KlSymbolic.FSharp.QuotedValues

/// The operators of F#, by the names that quotations call them.
module internal QuotedOperators =
    let apply part f a =
        match f with
        | Meaning.Function f -> f a
        | _ -> refuse part "this is no function that can be read"

    let private arithmetic part name (arguments: Expr list) =
        match name, arguments with
        | "op_Addition", [ a; b ] -> Some(fun () -> a + b)
        | "op_Subtraction", [ a; b ] -> Some(fun () -> a - b)
        | "op_Multiply", [ a; b ] -> Some(fun () -> a * b)
        | "op_Division", [ _; b ] when b.IsZero -> refuse part "division by zero"
        | "op_Division", [ _; _ ] when dividesAsIntegers part ->
            refuse part "integers are divided by integers, which drops the remainder; write floats, as in 1.0 / 2.0"
        | "op_Division", [ a; b ] -> Some(fun () -> a / b)
        | "op_UnaryNegation", [ a ] -> Some(fun () -> -a)
        | "op_Exponentiation", [ a; b ]
        | "PowInteger", [ a; b ] -> Some(fun () -> a.Pow b)
        | ("op_UnaryPlus" | "ToDouble" | "ToSingle" | "ToDecimal" | "Identity"), [ a ] -> Some(fun () -> a)
        | _ ->
            match CodeMeanings.Find(name, arguments.Length) with
            | null -> None
            | meaning -> Some(fun () -> meaning.Invoke(ImmutableArray.CreateRange arguments))

    let private comparison name (a: Expr) (b: Expr) =
        match name with
        | "op_LessThan" -> Some(Condition.Less(a, b))
        | "op_LessThanOrEqual" -> Some(Condition.LessOrEqual(a, b))
        | "op_GreaterThan" -> Some(Condition.Less(b, a))
        | "op_GreaterThanOrEqual" -> Some(Condition.LessOrEqual(b, a))
        | "op_Equality" -> Some(Condition.Equal(a, b))
        | "op_Inequality" -> Some(Condition.Equal(a, b).Negate())
        | _ -> None

    /// What an operator or function of FSharp.Core makes of its arguments; None where it is not known.
    let find (part: Quotations.Expr) name (arguments: Meaning list) =
        match name, arguments with
        | "op_PipeRight", [ a; f ]
        | "op_PipeLeft", [ f; a ] -> Some(apply part f a)
        | "op_PipeRight2", [ a; b; f ] -> Some(apply part (apply part f a) b)
        | "op_ComposeRight", [ f; g ] -> Some(Meaning.Function(apply part f >> apply part g))
        | "op_ComposeLeft", [ g; f ] -> Some(Meaning.Function(apply part f >> apply part g))
        | "Not", [ condition ] -> Some(Meaning.Truth((truth part condition).Negate()))
        | _, [ Meaning.Number a; Meaning.Number b ] when (comparison name a b).IsSome ->
            comparison name a b |> Option.map Meaning.Truth
        | _ when arguments |> List.forall _.IsNumber ->
            arguments
            |> List.map (number part)
            |> arithmetic part name
            |> Option.map (build part)
        | _ -> None
