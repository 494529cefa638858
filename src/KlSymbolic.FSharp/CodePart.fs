namespace KlSymbolic.FSharp

open System
open System.Globalization
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.Patterns

/// Parts of quotations in one short line of F#, for messages.
module internal CodePart =
    let private longest = 60

    let private signs =
        Map
            [
                "op_Addition", "+"
                "op_Subtraction", "-"
                "op_Multiply", "*"
                "op_Division", "/"
                "op_Modulus", "%"
                "op_Exponentiation", "**"
                "op_LessThan", "<"
                "op_LessThanOrEqual", "<="
                "op_GreaterThan", ">"
                "op_GreaterThanOrEqual", ">="
                "op_Equality", "="
                "op_Inequality", "<>"
                "op_PipeRight", "|>"
            ]

    let private nameOf (method: Reflection.MethodInfo) =
        match method.DeclaringType with
        | null -> method.Name
        | owner when owner.Name = "Operators" -> method.Name.ToLowerInvariant()
        | owner -> $"{owner.Name}.{method.Name}"

    let rec private write levels (part: Expr) =
        let inner = write (levels - 1)

        match part with
        | _ when levels = 0 -> "…"
        | Var v -> v.Name
        | ValueWithName(_, _, name) -> name
        | Value(null, _) -> "()"
        | Value(value, _) ->
            match Convert.ToString(value, CultureInfo.InvariantCulture) with
            | null -> "?"
            | text -> text
        | Call(None, method, [ a; b ]) when signs.ContainsKey method.Name -> $"{inner a} {signs[method.Name]} {inner b}"
        | Call(None, method, [ a ]) when method.Name = "op_UnaryNegation" -> $"-{inner a}"
        | Call(None, method, arguments) ->
            let list = arguments |> List.map inner |> String.concat ", "
            $"{nameOf method}({list})"
        | Call(Some owner, method, arguments) ->
            let list = arguments |> List.map inner |> String.concat ", "
            $"{inner owner}.{method.Name}({list})"
        | PropertyGet(Some owner, property, _) -> $"{inner owner}.{property.Name}"
        | PropertyGet(None, property, _) -> property.Name
        | FieldGet(_, field) -> field.Name
        | Application(f, a) -> $"{inner f} {inner a}"
        | Let(v, value, _) -> $"let {v.Name} = {inner value} in …"
        | LetRecursive((v, _) :: _, _) -> $"let rec {v.Name} = …"
        | Lambda(v, body) -> $"fun {v.Name} -> {inner body}"
        | IfThenElse(c, a, b) -> $"if {inner c} then {inner a} else {inner b}"
        | TupleGet(tuple, i) -> $"item {i + 1} of {inner tuple}"
        | NewTuple parts -> parts |> List.map inner |> String.concat ", "
        | NewObject(made, _) -> $"new {(nonNull made.DeclaringType).Name}(…)"
        | NewArray _ -> "[| … |]"
        | NewUnionCase(case, _) -> $"{case.Name} …"
        | VarSet(v, value) -> $"{v.Name} <- {inner value}"
        | ForIntegerRangeLoop(v, _, _, _) -> $"for {v.Name} in …"
        | WhileLoop _ -> "while …"
        | Sequential(first, _) -> $"{inner first}; …"
        | Coerce(value, _) -> inner value
        | other -> other.Type.Name

    /// The part as F#, shortened.
    let show (part: Expr) =
        let line = write 4 part

        if line.Length <= longest then
            line
        else
            line[.. longest - 2] + "…"
