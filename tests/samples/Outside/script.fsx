#r "nuget: KlSymbolic.FSharp, $(KlSymbolicVersion)"

open KlSymbolic.FSharp

match Kl.check (Claim "a*log(a/b) - a + b") (Law "Poisson(a)") (Law "Poisson(b)") with
| Ok(Proven _) -> printfn "right"
| Ok other -> printfn $"{other}"
| Error problem -> printfn $"{problem}"
