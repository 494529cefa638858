/// The library as a script sees it: two #r lines, and no project.
module KlSymbolic.FSharp.Tests.ScriptTests

open System
open System.Diagnostics
open System.Collections.Immutable
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

/// Pairs whose forms hold all that is emitted: elementary and special functions, powers, and sums.
let private pairs =
    [
        "Normal(m1, s1)", "Normal(m2, s2)"
        "Gamma(a1, b1)", "Gamma(a2, b2)"
        "Laplace(m1, s1)", "Laplace(m2, s2)"
        "Weibull(k1, l1)", "Weibull(k2, l2)"
        "LogNormal(m1, s1)", "Gamma(a2, b2)"
        "Beta(a1, b1)", "Beta(a2, b2)"
        "Binomial(n, p1)", "Binomial(n, p2)"
        "VonMises(m1, k1)", "VonMises(m2, k2)"
        "HalfNormal(s1)", "Exponential(r2)"
        "Pareto(x, a1)", "Pareto(x, a2)"
    ]

[<Fact>]
let ``emitted F# is type-checked, and read back it is proven`` () =
    let emitted =
        [
            for i, (p, q) in List.indexed pairs do
                let derivation = Kl.derive (Law p) (Law q) |> Expect.ok

                let symbols =
                    derivation.P.FreeSymbols().Union(derivation.Q.FreeSymbols())
                    |> ImmutableArray.CreateRange

                match derivation.Divergence with
                | Finite formula -> i, p, q, symbols, formula
                | Cases cases ->
                    match
                        cases
                        |> List.tryPick (fun (_, outcome) ->
                            match outcome with
                            | Finite f -> Some f
                            | _ -> None)
                    with
                    | Some formula -> i, p, q, symbols, formula
                    | None -> ()
                | _ -> ()
        ]

    Assert.True(emitted.Length >= 9, $"only {emitted.Length} forms are finite")

    let code =
        [
            "open KlSymbolic.FSharp"
            for i, p, q, symbols, formula in emitted do
                let names = symbols |> Seq.map _.Name |> String.concat " "
                "[<ReflectedDefinition>]"
                FSharp.Function($"form{i}", symbols, formula)
                $"match Kl.check (Code <@ fun {names} -> form{i} {names} @>) (Law \"{p}\") (Law \"{q}\") with"
                "| Ok(Proven _) -> printfn \"proven\""
                $"| other -> printfn $\"{p} {q} %%A{{other}}\""
        ]
        |> String.concat "\n"

    Assert.All(run code, fun line -> Assert.Equal("proven", line))
