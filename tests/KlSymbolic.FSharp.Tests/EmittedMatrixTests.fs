/// F# that is emitted for vectors and matrices, compiled with warnings as errors and run, beside exact elimination of rational matrices.
module KlSymbolic.FSharp.Tests.EmittedMatrixTests

open System
open KlSymbolic.Documents
open KlSymbolic.Distributions.Structured.Reading
open KlSymbolic.Evaluation
open KlSymbolic.Evaluation.Structured
open KlSymbolic.FSharp.Tests.EmittedCatalogTests
open Xunit

/// Numbers of a list or matrix as floats of F#.
let private floats (text: string) =
    Text.RegularExpressions.Regex.Replace(text, @"(?<![\d.])\d+(?![\d.])", "$0.0").Replace(",", ";")

let private matrix (text: string) = "(array2D " + floats text + ")"

let private column (text: string) =
    "[|" + (floats text).Trim('[', ']') + "|]"

/// P and Q by names and by items, and the arguments of the code.
let private pairs =
    let m, n, u, v =
        "[1, 2]", "[0, -1]", "[[2, 0.5], [0.5, 3]]", "[[1, -0.25], [-0.25, 2]]"

    let r, s = "[[1, 2], [3, 4]]", "[[0, 1], [1, 0]]"
    let a, b, p, q = "[1, 2.5]", "[3, 0.5]", "[0, 1]", "[0.25, 0.75]"

    [
        (("MultivariateNormal(m, U)", "MultivariateNormal(n, V)"),
         ($"MultivariateNormal({m}, {u})", $"MultivariateNormal({n}, {v})"),
         [ column m; matrix u; column n; matrix v ])
        (("MatrixNormal(R, U, V)", "MatrixNormal(S, A, B)"),
         ($"MatrixNormal({r}, {u}, {v})", $"MatrixNormal({s}, {v}, {u})"),
         [ matrix r; matrix u; matrix v; matrix s; matrix v; matrix u ])
        (("Wishart(a, U)", "Wishart(b, V)"),
         ($"Wishart(5.5, {u})", $"Wishart(4.5, {v})"),
         [ "5.5"; matrix u; "4.5"; matrix v ])
        (("Dirichlet(a)", "Dirichlet(b)"), ($"Dirichlet({a})", $"Dirichlet({b})"), [ column a; column b ])
        (("Multinomial(n, p)", "Multinomial(N, q)"),
         ($"Multinomial(4, {p})", $"Multinomial(4, {q})"),
         [ "4.0"; column p; "4.0"; column q ])
    ]

[<Fact>]
let ``F# of vectors and matrices compiles and gives the exact value`` () =
    let modules =
        [
            for i, ((p, q), _, _) in List.indexed pairs do
                let code =
                    DerivationCode.Of(KlSymbolic.Kl.DeriveStructured(p, q, Seq.empty), CodeNotation.FSharp)

                yield $"module M{i} ="
                yield! code.Split('\n') |> Seq.map (fun line -> "    " + line)
        ]

    let values: float list =
        evaluate
            modules
            [
                for i, (_, _, arguments) in List.indexed pairs -> $"M{i}.kl " + String.concat " " arguments
            ]

    for (_, (p, q), _), value in List.zip pairs values do
        match StructuredEvaluation.ClosedForms(StructuredReader.ReadPair(p, q, Seq.empty)).Divergence with
        | :? OutcomeValue.Finite as exact ->
            Assert.True(
                abs (value - exact.Value) <= 1e-12 * (1.0 + exact.Value),
                $"{p} and {q}: {value}, exactly {exact.Value}"
            )
        | other -> failwith $"{p} and {q}: {other}"
