namespace KlSymbolic.FSharp

open System.Collections.Generic
open System.Collections.Immutable
open Microsoft.FSharp.Quotations.Patterns
open KlSymbolic.Algebra
open KlSymbolic.Algebra.Calculus
open KlSymbolic.Distributions
open KlSymbolic.Notation

/// What is known of a family while it is being described.
type FamilyDraft =
    internal
        {
            Parameters: Parameter list
            Support: Support option
            Code: Quotations.Expr option
            Summary: string
            Reference: string
        }

/// Describes a family of distributions: its parameters, where its mass is, and its log-density as F# code.
type FamilyBuilder(name: string) =
    let rec variables code =
        match code with
        | Lambda(v, body) -> v.Name :: variables body
        | _ -> []

    let densityOf (parameters: Parameter list) (support: Support) (variable: string) (logDensity: Expr) =
        let symbols = [ for p in parameters -> KlSymbolic.Algebra.Symbol(p.Name, p.Domain) ]

        fun (x: Expr) (arguments: ImmutableArray<Expr>) ->
            let replacements = Dictionary<Symbol, Expr>()
            replacements[KlSymbolic.Algebra.Symbol(variable, Domain.Real)] <- x
            Seq.zip symbols arguments |> Seq.iter replacements.Add
            Density(Support = support, LogDensity = logDensity.Substitute replacements)

    let build (draft: FamilyDraft) =
        let missing what =
            Error(Problem.at $"family {name}" $"{what}, as in family \"Rayleigh\" {{ positive \"sigma\"; … }}")

        match draft.Parameters, draft.Support, draft.Code with
        | [], _, _ -> missing "a parameter is missing"
        | _, None, _ -> missing "the support is missing; say on Support.Reals or where its mass is"
        | _, _, None -> missing "the log-density is missing; give <@ fun x … -> … @>"
        | parameters, Some support, Some code ->
            match variables code with
            | variable :: names when names = [ for p in parameters -> p.Name ] ->
                let table =
                    (SymbolTable.Closed.With(variable, Domain.Real), parameters)
                    ||> List.fold (fun table p -> table.With(p.Name, p.Domain))

                Quote.toExprOver table code
                |> Result.map (fun logDensity ->
                    let density = densityOf parameters support variable logDensity

                    Family.Of(name, ImmutableArray.CreateRange parameters, draft.Summary, draft.Reference, density))
            | _ ->
                let wanted = parameters |> List.map _.Name |> String.concat " "
                missing $"the log-density takes the variable and then the parameters: fun x {wanted} -> …"

    /// The start: nothing is known yet.
    member _.Yield(_: unit) : FamilyDraft =
        {
            Parameters = []
            Support = None
            Code = None
            Summary = $"{name} distribution."
            Reference = ""
        }

    /// A parameter with its domain.
    [<CustomOperation "parameter">]
    member _.Parameter(draft: FamilyDraft, parameter: Parameter) =
        { draft with
            Parameters = draft.Parameters @ [ parameter ]
        }

    /// A positive parameter.
    [<CustomOperation "positive">]
    member this.Positive(draft: FamilyDraft, name: string) =
        this.Parameter(draft, Parameter.Positive name)

    /// A real parameter.
    [<CustomOperation "real">]
    member this.Real(draft: FamilyDraft, name: string) =
        this.Parameter(draft, Parameter.Real name)

    /// A parameter between 0 and 1, both included.
    [<CustomOperation "probability">]
    member this.Probability(draft: FamilyDraft, name: string) =
        this.Parameter(draft, Parameter.Probability name)

    /// Where the mass is.
    [<CustomOperation "on">]
    member _.On(draft: FamilyDraft, support: Support) = { draft with Support = Some support }

    /// The log-density as code: a function of the variable and then of the parameters, by their names.
    [<CustomOperation "logDensity">]
    member _.LogDensity(draft: FamilyDraft, code: Quotations.Expr) = { draft with Code = Some code }

    /// One line that says what the family is.
    [<CustomOperation "summary">]
    member _.Summary(draft: FamilyDraft, text: string) = { draft with Summary = text }

    /// Where the density is taken from.
    [<CustomOperation "reference">]
    member _.Reference(draft: FamilyDraft, text: string) = { draft with Reference = text }

    /// The family, or what is missing or cannot be read.
    member _.Run(draft: FamilyDraft) : Result<Family, Problem> =
        Problem.catch $"family {name}" (fun () -> build draft) |> Result.bind id

/// Families in a few lines.
[<AutoOpen>]
module Families =
    /// Describes a family: family "Rayleigh" { positive "sigma"; on Support.PositiveReals; logDensity <@ fun x sigma -> … @> }.
    let family (name: string) = FamilyBuilder name
