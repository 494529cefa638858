/// The library as a script sees it: two #r lines, and no project.
module KlSymbolic.FSharp.Tests.ScriptTests

open System
open System.Diagnostics
open System.IO
open KlSymbolic.FSharp
open KlSymbolic.Notation
open Xunit

let private script =
    """
open KlSymbolic.FSharp

let p, q = Law "Exponential(a)", Law "Exponential(b)"

match Kl.divergence p q with
| Ok(Finite formula) -> printfn $"KL = {KlSymbolic.Notation.Infix.Print formula}"
| other -> printfn $"%A{other}"

match Kl.check (Code <@ fun a b -> log (b / a) + a / b - 1.0 @>) p q with
| Ok(Refuted(_, Some diagnosis)) -> printfn $"refuted: {diagnosis.Mistake}"
| other -> printfn $"%A{other}"
"""

/// The lines that a script prints.
let private run (script: string) =
    let folder = Directory.CreateTempSubdirectory "klsymbolic-script-"

    try
        let path = Path.Combine(folder.FullName, "use.fsx")

        let refer name =
            $"#r @\"{Path.Combine(AppContext.BaseDirectory, name)}\"\n"

        File.WriteAllText(path, refer "KlSymbolic.dll" + refer "KlSymbolic.FSharp.dll" + script)

        let start =
            ProcessStartInfo(
                "dotnet",
                [ "fsi"; "--quiet"; path ],
                RedirectStandardOutput = true,
                RedirectStandardError = true
            )

        use run = nonNull (Process.Start start)
        let errors = run.StandardError.ReadToEndAsync()
        let output = run.StandardOutput.ReadToEnd()
        run.WaitForExit()

        Assert.True((run.ExitCode = 0), errors.Result)
        output.Trim().Split([| '\r'; '\n' |], StringSplitOptions.RemoveEmptyEntries)
    finally
        folder.Delete true

[<Fact>]
let ``a script refers to the assemblies and uses them`` () =
    Assert.Equal<string>([| "KL = log(a/b) + b/a - 1"; "refuted: swapped" |], run script)
