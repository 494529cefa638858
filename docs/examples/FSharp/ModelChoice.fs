/// The best model is the one of least divergence from the distribution that makes the data; AIC estimates that from the data alone.
module KlSymbolic.Examples.FSharp.ModelChoice

open System
open System.Collections.Immutable
open System.IO
open KlSymbolic.FSharp

let private count = 2000
let private truth = "Gamma(3, 2)"

/// A Gamma(3, 2) variable is the sum of three exponential ones of rate 2.
let private sample =
    lazy
        (let random = Random 20240607
         let exponential () = -log(1.0 - random.NextDouble()) / 2.0
         ImmutableArray.CreateRange [ for _ in 1..count -> exponential () + exponential () + exponential () ])

/// Data from Gamma(3, 2); the models are fitted to the distribution itself, and to a sample of it.
/// AIC/(2n) estimates the cross-entropy of truth and fitted model (H. Akaike, IEEE Transactions on Automatic Control 19 (1974) 716).
let run (output: TextWriter) =
    let entropy =
        (Kl.evaluate [] (Law truth) (Law truth) |> Numbers.ok).Entropy
        |> Numbers.closedForm

    output.WriteLine $"data from {truth}, entropy {Numbers.text entropy}"

    for family in [ "Exponential"; "LogNormal"; "Gamma" ] do
        let best = truth |> Kl.projectForward family |> Numbers.ok |> Option.get
        let fit = sample.Value |> Kl.fit family |> Numbers.ok |> Option.get
        let kl = Numbers.amount best.Divergence
        // -log likelihood of the whole sample is n times the mean that the projection reports.
        let aic =
            2.0 * float fit.Arguments.Length
            + 2.0 * float count * Numbers.amount fit.Divergence

        output.WriteLine
            $"{family, -11} KL from the truth {kl:F4}, + entropy = {kl + entropy:F4}; AIC/2n {aic / (2.0 * float count):F4}"
