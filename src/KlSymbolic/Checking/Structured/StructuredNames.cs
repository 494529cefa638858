using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Distributions.Structured.Reading;
using KlSymbolic.Notation;

namespace KlSymbolic.Checking.Structured;

/// <summary>What the names in a formula mean for distributions of vectors and matrices: matrices, lists, numbers and sizes.</summary>
internal sealed class StructuredNames
{
    private static readonly ImmutableArray<string> sizeNames = ["k", "K", "d", "D", "n", "N", "J", "L", "M", "m", "V"];

    private readonly ImmutableArray<Symbol> otherSizes;

    public StructuredNames(StructuredPair pair)
    {
        var arguments = pair.P.Arguments;
        Size = arguments.Rows;
        Columns = arguments.Columns;
        foreach (var d in new[] { pair.P, pair.Q })
        {
            foreach (var (parameter, argument) in d.Family.Parameters.Zip(d.Arguments.Values, (p, a) => (p, a)))
                Add(parameter, argument);
        }
        Numbers = Numbers.Union(
            new[] { Size, Columns }.OfType<Symbol>().Where(s => s.Equals(Size) || Matrices.Values.Any(IsOfColumns))
        );
        var taken = Numbers.Select(s => s.Name).Concat(Matrices.Keys).Concat(Lists.Keys);
        otherSizes = [.. sizeNames.Except(taken).Select(n => new Symbol(n, Domain.PositiveInteger))];
        if (!Matrices.ContainsKey("I"))
            Identity = MatrixExpr.Identity(Size);
    }

    /// <summary>How many items or rows a point has.</summary>
    public Expr Size { get; }

    /// <summary>How many columns a point has.</summary>
    public Expr Columns { get; }

    /// <summary>The symbols that are numbers, sizes included.</summary>
    public ImmutableSortedSet<Symbol> Numbers { get; private set; } =
        ImmutableSortedSet.Create<Symbol>(ExprOrder.Instance);

    /// <summary>The vectors and matrices by name.</summary>
    public ImmutableSortedDictionary<string, MatrixSymbol> Matrices { get; private set; } =
        ImmutableSortedDictionary.Create<string, MatrixSymbol>(StringComparer.Ordinal);

    /// <summary>The lists by name, with the parameter that each is an argument of.</summary>
    public ImmutableSortedDictionary<string, (Function Items, StructuredParameter Parameter)> Lists
    {
        get;
        private set;
    } = ImmutableSortedDictionary.Create<string, (Function, StructuredParameter)>(StringComparer.Ordinal);

    private MatrixExpr? Identity { get; }

    /// <summary>The formula of a text, with the values of entropies that it names; k, n, d and the like are the size where they are no symbols of P or Q.</summary>
    /// <exception cref="Distributions.Reading.InputException">The text is no formula over these names.</exception>
    public Expr Read(string formula, FormulaSyntax syntax, IReadOnlyDictionary<Symbol, Expr> quantities)
    {
        var matrices = Matrices.ToDictionary(m => m.Key, m => MatrixExpr.Of(m.Value), StringComparer.Ordinal);
        if (Identity is not null)
            matrices["I"] = Identity;
        var lists = Lists.ToDictionary(l => l.Key, l => l.Value.Items, StringComparer.Ordinal);
        var table = SymbolTable
            .Of(Numbers.Concat(otherSizes).Concat(quantities.Keys))
            .WithMatrices(matrices, lists, Size);
        var read = FormulaReader.Read(formula, syntax, table);
        return read.Substitute(
            otherSizes
                .Select(s => (s, Size))
                .Concat(quantities.Select(q => (q.Key, q.Value)))
                .ToDictionary(s => s.Item1, s => s.Item2)
        );
    }

    private bool IsOfColumns(MatrixSymbol m) => m.Rows == Columns || m.Columns == Columns;

    private void Add(StructuredParameter parameter, StructuredArgument argument)
    {
        foreach (var term in argument.Matrix.Terms)
        {
            Numbers = Numbers.Union(term.Coefficient.FreeSymbols());
            foreach (var symbol in term.Word.Letters.Select(l => l.Atom).OfType<MatrixSymbol>())
            {
                if (argument.Items is null)
                    Matrices = Matrices.SetItem(symbol.Name, symbol);
            }
        }
        if (argument is { Items: { Structure: VectorElements { Name: var name } } items, Constant: null })
            Lists = Lists.SetItem(name, (items, parameter));
    }
}
