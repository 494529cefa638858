module internal KlSymbolic.Examples.FSharp.Program

open System
open KlSymbolic.Examples.FSharp

let private examples =
    [
        "classification", ClassificationLoss.run
        "coding", CodingCost.run
        "models", ModelChoice.run
        "vae", VaeTerm.run
        "variational", VariationalInference.run
    ]

[<EntryPoint>]
let main args =
    let chosen =
        if args.Length = 0 then
            examples
        else
            examples |> List.filter (fun (name, _) -> Array.contains name args)

    for name, run in chosen do
        printfn $"== {name}"
        run Console.Out
        printfn ""

    if chosen.IsEmpty then 64 else 0
