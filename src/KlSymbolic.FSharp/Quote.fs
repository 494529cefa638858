namespace KlSymbolic.FSharp

open System
open System.Collections.Immutable
open System.Reflection
open System.Runtime.CompilerServices
open Microsoft.FSharp.Quotations
open Microsoft.FSharp.Quotations.DerivedPatterns
open Microsoft.FSharp.Quotations.Patterns
open Microsoft.FSharp.Reflection
open KlSymbolic.Algebra
open KlSymbolic.Algebra.Assumptions
open KlSymbolic.Notation
open KlSymbolic.Notation.Code
open KlSymbolic.FSharp.QuotedValues

/// Reads formulas that are written as F# code in quotations.
/// Read are: lambdas, let, tuples, arithmetic, `**`, pown, the functions of F# and Math, pipes, comparisons, if, sums over ranges,
/// captured values, and functions marked ReflectedDefinition. Arithmetic is read as exact, and 0.1 is one tenth.
module Quote =
    let private deepestCalls = 100

    let private refuse part problem = QuotedValues.refuse part problem

    let private isOperator (method: MethodInfo) =
        match method.DeclaringType with
        | null -> false
        | owner ->
            owner.FullName = "Microsoft.FSharp.Core.Operators"
            || owner.FullName = "Microsoft.FSharp.Core.ExtraTopLevelOperators"

    let private isKnown (owner: Type | null) =
        match owner with
        | null -> false
        | owner ->
            match owner.FullName with
            | null -> false
            | name -> CodeMeanings.IsKnownType name

    let rec private read calls (locals: Map<Var, Meaning>) (part: Quotations.Expr) : Meaning =
        if not (RuntimeHelpers.TryEnsureSufficientExecutionStack()) then
            refuse part "the code is nested too deeply; use let for its parts"

        let go = read calls locals

        match part with
        | Var v ->
            match locals.TryFind v with
            | Some meaning -> meaning
            | None -> refuse part $"{v.Name} is not known here"
        | Decimal value -> ofValue part value
        | Value(value, _) -> ofValue part value
        | Lambda(v, body) -> Meaning.Function(fun a -> read calls (locals.Add(v, a)) body)
        | Application(f, a) -> QuotedOperators.apply part (go f) (go a)
        | Let(v, value, body) -> read calls (locals.Add(v, go value)) body
        | NewTuple parts -> Meaning.Tuple(List.map go parts)
        | TupleGet(tuple, i) ->
            match go tuple with
            | Meaning.Tuple parts -> parts[i]
            | _ -> refuse part "this is no tuple that can be read"
        | IfThenElse(condition, a, b) -> choice part (truth condition (go condition)) (go a) (go b)
        | Coerce(value, _) -> go value
        | FieldGet(None, field) when isKnown field.DeclaringType && not (isNull (CodeMeanings.Constant field.Name)) ->
            Meaning.Number(nonNull (CodeMeanings.Constant field.Name))
        | FieldGet(None, field) when field.IsInitOnly || field.IsLiteral -> ofValue part (field.GetValue null)
        | PropertyGet(None, property, []) -> ofProperty calls part property
        | Call(None, method, arguments) -> ofCall calls part method (List.map go arguments)
        | _ -> refuse part "this cannot be read as a formula"

    and private choice part (condition: Condition) a b =
        match a, b with
        | Meaning.Number u, Meaning.Number v -> build part (fun () -> choose part condition u v)
        | Meaning.Truth u, Meaning.Truth v when v = Condition.Never -> Meaning.Truth(Condition.And [ condition; u ])
        | Meaning.Truth u, Meaning.Truth v when u = Condition.Always -> Meaning.Truth(Condition.Or [ condition; v ])
        | Meaning.Truth u, Meaning.Truth v ->
            Meaning.Truth(Condition.Or [ Condition.And [ condition; u ]; Condition.And [ condition.Negate(); v ] ])
        | _ -> refuse part "both branches must be numbers"

    and private ofProperty calls part property =
        match property with
        | PropertyGetterWithReflectedDefinition body -> inlined calls part body []
        | _ when not property.CanWrite -> ofValue part (property.GetValue null)
        | _ -> refuse part $"{property.Name} can change; make it a parameter"

    and private ofCall calls part (method: MethodInfo) arguments =
        let known =
            if isOperator method then
                QuotedOperators.find part method.Name arguments
                |> Option.orElse (QuotedSeries.find part method.Name arguments)
            elif QuotedSeries.isModule method.DeclaringType then
                QuotedSeries.find part method.Name arguments
            elif isKnown method.DeclaringType then
                match CodeMeanings.Find(method.Name, arguments.Length) with
                | null -> None
                | meaning ->
                    let values = arguments |> List.map (number part) |> ImmutableArray.CreateRange
                    Some(build part (fun () -> meaning.Invoke values))
            else
                None

        match known, method with
        | Some meaning, _ -> meaning
        | None, MethodWithReflectedDefinition body -> inlined calls part body arguments
        | None, _ ->
            refuse part "this function is not known; mark it ReflectedDefinition, or write out what it computes"

    /// Puts arguments into a reflected definition, which takes those of a tuple as one.
    and private inlined calls part body arguments =
        if calls >= deepestCalls then
            refuse part "the calls go on and on; write the formula without recursion"

        let rec give meaning (code: Quotations.Expr) arguments =
            match code, arguments with
            | _, [] when not (code.Type |> FSharpType.IsFunction) -> meaning
            | Lambda(v, rest), [] when v.Type = typeof<unit> ->
                give (QuotedOperators.apply part meaning (Meaning.Tuple [])) rest []
            | Lambda(v, rest), _ when FSharpType.IsTuple v.Type ->
                let count = FSharpType.GetTupleElements(v.Type).Length
                let own, others = List.splitAt count arguments
                give (QuotedOperators.apply part meaning (Meaning.Tuple own)) rest others
            | Lambda(_, rest), first :: others -> give (QuotedOperators.apply part meaning first) rest others
            | _ -> List.fold (QuotedOperators.apply part) meaning arguments

        give (read (calls + 1) Map.empty body) body arguments

    let private ascii (name: string) =
        if Seq.forall Char.IsAscii name then
            name
        else
            match Infix.TryParse(name, SymbolTable.Open) with
            | true, (:? Symbol as symbol), _ -> symbol.Name
            | _ -> name

    let private symbolOf (symbols: SymbolTable) part (name: string) =
        match symbols.Find(ascii name) with
        | null ->
            let known = String.Join(", ", symbols.Declared.Keys)
            refuse part $"the parameter {name} is no known symbol; known are {known}"
        | symbol -> Meaning.Number symbol

    /// The names that a tuple's parts are given at once.
    let rec private partNames tuple body =
        match body with
        | Let(v, TupleGet(Var t, i), rest) when t = tuple -> (i, v.Name) :: partNames tuple rest
        | _ -> []

    let rec private formula symbols (locals: Map<Var, Meaning>) (code: Quotations.Expr) =
        match code with
        | Lambda(v, body) when isNumber v.Type -> formula symbols (locals.Add(v, symbolOf symbols code v.Name)) body
        | Lambda(v, body) when v.Type = typeof<unit> -> formula symbols (locals.Add(v, Meaning.Tuple [])) body
        | Lambda(v, body) when FSharpType.IsTuple v.Type ->
            let names = Map(partNames v body)

            let parts =
                [
                    for i in 0 .. FSharpType.GetTupleElements(v.Type).Length - 1 ->
                        match names.TryFind i with
                        | Some name -> symbolOf symbols code name
                        | None -> Meaning.Tuple []
                ]

            formula symbols (locals.Add(v, Meaning.Tuple parts)) body
        // The parts of a tuple are bound between the parameters.
        | Let(v, value, body) when FSharpType.IsFunction body.Type ->
            formula symbols (locals.Add(v, read 0 locals value)) body
        | Lambda(v, _) ->
            refuse code $"the parameter {v.Name} is of type {v.Type.Name}; parameters are numbers such as float"
        | _ -> read 0 locals code |> number code

    /// The formula that the code computes, its parameters being symbols of a table by their names.
    let toExprOver (symbols: SymbolTable) (code: Quotations.Expr) : Result<Expr, Problem> =
        try
            Ok(formula symbols Map.empty code)
        with Unreadable(part, problem) ->
            Error(Problem.at "code" $"`{CodePart.show part}`: {problem}")

    /// The formula that the code computes, its parameters being real numbers.
    let toExpr (code: Quotations.Expr) : Result<Expr, Problem> = toExprOver SymbolTable.Open code
