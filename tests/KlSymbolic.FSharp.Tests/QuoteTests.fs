module KlSymbolic.FSharp.Tests.QuoteTests

open System
open Microsoft.FSharp.Quotations.DerivedPatterns
open Microsoft.FSharp.Quotations.Patterns
open KlSymbolic.FSharp
open Xunit

[<ReflectedDefinition>]
let square x = x * x

[<ReflectedDefinition>]
let logistic x =
    let e = exp -x
    1.0 / (1.0 + e)

[<ReflectedDefinition>]
let weighted (w, x) y = w * x + (1.0 - w) * y

let half = 0.5

[<ReflectedDefinition>]
let twoPi = 2.0 * Math.PI

let reads (infix: string) code =
    Quote.toExpr code |> Expect.ok |> Expect.equalTo infix

[<Fact>]
let ``arithmetic is read`` () =
    reads "x + y*x - x/y" <@ fun (x: float) y -> x + y * x - x / y @>
    reads "-x^2/3" <@ fun x -> -(x * x) / 3.0 @>
    reads "x^2 + x^3" <@ fun x -> x ** 2.0 + pown x 3 @>
    reads "1/x" <@ fun x -> pown x -1 @>
    reads "3/10" <@ 0.1 + 0.2 @>
    reads "1/100000" <@ 1e-5 @>
    reads "5" <@ 2 + 3 @>
    reads "x + 2" <@ fun (x: float) -> x + float 2 @>
    reads "x/2" <@ fun (x: float32) -> x / 2.0f @>
    reads "x/10" <@ fun (x: decimal) -> x * 0.1m @>

[<Fact>]
let ``functions of F# and of Math are read`` () =
    reads "log(x) + exp(x) + sqrt(x) + abs(x)" <@ fun (x: float) -> log x + exp x + sqrt x + abs x @>

    reads
        "log10(x) + tanh(x) + sin(x)*cos(x) + atan(x)"
        <@ fun (x: float) -> log10 x + tanh x + sin x * cos x + atan x @>

    reads "exp(x)" <@ fun x -> sinh x + cosh x @>
    reads "max(x, y) - min(x, y)" <@ fun (x: float) y -> max x y - min x y @>
    reads "log(x)/log(2) + x^y" <@ fun x y -> Math.Log(x, 2.0) + Math.Pow(x, y) @>
    reads "log(1 + x)" <@ fun x -> Double.LogP1 x @>

    reads
        "lgamma(x) - digamma(x)"
        <@
            fun x ->
                KlSymbolic.Numerics.Floating.SpecialFunctions.LogGamma x
                - KlSymbolic.Numerics.Floating.SpecialFunctions.Digamma x
        @>

[<Fact>]
let ``constants are exact`` () =
    reads "2*pi*exp(1)" <@ 2.0 * Math.PI * Math.E @>
    reads "eulergamma" <@ 0.57721566490153286 @>
    Assert.Equal("inf", Quote.toExpr <@ infinity @> |> Expect.ok |> KlSymbolic.Notation.Infix.Print)

[<Fact>]
let ``let, tuples and functions are read`` () =
    reads "(x + 1)^2" <@ fun x -> let u = x + 1.0 in u * u @>
    reads "x^2 + y^2" <@ fun x y -> let sq a = a * a in sq x + sq y @>
    reads "x - y" <@ fun x y -> let a, b = y, x in b - a @>
    reads "x - y" <@ fun (x, y) -> x - y @>
    reads "x*y + z" <@ fun (x, y) z -> x * y + z @>
    reads "3*x" <@ fun x -> (fun a b -> a * b) 3.0 x @>

[<Fact>]
let ``pipes and compositions are read`` () =
    reads "log(x^2 + 1)" <@ fun x -> x * x |> (+) 1.0 |> log @>
    reads "exp(-x)" <@ fun (x: float) -> exp <| -x @>
    reads "sqrt(exp(x))" <@ fun x -> (exp >> sqrt) x @>
    reads "exp(sqrt(x))" <@ fun x -> (exp << sqrt) x @>
    reads "x*y" <@ fun x y -> (x, y) ||> (*) @>

[<Fact>]
let ``choices are read`` () =
    reads "abs(x)" <@ fun x -> if x < 0.0 then -x else x @>
    reads "where(x < 0, 0, where(1 < x, 0, 1))" <@ fun x -> if x >= 0.0 && x <= 1.0 then 1.0 else 0.0 @>
    reads "where(x < 0, 0, where(1 < x, 0, 1))" <@ fun x -> if x < 0.0 || x > 1.0 then 0.0 else 1.0 @>
    reads "where(x == 0, 1, x)" <@ fun x -> if not (x <> 0.0) then 1.0 else x @>

    reads
        "where(x == 0, y, where(x == 1, 2*y, x))"
        <@
            fun x y ->
                match x with
                | 0.0 -> y
                | 1.0 -> 2.0 * y
                | other -> other
        @>

[<Fact>]
let ``sums over ranges are read`` () =
    reads "sum(i, 1, n, i*x)" <@ fun (n: int) x -> Seq.sumBy (fun k -> x * float k) (seq { 1..n }) @>
    reads "sum(i, 1, n, x^i/i)" <@ fun (n: int) x -> [ 1..n ] |> List.sumBy (fun k -> pown x k / float k) @>
    reads "sum(i, 0, 3, i^2)" <@ [| 0..3 |] |> Array.map (fun k -> float (k * k)) |> Array.sum @>
    reads "sum(j, 1, i, log(j))" <@ fun (i: int) -> seq { for k in 1..i -> log (float k) } |> Seq.sum @>
    reads "-eulergamma - 1" <@ -0.5772156649015329 - 1.0 @>

[<Fact>]
let ``captured values and reflected definitions are read`` () =
    let third = 1.0 / 3.0
    let quarter = 0.25

    reads "x/2 + x/4" <@ fun x -> half * x + quarter * x @>
    reads "log(2*pi)" <@ log twoPi @>
    reads "x^4" <@ fun x -> square (square x) @>
    reads "1/(1 + exp(-x))" <@ fun x -> logistic x @>
    reads "x*y + (1 - x)*z" <@ fun x y z -> weighted (x, y) z @>
    Assert.True(third < 1.0)

[<Fact>]
let ``Greek parameters have their ASCII names`` () =
    reads "log(sigma2/sigma1)" <@ fun σ1 σ2 -> log (σ2 / σ1) @>

let refused part (code: Quotations.Expr) =
    let problem = Quote.toExpr code |> Expect.problem
    Assert.Equal("code", problem.Input)
    Assert.StartsWith($"`{part}`: ", problem.Message)
    Assert.DoesNotContain("\n", problem.Message)

let unreflected (x: float) = x + 1.0

[<ReflectedDefinition>]
let rec endless (x: float) : float = endless (x - 1.0)

let mutable counter = 0.0

[<Fact>]
let ``the offending part is named`` () =
    refused "round(x / 2)" <@ fun x -> 1.0 + round (x / 2.0) @>
    refused "Math.IEEERemainder(x, 2)" <@ fun x -> Math.IEEERemainder(x, 2.0) @>
    refused "QuoteTests.unreflected(x)" <@ fun x -> log (unreflected x) @>
    refused "1 / 2" <@ fun x -> x * float (1 / 2) @>
    refused "x / y" <@ fun (x: int) (y: int) -> x / y @>
    refused "x % 2" <@ fun x -> x % 2.0 @>
    refused "toint(x)" <@ fun (x: float) -> x + float (int x) @>
    refused "1 / x - x" <@ fun x -> 1.0 / (x - x) @>
    refused "fun text -> text.Length" <@ fun (text: string) -> text.Length @>
    refused "[| … |]" <@ fun x -> Array.sum [| x; 1.0 |] @>
    refused "counter" <@ fun x -> x * counter @>
    refused "let rec f = …" <@ fun x -> (let rec f (n: int) : float = (if n = 0 then x else f (n - 1)) in f 3) @>
    refused "powinteger(x, 2000)" <@ fun x -> pown x 2000 @>
    refused "abc" <@ "abc" @>

[<Fact>]
let ``calls that never end are refused`` () =
    refused "QuoteTests.endless(x - 1)" <@ fun x -> endless x @>

[<Fact>]
let ``what grows without bound is refused promptly`` () =
    let rec doubled n (code: Quotations.Expr<float -> float>) =
        if n = 0 then
            code
        else
            doubled (n - 1) <@ fun x -> let u = (%code) x in u * exp u @>

    let problem = Quote.toExpr (doubled 60 <@ id @>) |> Expect.problem
    Assert.Contains("grows beyond 20000 parts", problem.Message)

[<Fact>]
let ``what is nested too deeply is refused`` () =
    let negate =
        match <@ -1.0 * -half @> with
        | SpecificCall <@ (*) @> (_, _, [ _; Call(_, negation, _) ]) -> negation
        | _ -> failwith "a product with a negation"

    let deep =
        (<@@ 1.0 @@>, seq { 1..100_000 })
        ||> Seq.fold (fun code _ -> Quotations.Expr.Call(negate, [ code ]))

    let problem = Quote.toExpr deep |> Expect.problem
    Assert.Contains("nested too deeply", problem.Message)

[<Measure>]
type m

[<Fact>]
let ``units of measure are read as plain numbers`` () =
    reads "log(a/b) + a^2/b^2" <@ fun (a: float<m>) (b: float<m>) -> log (a / b) + a * a / (b * b) @>
