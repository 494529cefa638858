/// What it costs to code letters of one source with the code made for another: the divergence, in bits a letter.
module KlSymbolic.Examples.FSharp.CodingCost

open System
open System.IO
open KlSymbolic.Evaluation
open KlSymbolic.FSharp

let private source = "{a: 1/2, b: 1/4, c: 1/8, d: 1/8}"
let private uniform = "{a: 1/4, b: 1/4, c: 1/4, d: 1/4}"

/// A source whose ideal code lengths are whole bits, coded with its own code and with two bits for every letter.
let run (output: TextWriter) =
    let inBits p q =
        Kl.explainIn InformationUnit.Bits (Law p) (Law q) |> Numbers.ok

    let costs = inBits source uniform
    let text amount = Numbers.text (Numbers.amount amount)
    output.WriteLine $"entropy {text costs.Forward.Entropy} bits a letter with the code 0, 10, 110, 111"
    output.WriteLine $"cross-entropy {text costs.Forward.CrossEntropy} bits with the code 00, 01, 10, 11"
    output.WriteLine $"extra {text costs.Forward.Divergence} bits: KL(source||uniform)"

    for letter in costs.Outcomes do
        output.WriteLine
            $"  {letter.Label}: {-Math.Log2 letter.P:F0} bits instead of 2, part of the extra {Numbers.text letter.Forward}"

    output.WriteLine $"the other way round {text costs.Reverse.Divergence} bits: uniform letters in the first code"

    let letters = "abacabadabacabaa"

    let counts =
        letters |> Seq.countBy id |> Seq.sort |> Seq.map (fun (c, n) -> $"{c}: {n}")

    let counted = "{" + String.Join(", ", counts) + "}"

    let observed = (inBits counted source).Forward

    let inAll amount =
        (float letters.Length * Numbers.amount amount).ToString("0.###")

    output.WriteLine $"the text {letters} has {counted}"

    output.WriteLine
        $"it takes {inAll observed.CrossEntropy} bits in the source's code, {inAll observed.Divergence} more than in its own"
