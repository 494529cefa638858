module KlSymbolic.FSharp.Tests.Expect

open KlSymbolic.Algebra
open KlSymbolic.Algebra.Assumptions
open KlSymbolic.Algebra.NormalForm
open KlSymbolic.FSharp
open KlSymbolic.Notation
open Xunit

/// What a computation gives where it must not fail.
let ok (result: Result<'a, Problem>) : 'a =
    match result with
    | Ok value -> value
    | Error problem -> failwith (string problem)

/// The problem of a computation that must fail.
let problem (result: Result<'a, Problem>) : Problem =
    match result with
    | Ok value -> failwith $"expected a problem, and it gave %A{value}"
    | Error problem -> problem

/// Asserts that an expression equals one in infix notation, over the same symbols, for all their values.
let equalTo (infix: string) (actual: Expr) =
    let symbols = actual.FreeSymbols()
    let expected = Infix.Parse(infix, SymbolTable.Of(symbols).WithOthers Domain.Real)

    Assert.True(
        (ZeroTest.AreEqual(expected, actual, AssumptionSet.None) = Truth.True),
        $"expected {infix}, and it is {Infix.Print actual}"
    )
