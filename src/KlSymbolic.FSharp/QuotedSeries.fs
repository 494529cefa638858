namespace KlSymbolic.FSharp

open Microsoft.FSharp.Quotations
open KlSymbolic.Algebra
open KlSymbolic.Algebra.Calculus
open KlSymbolic.FSharp.QuotedValues

/// Sums over ranges such as [ 1 .. n ] |> List.sumBy f, in Seq, List and Array alike.
module internal QuotedSeries =
    /// Stands for the index while the terms are read; nobody's symbol is called so.
    let private counter = Symbol("·", Domain.Integer)

    let private sum part first last (term: Meaning -> Meaning) =
        let body = term (Meaning.Number counter) |> number part

        let taken =
            set
                [
                    for e in [ first; last; body ] do
                        for s in e.FreeSymbols() -> s.Name
                ]

        let name =
            Seq.append [ "i"; "j"; "l" ] (Seq.initInfinite (fun n -> $"i{n}"))
            |> Seq.find (taken.Contains >> not)

        let index = Symbol(name, Domain.Integer)
        build part (fun () -> IndexedSum.Of(index, first, last, body.Substitute(counter, index)))

    /// Whether a type holds functions on sequences.
    let isModule (owner: System.Type | null) =
        match owner with
        | null -> false
        | owner ->
            owner.Namespace = "Microsoft.FSharp.Collections"
            && (owner.Name = "SeqModule"
                || owner.Name = "ListModule"
                || owner.Name = "ArrayModule")

    /// What a function on sequences makes of its arguments; None where it is not known.
    let find (part: Quotations.Expr) name (arguments: Meaning list) =
        match name, arguments with
        | "op_Range", [ Meaning.Number first; Meaning.Number last ] -> Some(Meaning.Terms(first, last, id))
        | ("CreateSequence" | "ToList" | "ToArray" | "OfSeq" | "OfList" | "OfArray"), [ Meaning.Terms _ as terms ] ->
            Some terms
        | "Delay", [ Meaning.Function f ] ->
            match f (Meaning.Tuple []) with
            | Meaning.Terms _ as terms -> Some terms
            | _ -> None
        | "Map", [ Meaning.Function f; Meaning.Terms(first, last, term) ] -> Some(Meaning.Terms(first, last, term >> f))
        | "SumBy", [ Meaning.Function f; Meaning.Terms(first, last, term) ] -> Some(sum part first last (term >> f))
        | "Sum", [ Meaning.Terms(first, last, term) ] -> Some(sum part first last term)
        | _ -> None
