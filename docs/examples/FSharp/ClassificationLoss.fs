/// A one-hot label has entropy 0, so that the divergence from label to prediction is the cross-entropy loss, gradient and all.
module KlSymbolic.Examples.FSharp.ClassificationLoss

open System.Collections.Generic
open System.Collections.Immutable
open System.IO
open KlSymbolic.Algebra
open KlSymbolic.Algebra.Calculus
open KlSymbolic.FSharp
open KlSymbolic.Notation
open KlSymbolic.Numerics.Floating

/// Derives both losses for three classes, puts softmax in, and differentiates by the logits.
let run (output: TextWriter) =
    let derived =
        Kl.derive (Law "Categorical(0, 1, 0)") (Law "Categorical(q1, q2, 1 - q1 - q2)")
        |> Numbers.ok

    let divergence = Numbers.formula derived.Divergence
    let crossEntropy = Numbers.formula derived.CrossEntropy
    output.WriteLine $"label (0, 1, 0): H(P) = {Infix.Print(Numbers.formula derived.Entropy)}"
    output.WriteLine $"KL(P||Q) = {Infix.Print divergence}"
    output.WriteLine $"H(P, Q)  = {Infix.Print crossEntropy}"

    let logits = [ for i in 1..3 -> Symbol($"z{i}", Domain.Real) ]
    let table = SymbolTable.Of logits
    let softmax = Dictionary<Symbol, Expr>()

    for q in divergence.FreeSymbols().Union(crossEntropy.FreeSymbols()) do
        softmax[q] <- Infix.Parse($"exp(z{q.Name[1..]})/(exp(z1) + exp(z2) + exp(z3))", table)

    let at = [| 1.0; 0.5; -1.0 |]
    let label = [| 0.0; 1.0; 0.0 |]
    let sum = at |> Array.sumBy exp
    let points = at |> Array.map Numbers.text |> String.concat ", "
    output.WriteLine $"logits {points}"

    let slope (loss: Expr) (logit: Symbol) =
        let derivative =
            Differentiation.Differentiate(Substitution.Substitute(loss, softmax), logit)
            |> nonNull

        CompiledExpression.Compile(derivative, ImmutableArray.CreateRange logits).Evaluate at

    for i in 0..2 do
        let kl = Numbers.text (slope divergence logits[i])
        let ce = Numbers.text (slope crossEntropy logits[i])
        let known = Numbers.text (exp at[i] / sum - label[i])
        output.WriteLine $"d/dz{i + 1}: KL {kl}, cross-entropy {ce}, softmax - label {known}"
