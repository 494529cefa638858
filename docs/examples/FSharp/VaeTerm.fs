/// The regularising term of a variational autoencoder: the encoder's Normal(m, exp(L/2)) against the prior Normal(0, 1).
module KlSymbolic.Examples.FSharp.VaeTerm

open System.IO
open KlSymbolic.FSharp
open KlSymbolic.Notation

let private encoder = Law "Normal(m, exp(L/2))"
let private prior = Law "Normal(0, 1)"

let private verdict formula =
    match Kl.check (Claim formula) encoder prior |> Numbers.ok with
    | Proven _ -> "proven"
    | Refuted _ -> "refuted"
    | Undecided _ -> "undecided"

/// Derives the term, checks the formula of the paper (Kingma and Welling 2014, appendix B) and a common slip, and adds it up over a latent vector.
let run (output: TextWriter) =
    let derived = Kl.derive encoder prior |> Numbers.ok
    output.WriteLine $"KL = {Infix.Print(Numbers.formula derived.Divergence)}"

    for formula in [ "-(1 + L - m^2 - exp(L))/2"; "-(1 + L - m^2 - exp(2*L))/2" ] do
        output.WriteLine $"{formula}: {verdict formula}"

    let terms =
        [
            for m, l in [ "0.5", "-1"; "-1.25", "0.1"; "0", "0" ] ->
                let value = Kl.evaluate [ "m", float m; "L", float l ] encoder prior |> Numbers.ok
                let term = Numbers.closedForm value.Divergence
                output.WriteLine $"m = {m}, L = {l}: {Numbers.text term} nats"
                term
        ]

    output.WriteLine $"sum over the latent vector: {Numbers.text (List.sum terms)} nats"
