using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Notation;

namespace KlSymbolic.Distributions.Structured.Reading;

/// <summary>Makes a pair of two drafts: one size for both, a symbol for each vector and matrix, values for those given by items.</summary>
/// <remarks>Made for one pair and used by one thread.</remarks>
internal sealed class PairBuilder
{
    private readonly StructuredDraft p;
    private readonly StructuredDraft q;
    private readonly (string Name, string Text) first;
    private readonly (string Name, string Text) second;
    private readonly IEnumerable<string> assume;
    private readonly HashSet<string> taken;
    private readonly DomainInference inference = new();
    private readonly Dictionary<string, ExplicitMatrix> matrices = new(StringComparer.Ordinal);
    private readonly Dictionary<Symbol, Expr> numbers = [];
    private readonly Symbol rows;
    private readonly Symbol columns;
    private readonly int? rowCount;
    private readonly int? columnCount;
    private AssumptionSet assumptions = AssumptionSet.None;

    public PairBuilder(
        StructuredDraft p,
        StructuredDraft q,
        (string Name, string Text) first,
        (string Name, string Text) second,
        IEnumerable<string> assume
    )
    {
        (this.p, this.q, this.first, this.second, this.assume) = (p, q, first, second, assume);
        taken = new(p.Names.Concat(q.Names), StringComparer.Ordinal);
        rows = new(p.SizeName ?? q.SizeName ?? Free("k"), Domain.PositiveInteger);
        columns = new(Free("m"), Domain.PositiveInteger);
        rowCount = Common(d => d.Rows);
        columnCount = Common(d => d.Columns);
    }

    /// <exception cref="InputException">The arguments do not fit their parameters or each other.</exception>
    public StructuredPair Build()
    {
        foreach (var (draft, input) in new[] { (p, first), (q, second) })
            At(input, () => draft.Arguments.Select(Teach).ToList());
        foreach (var (text, i) in assume.Select((a, i) => (a, i)))
            assumptions = At(
                ($"assumption {i + 1}", text),
                () => assumptions.With(Infix.ParseCondition(text, SymbolTable.Open).Map(inference.Typed))
            );
        var left = At(first, () => Distribution(p, "1"));
        var right = At(second, () => Distribution(q, "2"));
        var sizes = numbers.ToImmutableDictionary().ToBuilder();
        if (rowCount is { } k)
            sizes[rows] = k;
        if (columnCount is { } m)
            sizes[columns] = m;
        var variable = new Variate(rows, columns, name => taken.Contains(name));
        var values = new MatrixValues(matrices.ToImmutableDictionary(StringComparer.Ordinal), sizes.ToImmutable());
        At(first, () => Require(left, variable, values, p));
        At(second, () => Require(right, variable, values, q));
        return new(left, right, variable, values, assumptions);
    }

    private bool Teach(ShapedArgument a)
    {
        if (a.Parameter.Shape == ParameterShape.Scalar)
        {
            if (a.Scalar is Number n && !a.Parameter.Domain.Contains(n.Value))
                throw a.Wrong(
                    $"{a.Parameter.Domain.Describe(a.Parameter.Name)} is required, and {a.Parameter.Name} is {Infix.Print(n)}"
                );
            inference.Require(a.Scalar!, a.Parameter.Domain);
        }
        foreach (var item in a.Explicit?.Items ?? [])
            inference.Require(item, a.Parameter.Domain);
        return true;
    }

    private StructuredDistribution Distribution(StructuredDraft draft, string suffix) =>
        new(draft.Family, new([.. draft.Arguments.Select(a => Argument(a, suffix))], rows, columns));

    private StructuredArgument Argument(ShapedArgument a, string suffix)
    {
        var parameter = a.Parameter;
        if (parameter.Shape == ParameterShape.Scalar)
            return new(MatrixExpr.Scaled(Numeral(a.Scalar!, parameter, suffix), 1));
        if (parameter.Shape == ParameterShape.Size)
            return new(MatrixExpr.Scaled(rows, 1));
        if (a.Explicit is { } items)
            return Valued(a, Free(parameter.Name + suffix), items.Map(inference.Typed));
        switch (a.Scalar!)
        {
            case Symbol { Name: "I" or "identity" } when IsSquare(parameter):
                return new(MatrixExpr.Identity(RowsOf(parameter)));
            case Symbol s:
                return rowCount is not null ? Valued(a, s.Name, OwnItems(parameter, s.Name))
                    : a.IsInverse ? new(MatrixOf(parameter, s.Name).Inverse)
                    : new(MatrixOf(parameter, s.Name), ItemsOf(parameter, s.Name));
            case var scalar when parameter.Shape == ParameterShape.Items && !parameter.IsDistribution:
                return Constant(a, scalar, suffix);
            case Number { Value.IsZero: true } when parameter.Shape == ParameterShape.Vector:
                return new(MatrixExpr.ZeroVector(rows));
            case Product scaled when IsSquare(parameter):
                return new(Scaled(a, scaled));
            default:
                throw a.Wrong(
                    $"{parameter.Name} must be a name or its items in brackets, and is {Infix.Print(a.Scalar!)}"
                );
        }
    }

    /// <summary>A symbol for a number, so that no derivation depends on its digits; any other expression as it is.</summary>
    private Expr Numeral(Expr scalar, StructuredParameter parameter, string suffix)
    {
        if (scalar is not Number)
            return inference.Typed(scalar);
        var symbol = new Symbol(Free(parameter.Name + suffix), parameter.Domain);
        numbers[symbol] = scalar;
        return symbol;
    }

    private StructuredArgument Constant(ShapedArgument a, Expr scalar, string suffix)
    {
        if (scalar is Number n && !a.Parameter.Domain.Contains(n.Value))
            throw a.Wrong($"{a.Parameter.Domain.Describe(a.Parameter.Name)} is required");
        inference.Require(scalar, a.Parameter.Domain);
        var value = inference.Typed(scalar);
        var name = Free(a.Parameter.Name + suffix);
        if (rowCount is { } k)
            matrices[name] = ExplicitMatrix.Of(k, 1, (_, _) => value);
        return new(MatrixExpr.Scaled(value, 1), ItemsOf(a.Parameter, name)) { Constant = value };
    }

    /// <summary>A multiple of a matrix: a number times a name, or anything times the identity.</summary>
    private MatrixExpr Scaled(ShapedArgument a, Product product)
    {
        var matrix =
            product.Factors.OfType<Symbol>().FirstOrDefault(s => s.Name is "I" or "identity")
            ?? (product.Factors is [Number, Symbol s] ? s : null)
            ?? throw a.Wrong($"{a.Parameter.Name} must be a matrix; write a multiple of the identity as s*I");
        var scalar = Product.Of(product.Factors.Remove(matrix));
        inference.Require(scalar, Domain.Positive);
        scalar = inference.Typed(scalar);
        if (scalar is Number { Value.Sign: <= 0 })
            throw a.Wrong($"{a.Parameter.Name} must be positive definite");
        var value =
            matrix.Name is "I" or "identity" ? MatrixExpr.Identity(RowsOf(a.Parameter))
            : rowCount is null ? MatrixOf(a.Parameter, matrix.Name)
            : Valued(a with { IsInverse = false }, matrix.Name, OwnItems(a.Parameter, matrix.Name)).Matrix;
        return a.IsInverse ? (scalar * value).Inverse : scalar * value;
    }

    private StructuredArgument Valued(ShapedArgument a, string name, ExplicitMatrix value)
    {
        if (a.IsInverse)
        {
            Check(a, value);
            value = value.Inverse;
        }
        if (IsSquare(a.Parameter))
            Check(a, value);
        if (a.Parameter.IsDistribution || a.Parameter.IsUnit)
            CheckTotal(a, value);
        matrices[name] = value;
        return new(MatrixOf(a.Parameter, name), ItemsOf(a.Parameter, name));
    }

    private void Check(ShapedArgument a, ExplicitMatrix value)
    {
        for (var r = 0; r < value.Rows; r++)
        {
            for (var c = 0; c < r; c++)
            {
                if (ZeroTest.AreEqual(value[r, c], value[c, r], assumptions) != Truth.True)
                    throw a.Wrong(
                        $"{a.Parameter.Name} must be symmetric, and item ({r + 1}, {c + 1}) is {Infix.Print(value[r, c])} while ({c + 1}, {r + 1}) is {Infix.Print(value[c, r])}"
                    );
            }
        }
        var minors = Guarded(a, () => value.LeadingMinors);
        for (var i = 0; i < minors.Length; i++)
        {
            var isPositive = Condition.Less(0, minors[i]);
            if (assumptions.Decide(isPositive) == Truth.False)
                throw a.Wrong(
                    $"{a.Parameter.Name} must be positive definite, and its upper left corner of {i + 1} row{(i == 0 ? "" : "s")} has the determinant {Infix.Print(minors[i])}"
                );
            assumptions = assumptions.With(isPositive);
        }
    }

    private void CheckTotal(ShapedArgument a, ExplicitMatrix value)
    {
        var total = Sum.Of(value.Items.Select(e => a.Parameter.IsUnit ? e.Pow(2) : e));
        var holds = Condition.Equal(total, 1);
        if (assumptions.Decide(holds) == Truth.False)
            throw a.Wrong(
                a.Parameter.IsUnit
                    ? $"{a.Parameter.Name} must have length 1, and its squares sum to {Infix.Print(total)}"
                    : $"{a.Parameter.Name} must sum to 1, and sums to {Infix.Print(total)}"
            );
        if (assumptions.Decide(holds) == Truth.Unknown)
            assumptions = assumptions.With(holds);
    }

    private bool Require(StructuredDistribution d, Variate variable, MatrixValues values, StructuredDraft draft)
    {
        foreach (var constraint in d.DensityAt(variable).Constraints)
        {
            var here = constraint.Map(values.PutIn);
            if (assumptions.Decide(here) == Truth.False)
                throw new ParseException($"{d.Family.Name} needs {constraint.Print()}", draft.Position, draft.Length);
        }
        return true;
    }

    private ExplicitMatrix OwnItems(StructuredParameter parameter, string name)
    {
        var (height, width) = parameter.Shape switch
        {
            ParameterShape.Rectangular => (rowCount!.Value, columnCount ?? 1),
            ParameterShape.PositiveDefiniteColumns => (columnCount ?? 1, columnCount ?? 1),
            ParameterShape.PositiveDefinite => (rowCount!.Value, rowCount.Value),
            _ => (rowCount!.Value, 1),
        };
        return ExplicitMatrix.Of(
            height,
            width,
            (r, c) =>
                new Symbol(
                    parameter.Shape is ParameterShape.Vector or ParameterShape.Items ? $"{name}_{r + 1}"
                        : IsSquare(parameter) && c < r ? $"{name}_{c + 1}_{r + 1}"
                        : $"{name}_{r + 1}_{c + 1}",
                    IsSquare(parameter) && r == c ? Domain.Positive : parameter.Domain
                )
        );
    }

    private Symbol RowsOf(StructuredParameter parameter) =>
        parameter.Shape == ParameterShape.PositiveDefiniteColumns ? columns : rows;

    private MatrixExpr MatrixOf(StructuredParameter parameter, string name) =>
        MatrixExpr.Of(
            parameter.Shape switch
            {
                ParameterShape.Vector when parameter.IsUnit => MatrixSymbol.Direction(name, rows),
                ParameterShape.Vector or ParameterShape.Items => MatrixSymbol.Vector(name, rows),
                ParameterShape.Rectangular => MatrixSymbol.Rectangular(name, rows, columns),
                _ => MatrixSymbol.Symmetric(name, RowsOf(parameter)),
            }
        );

    private static Function? ItemsOf(StructuredParameter parameter, string name) =>
        parameter.Shape == ParameterShape.Items
            // Items that are 0 are put in with 0 log 0 = 0.
            ? VectorElements.Of(name, parameter.Domain == Domain.Unit ? Domain.UnitPositive : parameter.Domain)
            : null;

    private static bool IsSquare(StructuredParameter parameter) =>
        parameter.Shape is ParameterShape.PositiveDefinite or ParameterShape.PositiveDefiniteColumns;

    private string Free(string name)
    {
        while (!taken.Add(name))
            name += "_";
        return name;
    }

    private int? Common(Func<StructuredDraft, int?> size)
    {
        var (a, b) = (At(first, () => size(p)), At(second, () => size(q)));
        return a is { } x && b is { } y && x != y
            ? throw new InputException(
                second.Name,
                second.Text,
                new ParseException($"its points are of size {y}, and those of P of size {x}", q.Position, q.Length)
            )
            : a ?? b;
    }

    private static T Guarded<T>(ShapedArgument a, Func<T> compute)
    {
        try
        {
            return compute();
        }
        catch (Exception e) when (e is UndefinedExpressionException or ExpressionLimitException)
        {
            throw a.Wrong(e.Message);
        }
    }

    private static T At<T>((string Name, string Text) input, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ParseException e)
        {
            throw new InputException(input.Name, input.Text, e);
        }
    }
}
