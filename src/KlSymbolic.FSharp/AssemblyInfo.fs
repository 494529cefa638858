namespace KlSymbolic.FSharp

open System.Runtime.CompilerServices

[<assembly: InternalsVisibleTo("KlSymbolic.FSharp.Tests")>]
do ()
