module KlSymbolic.FSharp.Tests.PatternTests

open KlSymbolic.Algebra
open KlSymbolic.FSharp
open KlSymbolic.FSharp.Symbolic
open KlSymbolic.Notation
open Xunit

/// Every expression is one of seven; the compiler refuses this function if one is forgotten.
let rec describe expression =
    match expression with
    | Number value -> string value
    | Symbol s -> s.Name
    | Sum terms -> terms |> List.map describe |> String.concat " + "
    | Product factors -> factors |> List.map parenthesised |> String.concat " * "
    | Power(b, exponent) -> $"{parenthesised b} to the {parenthesised exponent}"
    | Apply(f, arguments) -> $"""{f.Name} of {arguments |> List.map describe |> String.concat " and "}"""
    | IndexedSum(index, from, upTo, body) ->
        $"sum over {index.Name} from {describe from} to {describe upTo} of {describe body}"

and parenthesised expression =
    match expression with
    | Sum _
    | Product _
    | Power _ -> $"({describe expression})"
    | _ -> describe expression

/// The symbols of an expression, counted by what stands below it.
let rec symbols expression =
    match expression with
    | Symbol s -> Set.singleton s.Name
    | Number _ -> Set.empty
    | Sum parts
    | Product parts
    | Apply(_, parts) -> parts |> List.map symbols |> Set.unionMany
    | Power(b, exponent) -> Set.union (symbols b) (symbols exponent)
    | IndexedSum(index, from, upTo, body) ->
        Set.unionMany [ symbols from; symbols upTo; Set.remove index.Name (symbols body) ]

let x, y = sym "x", sym "y"

[<Fact>]
let ``each kind is matched with its parts`` () =
    let index = Symbol("i", Domain.Integer)

    Assert.Equal("3/4", describe (ratio 3 4))
    Assert.Equal("x", describe x)
    Assert.Equal("x + y + 1", describe (x + y + 1Q))
    Assert.Equal("2 * x * (y to the -1)", describe (2Q * x / y))
    Assert.Equal("(x + 1) to the y", describe ((x + 1Q) ** y))
    Assert.Equal("log of x", describe (log x))
    Assert.Equal("sum over i from 1 to x of i", describe (IndexedSum.Of(index, 1Q, x, index)))

[<Fact>]
let ``recursion over an expression is a few lines`` () =
    Assert.Equal<Set<string>>(Set [ "x"; "y" ], symbols (exp (x * log y) + pi))

[<Fact>]
let ``formulas read like formulas`` () =
    let s = positive "s"

    Assert.Equal("log(s) + s^2/2 + x^3", Infix.Print(x ** 3Q + pown s 2 / 2Q + log s))
    Assert.Equal(exp (log x), x)
    Assert.Equal(sqrt (s ** 2Q), s)
    Assert.Equal(abs s, s)
    Assert.Equal(-1Q * x, -x)
    Assert.Equal(num 12, 12Q)
    Assert.Equal(Infix.Parse("123456789012345678901234567890", SymbolTable.Closed), 123456789012345678901234567890Q)
    Assert.Equal("where(x < y, 1, 0)", Infix.Print(ifLess x y 1Q 0Q))

[<Fact>]
let ``rational numbers compare as F# expects`` () =
    match ratio 1 3, ratio 1 2 with
    | Number a, Number b ->
        Assert.True(a < b)
        Assert.Equal(b, max a b)
        Assert.Equal<Rational list>([ a; b ], List.sort [ b; a ])
    | _ -> failwith "two numbers"
