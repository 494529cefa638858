/// Evidence = ELBO + KL(q||posterior), in a model where all three are known; then a posterior with two modes.
module KlSymbolic.Examples.FSharp.VariationalInference

open System
open System.IO
open KlSymbolic.FSharp

/// Prior Normal(0, 1), one observation y = 2 of Normal(theta, 1): the posterior is Normal(1, sqrt(1/2)), and y has density Normal(0, sqrt(2)).
let run (output: TextWriter) =
    let evidence = -0.5 * log (2.0 * Math.PI * 2.0) - 2.0 * 2.0 / (2.0 * 2.0)
    output.WriteLine $"log evidence = {Numbers.text evidence}"

    for name in [ "Normal(0, 1)"; "Normal(0.8, 0.6)"; "Normal(1, sqrt(1/2))" ] do
        let q = Law name

        let against other =
            Kl.evaluate [] q (Law other) |> Numbers.ok
        // The likelihood is symmetric in y and theta, so that E log p(y | theta) = -H(q, Normal(y, 1)).
        let fit = -(Numbers.closedForm (against "Normal(2, 1)").CrossEntropy)
        let elbo = fit - Numbers.closedForm (against "Normal(0, 1)").Divergence
        let gap = Numbers.closedForm (against "Normal(1, sqrt(1/2))").Divergence

        output.WriteLine
            $"q = {name}: ELBO {Numbers.text elbo} + KL(q||posterior) {Numbers.text gap} = {Numbers.text (elbo + gap)}"

    let fits =
        "0.5*Normal(-3, 1) + 0.5*Normal(3, 1)" |> Kl.project "Normal" |> Numbers.ok

    for fit in Option.toList fits.Forward do
        output.WriteLine
            $"posterior with two modes, forward: {fit.Law}, KL {Numbers.text (Numbers.amount fit.Divergence)}"

    for fit in List.truncate 2 fits.Reverse do
        output.WriteLine
            $"posterior with two modes, reverse: Normal({fit.Arguments[0]:F4}, {fit.Arguments[1]:F4}), KL {Numbers.text (Numbers.amount fit.Divergence)}"
