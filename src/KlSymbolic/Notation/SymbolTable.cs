using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Notation.Reading;

namespace KlSymbolic.Notation;

/// <summary>Says what names mean when a formula is read: declared names with their domains, and what becomes of other names.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class SymbolTable
{
    private readonly ImmutableSortedDictionary<string, Domain> domains;

    private SymbolTable(
        ImmutableSortedDictionary<string, Domain> domains,
        Domain? others,
        ImmutableDictionary<string, MatrixExpr> matrices,
        ImmutableDictionary<string, Function> lists
    )
    {
        this.domains = domains;
        Others = others;
        Matrices = matrices;
        Lists = lists;
    }

    /// <summary>No name is declared, and an undeclared name is an error.</summary>
    public static SymbolTable Closed { get; } =
        new(
            ImmutableSortedDictionary.Create<string, Domain>(StringComparer.Ordinal),
            null,
            ImmutableDictionary.Create<string, MatrixExpr>(StringComparer.Ordinal),
            ImmutableDictionary.Create<string, Function>(StringComparer.Ordinal)
        );

    /// <summary>No name is declared, and every name is a real number.</summary>
    public static SymbolTable Open { get; } = Closed.WithOthers(Domain.Real);

    /// <summary>The declared names with their domains.</summary>
    public IReadOnlyDictionary<string, Domain> Declared => domains;

    /// <summary>The domain of names that are not declared; null where they are an error.</summary>
    public Domain? Others { get; }

    /// <summary>A table that declares the symbols given and refuses all other names.</summary>
    /// <exception cref="ArgumentException">Two symbols share a name, or a name cannot be written in infix.</exception>
    public static SymbolTable Of(params IEnumerable<Symbol> symbols) =>
        symbols.Aggregate(Closed, (table, s) => table.With(s.Name, s.Domain));

    /// <summary>The table with one more declared name.</summary>
    /// <exception cref="ArgumentException">The name is declared with another domain, or it cannot be written in infix.</exception>
    public SymbolTable With(string name, Domain domain)
    {
        if (Names.WhyNotASymbol(name) is { } why)
            throw new ArgumentException(why, nameof(name));
        if (domains.TryGetValue(name, out var known) && known != domain)
            throw new ArgumentException(
                $"'{name}' is declared twice: {known.Describe(name)}, and {domain.Describe(name)}.",
                nameof(name)
            );
        return new(domains.SetItem(name, domain), Others, Matrices, Lists);
    }

    /// <summary>The table with another domain for names that are not declared.</summary>
    public SymbolTable WithOthers(Domain domain) => new(domains, domain, Matrices, Lists);

    /// <summary>The names of vectors and matrices.</summary>
    internal ImmutableDictionary<string, MatrixExpr> Matrices { get; }

    /// <summary>The names of lists, as functions of the index of an item.</summary>
    internal ImmutableDictionary<string, Function> Lists { get; }

    /// <summary>How many items a list has, over which a sum without bounds goes; null where there are no lists.</summary>
    internal Expr? Size { get; private init; }

    /// <summary>Whether a name is that of a vector, matrix or list.</summary>
    internal bool HasMatrices => !Matrices.IsEmpty || !Lists.IsEmpty;

    /// <summary>Some of the names that are known, for messages.</summary>
    internal string Known => string.Join(", ", Lists.Keys.Concat(Matrices.Keys).Concat(domains.Keys).Take(12));

    /// <summary>The table with the names of vectors, matrices and lists of that size.</summary>
    internal SymbolTable WithMatrices(
        IReadOnlyDictionary<string, MatrixExpr> matrices,
        IReadOnlyDictionary<string, Function> lists,
        Expr size
    ) => new(domains, Others, Matrices.SetItems(matrices), Lists.SetItems(lists)) { Size = size };

    /// <summary>The one declared name that differs from a name in _ alone, as sigma_1 does from sigma1; the name itself where there is none.</summary>
    internal string Declaration(string name)
    {
        if (domains.ContainsKey(name))
            return name;
        var plain = name.Replace("_", "");
        return domains.Keys.Where(d => d.Replace("_", "") == plain).Take(2).ToList() is [var declared]
            ? declared
            : name;
    }

    /// <summary>The symbol that a name stands for, or null.</summary>
    public Symbol? Find(string name) =>
        domains.TryGetValue(name, out var domain) ? new Symbol(name, domain)
        : Others is not null ? new Symbol(name, Others)
        : null;
}
