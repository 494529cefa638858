using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Reading.Tex;

/// <content>Names: symbols with indices, accents and primes, and the functions that mathematicians write as letters.</content>
internal sealed partial class TexParser
{
    private static readonly ImmutableHashSet<string> fonts =
    [
        "mathrm",
        "mathit",
        "mathsf",
        "mathtt",
        "mathbf",
        "boldsymbol",
        "bm",
        "mathcal",
        "text",
        "textrm",
        "textit",
        "operatorname",
        "operatorname*",
        "mathop",
        "rm",
    ];

    private static readonly ImmutableHashSet<string> accents =
    [
        "hat",
        "widehat",
        "tilde",
        "widetilde",
        "bar",
        "overline",
        "vec",
        "dot",
    ];

    private static readonly ImmutableDictionary<string, string> variants = new Dictionary<string, string>
    {
        ["varepsilon"] = "epsilon",
        ["vartheta"] = "theta",
        ["varphi"] = "phi",
        ["varsigma"] = "sigma",
        ["varrho"] = "rho",
        ["varkappa"] = "kappa",
        ["ell"] = "l",
    }.ToImmutableDictionary();

    private Operand Named()
    {
        var token = tokens.Current;
        if (token.Kind == TexKind.Command && Construct(token) is { } construct)
            return construct;
        if (MatrixFunction(token) is { } ofMatrix)
            return ofMatrix;
        if (FunctionOf(token) is { } function)
        {
            tokens.Take();
            return Call(function, token);
        }
        return WithIndices(BaseName(), token);
    }

    /// <summary>The name without its indices: a letter, a Greek letter, an accented letter, a word set upright.</summary>
    private string BaseName()
    {
        var token = tokens.Take();
        if (token.Kind == TexKind.Letter)
            return token.Text;
        if (fonts.Contains(token.Text))
            return Word(token);
        if (accents.Contains(token.Text))
        {
            var braced = tokens.Current.Kind == TexKind.OpenGroup;
            if (braced)
                tokens.Take();
            var inner = BaseName();
            if (tokens.Current.IsSign("_"))
                inner += "_" + Index();
            if (braced)
                tokens.Expect(TexKind.CloseGroup, "'}'");
            return inner + "_" + token.Text;
        }
        var name = variants.TryGetValue(token.Text, out var common) ? common : token.Text;
        return GreekLetters.ByName.ContainsKey(name) || name == "l"
            ? name
            : throw TexStream.Error(
                token.Text is "|" or "Vert" or "parallel"
                    ? "a double bar is no part of a formula; an absolute value is written |x|"
                    : $"\\{Quoting.Shorten(token.Text)} is not read; write the formula without it",
                token
            );
    }

    private string Word(TexToken font)
    {
        var inner = tokens.Place;
        if (
            font.Text is "mathbf" or "boldsymbol" or "bm" or "mathrm" or "mathit"
            && tokens.Current.Kind == TexKind.OpenGroup
        )
        {
            tokens.Take();
            if (tokens.Current.Kind == TexKind.Command)
            {
                var name = BaseName();
                tokens.Expect(TexKind.CloseGroup, "'}'");
                return name;
            }
            tokens.Place = inner;
        }
        else if (tokens.Current.Kind == TexKind.Command)
            return BaseName();
        var word = string.Concat(tokens.Word().Where(c => Names.IsNameCharacter(c)));
        return word.Length > 0 ? word : throw TexStream.Error("a word is missing in braces", font);
    }

    private Operand WithIndices(string name, TexToken first)
    {
        var start = first.Start;
        if (tokens.Current.IsSign("'") && !names.IsMatrix(name))
            name += string.Concat(TakePrimes().Select(_ => "_prime"));
        if (name == "H" && tokens.Current.IsSign("_") && CalculatedIndex() is { } n)
            return BoundedAlgebra.Call(Functions.Harmonic, [n], start, tokens.End);
        if (tokens.Current.IsSign("_"))
            name = Subscripted(name);
        if (names.Item(name, start, tokens.End) is { } item)
            return item;
        if (names.List(name) is { } list && tokens.Current.IsSign("("))
            return Applied(list, start);
        if (names.IsMatrix(name) && !(tokens.Current.IsSign("^") && !IsTransposition()))
            return names.Symbol(name, start, tokens.End);
        if (tokens.Current.IsSign("^") && PowerBeforeIndex() is var (exponent, index))
            return algebra.Power(names.Symbol(name + "_" + index, start, tokens.End), exponent);
        if (tokens.Current.IsSign("'"))
            name += string.Concat(TakePrimes().Select(_ => "_prime"));
        if (names.IsMatrix(name))
            return names.Symbol(name, start, tokens.End);
        if (SuperscriptIndex() is { } raised)
            name += "_" + raised;
        return names.IsKnown(name)
            ? names.Symbol(name, start, tokens.End)
            : Special(name, first) ?? names.Symbol(name, start, tokens.End);
    }

    /// <summary>The index of a harmonic number that is a sum, as in H_{n-1}; null where the index is a name or a number.</summary>
    private Operand? CalculatedIndex()
    {
        if (tokens.Ahead(1).Kind != TexKind.OpenGroup)
            return null;
        var length = 2;
        while (tokens.Ahead(length).Kind is not (TexKind.CloseGroup or TexKind.OpenGroup or TexKind.End))
            length++;
        if (!Enumerable.Range(2, length - 2).Any(i => tokens.Ahead(i).IsSign("+") || tokens.Ahead(i).IsSign("-")))
            return null;
        tokens.Take();
        return Group();
    }

    private string Subscripted(string name)
    {
        tokens.Take();
        return name + "_" + Index();
    }

    private List<TexToken> TakePrimes()
    {
        var primes = new List<TexToken>();
        while (tokens.Current.IsSign("'"))
            primes.Add(tokens.Take());
        return primes;
    }

    /// <summary>An index: letters, digits and Greek letters joined; an index that is counted stands for its number.</summary>
    private string Index()
    {
        if (tokens.TryTake("_"))
            return Index();
        var token = tokens.Current;
        switch (token.Kind)
        {
            case TexKind.Digits:
                return tokens.TakeDigit().Text;
            case TexKind.Letter:
                tokens.Take();
                return names.Bound(token.Text) is Number { Value.IsInteger: true } n ? n.ToString() : token.Text;
            case TexKind.Command when fonts.Contains(token.Text):
                tokens.Take();
                return string.Concat(tokens.Word().Where(Names.IsNameCharacter));
            case TexKind.Command:
                tokens.Take();
                return variants.TryGetValue(token.Text, out var common) ? common : token.Text;
            case TexKind.OpenGroup:
                tokens.Take();
                var parts = new List<string>();
                while (tokens.Current.Kind is not (TexKind.CloseGroup or TexKind.End))
                {
                    if (tokens.TryTake(",") || tokens.TryTake("(") || tokens.TryTake(")"))
                        continue;
                    if (tokens.TryTake("'"))
                        parts.Add("prime");
                    else if (tokens.Current.Kind == TexKind.Digits)
                        parts.Add(tokens.Take().Text);
                    else if (tokens.Current.Kind is TexKind.Letter or TexKind.Command or TexKind.OpenGroup)
                        parts.Add(Index());
                    else
                        throw tokens.Unexpected("an index of letters and digits");
                }
                tokens.Expect(TexKind.CloseGroup, "'}'");
                return parts.All(p => p.Length == 1) ? string.Concat(parts) : string.Join("_", parts);
            default:
                throw tokens.Unexpected("an index");
        }
    }

    /// <summary>σ^2_1: the exponent stands before the index.</summary>
    private (Operand Exponent, string Index)? PowerBeforeIndex()
    {
        var place = tokens.Place;
        if (SuperscriptIndex() is not null)
        {
            tokens.Place = place;
            return null;
        }
        tokens.Take();
        var exponent = Exponent();
        if (tokens.Current.IsSign("_"))
        {
            tokens.Take();
            return (exponent, Index());
        }
        tokens.Place = place;
        return null;
    }

    /// <summary>σ^{(1)}: a number in parentheses above a name is an index and no power.</summary>
    private string? SuperscriptIndex()
    {
        if (
            !tokens.Current.IsSign("^")
            || tokens.Ahead(1).Kind != TexKind.OpenGroup
            || !tokens.Ahead(2).IsSign("(")
            || tokens.Ahead(3).Kind is not (TexKind.Digits or TexKind.Letter)
            || !tokens.Ahead(4).IsSign(")")
            || tokens.Ahead(5).Kind != TexKind.CloseGroup
        )
            return null;
        tokens.Take();
        tokens.Take();
        tokens.Take();
        var index = tokens.Take().Text;
        tokens.Take();
        tokens.Take();
        return index;
    }

    /// <summary>A letter that is no symbol here: Γ, ψ, e, γ and others by their usual meaning; null where there is none.</summary>
    private Operand? Special(string name, TexToken first)
    {
        var start = first.Start;
        var (letter, index) = name.IndexOf('_') is > 0 and var at
            ? (name.Substring(0, at), name.Substring(at + 1))
            : (name, null);
        var isCall = tokens.Current.IsSign("(") || tokens.Current.IsSign("[");
        switch (letter, index)
        {
            case ("e", null):
                if (!tokens.TryTake("^"))
                    return new(Functions.Exp.Of(1), null, start, tokens.End, 1);
                return BoundedAlgebra.Call(Functions.Exp, [Exponent()], start, tokens.End);
            case ("pi", null):
                return new(Functions.Pi.Of(), null, start, tokens.End, 1);
            case ("gamma", null) or ("gamma", "E") or ("gamma", "mathrm"):
                return new(Functions.EulerGamma.Of(), null, start, tokens.End, 1);
            case ("psi" or "Psi", null) when isCall:
                return Applied(Functions.Digamma, start);
            case ("psi" or "Psi", "prime") when isCall:
                return Applied(Functions.Trigamma, start);
            case ("psi", _) when isCall && OrderOf(index!) is { } order:
                var argument = Arguments();
                return BoundedAlgebra.Call(Functions.Polygamma, [Number(order, start), .. argument], start, tokens.End);
            case ("zeta", "prime") when isCall:
                return Applied(Functions.ZetaPrime, start);
            case ("H", { } n) when n.All(Names.IsDigit) || names.IsKnown(n):
                return BoundedAlgebra.Call(
                    Functions.Harmonic,
                    [
                        n.All(Names.IsDigit)
                            ? Number(int.Parse(n, CultureInfo.InvariantCulture), start)
                            : names.Symbol(n, start, tokens.End),
                    ],
                    start,
                    tokens.End
                );
            case ("I", { } n) when isCall && n.All(Names.IsDigit):
                return BoundedAlgebra.Call(
                    Functions.BesselI,
                    [Number(int.Parse(n, CultureInfo.InvariantCulture), start), .. Arguments()],
                    start,
                    tokens.End
                );
            case ("E", "1") when isCall:
                return Applied(Functions.ExpIntegralE1, start);
            case ("Gamma", null) when isCall:
                return Applied(Functions.Gamma, start);
            case ("Gamma", "prime") when isCall:
                var of = Arguments(Functions.Gamma);
                return algebra.Product([
                    BoundedAlgebra.Call(Functions.Gamma, of, start, tokens.End),
                    BoundedAlgebra.Call(Functions.Digamma, of, start, tokens.End),
                ]);
            case ("zeta", null) when isCall:
                return Applied(Functions.Zeta, start);
            case ("Phi", null) when isCall:
                return Applied(Functions.NormalCdf, start);
            case ("phi", null) when isCall:
                return Applied(Functions.NormalPdf, start);
            case ("sigma", null) when isCall:
                return Applied(Functions.Sigmoid, start);
            case ("B" or "Beta" or "beta", null) when isCall:
                return Applied(Functions.Beta, start);
            default:
                return null;
        }
    }

    private static int? OrderOf(string index) =>
        index.Length == 1 && Names.IsDigit(index[0]) ? index[0] - '0'
        : index is "prime_prime" ? 2
        : null;

    private Operand Applied(Function function, int start) =>
        BoundedAlgebra.Call(function, Arguments(function), start, tokens.End);
}
