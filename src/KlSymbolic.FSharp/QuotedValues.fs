namespace KlSymbolic.FSharp

open System
open System.Collections.Immutable
open System.Globalization
open Microsoft.FSharp.Quotations
open KlSymbolic.Algebra
open KlSymbolic.Algebra.Assumptions
open KlSymbolic.Notation
open KlSymbolic.Notation.Code

/// What a part of a quotation stands for.
[<RequireQualifiedAccess>]
type internal Meaning =
    | Number of Expr
    | Truth of Condition
    | Tuple of Meaning list
    | Function of (Meaning -> Meaning)
    /// What becomes of each integer from a first to a last.
    | Terms of first: Expr * last: Expr * term: (Meaning -> Meaning)

/// A part of a quotation that cannot be read, and why.
exception internal Unreadable of part: Quotations.Expr * problem: string

module internal QuotedValues =
    let private largestExponent = Rational.op_Implicit 1000
    let private mostNodes = 20_000

    let refuse part problem : 'a = raise (Unreadable(part, problem))

    let private count (e: Expr) =
        let rec run left (e: Expr) =
            if left < 0 then
                left
            else
                Seq.fold run (left - 1) e.Children

        mostNodes - run mostNodes e

    /// The result of an operation of the algebra, with what it refuses laid to the part.
    let build part (make: unit -> Expr) =
        let result =
            try
                make ()
            with
            | :? UndefinedExpressionException
            | :? ExpressionLimitException as e -> refuse part (e.Message.TrimEnd '.')

        match result with
        | Power(_, Number exponent) when exponent.Abs() > largestExponent ->
            refuse part $"the exponent is beyond {largestExponent}"
        | _ when count result > mostNodes -> refuse part $"the formula grows beyond {mostNodes} parts here; split it"
        | _ -> Meaning.Number result

    /// A float as its author wrote it: 0.1 is one tenth, and 3.141592653589793 is pi.
    let rec ofFloat (value: float) : Expr =
        if value < 0.0 then
            -(ofFloat -value)
        elif Double.IsNaN value then
            Functions.NotANumber.Of ImmutableArray.Empty
        elif Double.IsInfinity value then
            Formula.Infinity
        else
            match RoundedConstants.Find value with
            | NonNull constant -> constant.Exact
            | Null -> Infix.Parse(value.ToString("R", CultureInfo.InvariantCulture), SymbolTable.Closed)

    let private isInteger (t: Type) =
        match Type.GetTypeCode t with
        | TypeCode.SByte
        | TypeCode.Byte
        | TypeCode.Int16
        | TypeCode.UInt16
        | TypeCode.Int32
        | TypeCode.UInt32
        | TypeCode.Int64
        | TypeCode.UInt64 -> not t.IsEnum
        | _ -> t = typeof<bigint>

    /// Whether quotients of the type drop the remainder.
    let dividesAsIntegers (part: Quotations.Expr) = isInteger part.Type

    let isNumber (t: Type) =
        isInteger t || t = typeof<float> || t = typeof<float32> || t = typeof<decimal>

    /// A value that stands in a quotation, written there or captured.
    let ofValue part (value: obj | null) =
        match value with
        | :? bool as b -> Meaning.Truth(if b then Condition.Always else Condition.Never)
        | :? float as d -> Meaning.Number(ofFloat d)
        | :? float32 as f ->
            Meaning.Number(
                ofFloat (Double.Parse(f.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))
            )
        | Null -> Meaning.Tuple []
        | NonNull other when isNumber (other.GetType()) ->
            match Convert.ToString(other, CultureInfo.InvariantCulture) with
            | null -> refuse part "this is no number"
            | digits -> Meaning.Number(Infix.Parse(digits, SymbolTable.Closed))
        | NonNull other -> refuse part $"a value of type {other.GetType().Name} is no number"

    let number part meaning =
        match meaning with
        | Meaning.Number e -> e
        | Meaning.Truth _ -> refuse part "a condition stands where a number is needed"
        | Meaning.Tuple _ -> refuse part "a tuple stands where a number is needed"
        | Meaning.Function _ -> refuse part "a function stands where a number is needed"
        | Meaning.Terms _ -> refuse part "a sequence stands where a number is needed; sum it"

    let truth part meaning =
        match meaning with
        | Meaning.Truth c -> c
        | _ -> refuse part "this is no condition that can be read"

    /// u where the condition holds, and v elsewhere, as nested choices by single comparisons.
    let rec choose part (condition: Condition) (u: Expr) (v: Expr) : Expr =
        let result =
            match condition with
            | :? Conjunction as c -> Seq.foldBack (fun item inner -> choose part item inner v) c.Items u
            | :? Disjunction as d -> Seq.foldBack (fun item rest -> choose part item u rest) d.Items v
            | other ->
                let r = other :?> Relation

                match r.Comparison with
                | Comparison.Less -> Formula.IfLess(r.Left, r.Right, u, v)
                | Comparison.LessOrEqual -> Formula.IfLess(r.Right, r.Left, v, u)
                | Comparison.Equal -> Formula.IfEqual(r.Left, r.Right, u, v)
                | _ -> Formula.IfEqual(r.Left, r.Right, v, u)

        build part (fun () -> result) |> number part
