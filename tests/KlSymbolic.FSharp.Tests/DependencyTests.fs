namespace KlSymbolic.FSharp.Tests

open System
open System.Reflection
open Xunit

type DependencyTests() =
    [<Fact>]
    member _.``The F# face needs nothing but F# and the core``() =
        let allowed (name: string) =
            name = "FSharp.Core"
            || name = "KlSymbolic"
            || name = "netstandard" // by way of FSharp.Core
            || name.StartsWith("System", StringComparison.Ordinal)

        let foreign =
            Assembly.Load("KlSymbolic.FSharp").GetReferencedAssemblies()
            |> Array.map (fun reference -> string reference.Name)
            |> Array.filter (allowed >> not)

        Assert.Empty foreign
