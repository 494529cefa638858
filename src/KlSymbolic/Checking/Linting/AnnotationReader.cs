using System.Collections.Immutable;

namespace KlSymbolic.Checking.Linting;

/// <summary>Reads what an annotation says: <c>KL(P || Q)</c>, <c>H(P)</c>, <c>H(P, Q)</c>, <c>JS</c>, <c>Jeffreys</c>, <c>Renyi[1/2](P || Q)</c> or <c>Gradient[sigma](P || Q)</c>, and then <c>assume a &lt; b; …</c>.</summary>
internal static class AnnotationReader
{
    /// <summary>The claim without its formula.</summary>
    /// <exception cref="FormatException">The annotation is not of that form.</exception>
    public static ClaimedFormula Read(string annotation)
    {
        var at = annotation.IndexOf(" assume ", StringComparison.Ordinal);
        var head = (at < 0 ? annotation : annotation.Substring(0, at)).Trim();
        ImmutableArray<string> assume =
            at < 0 ? [] : [.. annotation.Substring(at + 8).Split(';').Select(a => a.Trim()).Where(a => a.Length > 0)];
        var open = head.IndexOf('(');
        if (open <= 0 || head[head.Length - 1] != ')')
            throw new FormatException(
                $"an annotation is written KL(P || Q), H(P), H(P, Q), JS(P || Q), Jeffreys(P || Q), Renyi[1/2](P || Q) or Gradient[sigma](P || Q), and not '{annotation}'"
            );
        var name = head.Substring(0, open).Trim();
        string? order = null;
        if (name.IndexOf('[') is > 0 and var bracket && name[name.Length - 1] == ']')
            (name, order) = (name.Substring(0, bracket).Trim(), name.Substring(bracket + 1, name.Length - bracket - 2));
        var (p, q) = Split(head.Substring(open + 1, head.Length - open - 2));
        return new()
        {
            Formula = "",
            P = p,
            Q = q,
            Order = order,
            By = order,
            Assume = assume,
            Functional = (name.ToUpperInvariant(), q) switch
            {
                ("KL", _) => Functional.Divergence,
                ("H", null) => Functional.Entropy,
                ("H", _) => Functional.CrossEntropy,
                ("RENYI", _) => Functional.Renyi,
                ("JS", _) => Functional.JensenShannon,
                ("JEFFREYS", _) => Functional.Jeffreys,
                ("GRADIENT", _) => Functional.Gradient,
                _ => throw new FormatException(
                    $"'{name}' is no quantity; it is one of KL, H, Renyi, JS, Jeffreys and Gradient"
                ),
            },
        };
    }

    private static (string P, string? Q) Split(string arguments)
    {
        var bars = arguments.IndexOf("||", StringComparison.Ordinal);
        if (bars >= 0)
            return (arguments.Substring(0, bars).Trim(), arguments.Substring(bars + 2).Trim());
        var depth = 0;
        for (var i = 0; i < arguments.Length; i++)
        {
            depth +=
                arguments[i] == '(' ? 1
                : arguments[i] == ')' ? -1
                : 0;
            if (arguments[i] == ',' && depth == 0)
                return (arguments.Substring(0, i).Trim(), arguments.Substring(i + 1).Trim());
        }
        return (arguments.Trim(), null);
    }
}
