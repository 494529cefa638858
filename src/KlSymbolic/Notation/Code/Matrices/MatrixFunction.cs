using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Notation.Code.Matrices;

/// <summary>Writes an expression with scalars of matrices as a function in one language: first what is made of vectors and matrices and of sums, then the result.</summary>
/// <remarks>Made for one function and used by one thread. Each matrix is factored once, and no inverse is formed where a product with one is needed.</remarks>
internal sealed class MatrixFunction
{
    private readonly MatrixLanguage language;
    private readonly ImmutableArray<CodeParameter> parameters;
    private readonly HashSet<string> taken;
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Symbol> locals = new(StringComparer.Ordinal);
    private readonly List<(Symbol Name, string Value)> statements = [];

    private MatrixFunction(MatrixLanguage language, ImmutableArray<CodeParameter> parameters)
    {
        (this.language, this.parameters) = (language, parameters);
        taken = [.. language.Taken];
        foreach (var p in parameters)
            names.Add(p.Name, Free(p.Name));
    }

    /// <summary>The lines of the function.</summary>
    /// <exception cref="NotSupportedException">The language lacks a function, or a symbol is no parameter.</exception>
    public static IEnumerable<string> Lines(
        MatrixLanguage language,
        string name,
        ImmutableArray<CodeParameter> parameters,
        Expr e
    )
    {
        var function = new MatrixFunction(language, parameters);
        var result = function.Number(ItemLogarithms.Safe(ScaledBessel.Of(e)), []);
        var statements = function.statements;
        var text = language.Print(result);
        if (statements.Count > 0 && statements[statements.Count - 1].Name.Equals(result))
        {
            text = statements[statements.Count - 1].Value;
            statements.RemoveAt(statements.Count - 1);
        }
        return language.Function(
            language.Identifier(name),
            [.. parameters.Select(p => (function.IdentifierOf(p.Name), p.Shape))],
            [.. statements.Select(s => language.Define(language.Identifier(s.Name.Name), s.Value))],
            text
        );
    }

    /// <summary>The expression in numbers alone, with a local variable for each scalar of matrices and each sum.</summary>
    /// <param name="e">The expression.</param>
    /// <param name="bound">The indices of the sums around it.</param>
    private Expr Number(Expr e, ImmutableList<Symbol> bound)
    {
        switch (e)
        {
            case Symbol s:
                return bound.Contains(s) ? s : Parameter(s);
            case Apply { Function.Structure: MatrixTrace t }:
                return Local((t.IsScalar ? "form" : "trace", true), e.ToString(), () => Trace(t.Word.Letters));
            case Apply { Function.Structure: MatrixLogDeterminant d }:
                return Local(Named("logdet", d.Atom), e.ToString(), () => language.LogDeterminant(Factor(d.Atom)));
            case Apply { Function: { Structure: VectorElements v } f } item:
                return VectorElements.Of(NameOf(v.Name), f.Range).Of(Number(item.Arguments[0], bound));
            case IndexedSum s when !bound.Any(s.Contains):
                return Local(("sum", true), KeyOf(s), () => SumOf(s));
            case IndexedSum s:
                return Series(s, bound);
            default:
                return e.MapChildren(c => Number(c, bound));
        }
    }

    private string SumOf(IndexedSum s)
    {
        if (language.HasArrays && IsSize(s.To) && ArraySum.Of(s, NameOf) is { } sum)
            return language.SumOfItems(language.Print(Number(sum.Body, [.. sum.Arrays])));
        return Series(s, []) is IndexedSum series ? language.SumOver(series) : "0.0";
    }

    /// <summary>What is the same for sums that differ by the name of the index.</summary>
    private static string KeyOf(IndexedSum s) =>
        $"sum {s.From} {s.To} {s.Body.Substitute(s.Index, new Symbol("#", s.Index.Domain))}";

    private Expr Series(IndexedSum s, ImmutableList<Symbol> bound)
    {
        var index = s.Index;
        while (taken.Contains(language.Identifier(index.Name)))
            index = new(index.Name + "_", index.Domain);
        return IndexedSum.Of(
            index,
            Number(s.From, bound),
            Number(s.To, bound),
            Number(s.Body.Substitute(s.Index, index), bound.Add(index))
        );
    }

    private bool IsSize(Expr e) => parameters.Any(p => p.Shape == CodeShape.Column && p.Rows == e);

    private Symbol Parameter(Symbol s)
    {
        if (parameters.Any(p => p.Name == s.Name && p.Shape == CodeShape.Number))
            return new Symbol(names[s.Name], s.Domain);
        var rows = parameters.FirstOrDefault(p => p.Shape != CodeShape.Number && p.Rows == s);
        var of =
            rows
            ?? parameters.FirstOrDefault(p => p.Shape == CodeShape.Matrix && p.Columns == s)
            ?? throw new NotSupportedException(
                $"{s.Name} is no parameter of the code, and no parameter is of that size."
            );
        var size = language.SizeOf(IdentifierOf(of.Name), of.Shape, rows is null);
        return Local((s.Name, false), s.Name, () => size);
    }

    private string Trace(ImmutableArray<Letter> letters)
    {
        var (first, rest) = (letters[0], letters.RemoveAt(0));
        if (first is { IsTransposed: true, Atom.IsVector: true })
            return language.Dot(Matrix(first.Atom), Word(rest, first.Columns));
        if (rest.IsEmpty || first.IsInverted)
            return language.Trace(Word(letters, first.Rows));
        return language.TraceOfProduct(Plain(first), Word(rest, first.Columns));
    }

    /// <summary>A product, from the right to the left.</summary>
    private string Word(ImmutableArray<Letter> letters, Expr size)
    {
        if (letters.IsEmpty)
            return Identity(size);
        var last = letters[letters.Length - 1];
        var isColumn = last is { IsTransposed: false, Atom.IsVector: true };
        var value = last.IsInverted ? language.Solve(Factor(last.Atom), Identity(last.Rows), false) : Plain(last);
        foreach (var letter in letters.RemoveAt(letters.Length - 1).Reverse())
            value = letter.IsInverted
                ? language.Solve(Factor(letter.Atom), value, isColumn)
                : language.Multiply(Plain(letter), value);
        return value;
    }

    private string Identity(Expr size) => language.Identity(language.Print(Number(size, [])));

    private string Plain(Letter letter) =>
        letter.IsTransposed ? language.Transpose(Matrix(letter.Atom)) : Matrix(letter.Atom);

    private string Matrix(MatrixAtom atom)
    {
        switch (atom)
        {
            case MatrixSymbol s:
                return language.Operand(IdentifierOf(s.Name), parameters.First(p => p.Name == s.Name).Shape);
            case MatrixBracket b:
                var isDifference = b.Inside.Terms.Any(t => Product.Split(t.Coefficient).Coefficient.Sign < 0);
                var stem = isDifference ? "difference" : "matrix";
                var name = Local((stem, true), b.ToString(), () => Combine(b.Inside));
                return language.Identifier(name.Name);
            default:
                throw new InvalidOperationException($"Unknown atom {atom.GetType().Name}.");
        }
    }

    private string Combine(MatrixExpr a) =>
        language.Combine([.. a.Terms.Select(t => (Number(t.Coefficient, []), Word(t.Word.Letters, a.Rows)))]);

    private string Factor(MatrixAtom atom)
    {
        if (!atom.IsSymmetric)
            throw new NotSupportedException("Only symmetric matrices are inverted in code.");
        var matrix = Matrix(atom);
        var name = Local(Named("factor", atom), $"factor {atom}", () => language.Factor(matrix));
        return language.Identifier(name.Name);
    }

    private string IdentifierOf(string name) => language.Identifier(NameOf(name));

    private string NameOf(string name) =>
        names.TryGetValue(name, out var own)
            ? own
            : throw new NotSupportedException($"{name} is no parameter of the code.");

    /// <summary>A name that tells what is made of a symbol, or one with a number.</summary>
    private (string Stem, bool IsNumbered) Named(string what, MatrixAtom atom) =>
        atom is MatrixSymbol s ? (language.Join(what, NameOf(s.Name)), false) : (what, true);

    /// <summary>A local variable that is defined once.</summary>
    private Symbol Local((string Stem, bool IsNumbered) name, string key, Func<string> value)
    {
        if (locals.TryGetValue(key, out var known))
            return known;
        var code = value();
        var local = new Symbol(name.IsNumbered ? Numbered(name.Stem) : Free(name.Stem), Domain.Real);
        statements.Add((local, code));
        return locals[key] = local;
    }

    private string Numbered(string stem)
    {
        for (var i = 1; ; i++)
        {
            var name = stem + i.ToString(CultureInfo.InvariantCulture);
            if (taken.Add(language.Identifier(name)))
                return name;
        }
    }

    private string Free(string name)
    {
        while (!taken.Add(language.Identifier(name)))
            name += "_";
        return name;
    }
}
