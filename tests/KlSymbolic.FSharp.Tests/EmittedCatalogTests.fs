/// F# that is emitted for the catalogue: compiled in this process with warnings as errors, run, and read back as quotations.
module KlSymbolic.FSharp.Tests.EmittedCatalogTests

open System
open System.Collections.Immutable
open System.IO
open FSharp.Compiler.Interactive.Shell
open KlSymbolic.Algebra
open KlSymbolic.Algebra.Assumptions
open KlSymbolic.Algebra.Calculus
open KlSymbolic.Algebra.NormalForm
open KlSymbolic.Distributions
open KlSymbolic.FSharp
open KlSymbolic.Notation
open KlSymbolic.Numerics.Floating
open Xunit

type private Form =
    {
        Name: string
        Symbols: Symbol list
        Value: Expr
        Known: AssumptionSet
    }

/// Every how many-th pair of different families is taken, others from day to day; KLSYM_SAMPLE=all takes all.
let private stride = 29

let private asked =
    Environment.GetEnvironmentVariable "KLSYM_SAMPLE" |> Option.ofObj

let private seed =
    match asked |> Option.map Int32.TryParse with
    | Some(true, given) -> given % stride
    | _ -> int (DateTime.UtcNow - DateTime.UnixEpoch).TotalDays % stride

let private argumentsOf (family: Family) (suffix: string) =
    [
        for p in family.Parameters do
            if p.IsVariadic then
                for i in 0..2 do
                    yield KlSymbolic.Algebra.Symbol($"{p.Name}{suffix}_{i}", p.Domain)
            else
                yield KlSymbolic.Algebra.Symbol(p.Name + suffix, p.Domain)
    ]

let rec private isSeries (e: Expr) =
    match e with
    | IndexedSum(_, _, upTo, _) when upTo.Contains Functions.Infinity -> true
    | _ -> e.Children |> Seq.exists isSeries

let private formsOf (p: Family, q: Family) =
    let a, b = argumentsOf p "1", argumentsOf q "2"

    let law family arguments =
        LawOf(family, arguments |> List.map (fun s -> s :> Expr))

    let derivation = Kl.derive (law p a) (law q b) |> Expect.ok

    let cases =
        match derivation.Divergence with
        | Cases cases -> cases
        | single -> [ Condition.Always, single ]

    [
        for condition, outcome in cases do
            match outcome with
            | Finite value when not (isSeries value) ->
                {
                    Name = $"KL({p.Name}||{q.Name}) where {condition.Print()}"
                    Symbols = a @ b
                    Value = value
                    Known = derivation.Assumptions.With condition
                }
            | _ -> ()
    ]

let private forms =
    lazy
        let all = Catalog.All |> List.ofSeq

        [
            for i, p in List.indexed all do
                for j, q in List.indexed all do
                    if i = j || asked = Some "all" || (i * all.Length + j) % stride = seed then
                        yield! formsOf (p, q)
        ]

let private session =
    lazy
        let refer name =
            "-r:" + Path.Combine(AppContext.BaseDirectory, name)

        let arguments =
            [|
                "fsi"
                "--noninteractive"
                "--nologo"
                "--gui-"
                "--warnaserror+"
                "--warn:5"
                refer "KlSymbolic.dll"
            |]

        FsiEvaluationSession.Create(
            FsiEvaluationSession.GetDefaultConfiguration(),
            arguments,
            new StringReader "",
            TextWriter.Null,
            TextWriter.Null,
            collectible = true
        )

/// The values of the lines of a list, after the definitions that they refer to.
let internal evaluate<'a> (definitions: string list) (lines: string list) : 'a list =
    let given (result, diagnostics: FSharp.Compiler.Diagnostics.FSharpDiagnostic array) =
        Assert.True(Array.isEmpty diagnostics, diagnostics |> Seq.map string |> String.concat "\n")

        match result with
        | Choice1Of2 value -> value
        | Choice2Of2(failure: exn) -> raise failure

    String.concat "\n" definitions
    |> session.Value.EvalInteractionNonThrowing
    |> given
    |> ignore

    match
        "[\n" + String.concat "\n" lines + "\n]"
        |> session.Value.EvalExpressionNonThrowing
        |> given
    with
    | Some value -> unbox<'a list> value.ReflectionValue
    | None -> failwith "no value"

let private definition i form =
    "[<ReflectedDefinition>]\n"
    + FSharp.Function($"form{i}", ImmutableArray.CreateRange form.Symbols, form.Value)

/// Some value in a domain, another one for each place.
let private draw place (domain: Domain) : Rational =
    let whole (n: int) : Rational = Rational.op_Implicit n
    let step = whole (place + 1)

    let value =
        match Option.ofNullable domain.Lower, Option.ofNullable domain.Upper with
        | Some l, Some u -> l + (u - l) * step / whole 8
        | Some l, None -> l + step * whole 3 / whole 4
        | None, Some u -> u - step * whole 3 / whole 4
        | None, None -> step / whole 2 - whole 1

    if domain.IsInteger then
        Rational.op_Implicit (value.Floor()) + whole 1
    else
        value

/// A point at which the form holds, if a simple one is found.
let private pointOf form =
    let values = form.Symbols |> List.mapi (fun i s -> s, draw i s.Domain)

    let put (e: Expr) =
        e.Substitute(
            dict [ for s, v in values -> s, Number v :> Expr ]
            |> System.Collections.Generic.Dictionary
        )

    let holds (fact: Condition) =
        AssumptionSet.None.Decide(fact.Map(Func<_, _> put)) = Truth.True

    if
        values |> List.forall (fun (s, v) -> s.Domain.Contains v)
        && form.Known.Facts |> Seq.forall (fun f -> holds f)
    then
        Some [| for _, v in values -> v.ToDouble() |]
    else
        None

[<Fact>]
let ``closed forms compile as F#, compute the same, and are read back to equal ones`` () =
    let forms = forms.Value
    let definitions = forms |> List.mapi definition

    let names form =
        form.Symbols |> List.map (fun s -> FSharp.Print s)

    let quotations: Quotations.Expr list =
        evaluate
            definitions
            (forms
             |> List.mapi (fun i form ->
                 let list = names form |> String.concat " "
                 $"<@@ fun {list} -> form{i} {list} @@>"))

    let functions: (float array -> float) list =
        evaluate
            [ "()" ]
            (forms
             |> List.mapi (fun i form ->
                 let list = form.Symbols |> List.mapi (fun j _ -> $"v[{j}]") |> String.concat " "
                 $"(fun (v: float array) -> form{i} {list})"))

    let mutable compared = 0

    let wrong =
        [
            for form, code, f in List.zip3 forms quotations functions do
                match Quote.toExprOver (SymbolTable.Of form.Symbols) code with
                | Ok read when ZeroTest.AreEqual(read, form.Value, form.Known) = Truth.True -> ()
                | Ok read -> $"{form.Name}: read back as {Infix.Print read}, and it was {Infix.Print form.Value}"
                | Error problem -> $"{form.Name}: {problem}"

                match pointOf form with
                | Some point ->
                    let here =
                        CompiledExpression
                            .Compile(form.Value, ImmutableArray.CreateRange form.Symbols)
                            .EvaluateWithCondition(point)

                    compared <- compared + 1
                    let allowed = 1e-13 * (1.0 + abs here.Value) + 12.0 * here.Error
                    let there = f point

                    if not (there = here.Value || abs (there - here.Value) <= allowed) then
                        $"{form.Name} at %A{point}: {there} there, and {here.Value} here"
                | None -> ()
        ]

    Assert.True(wrong.IsEmpty, $"KLSYM_SAMPLE={seed}\n" + String.concat "\n" wrong)
    Assert.True(forms.Length >= 50, $"only {forms.Length} forms")
    Assert.True(compared >= forms.Length / 2, $"only {compared} values")

    (nonNull TestContext.Current.TestOutputHelper)
        .WriteLine(
            $"KLSYM_SAMPLE={seed}: {forms.Length} closed forms compiled, read back and proven, {compared} values compared"
        )
