using System.Text.RegularExpressions;
using KlSymbolic.Algebra;
using KlSymbolic.Notation;

namespace KlSymbolic.Analyzers.Generating;

/// <summary>Formulas as C# that means the same in every namespace and needs no using.</summary>
internal static class Code
{
    private const string Special = "global::KlSymbolic.Numerics.Floating.SpecialFunctions.";

    private static readonly Regex roots = new(@"(?<![\w.:@])(Math|System|KlSymbolic)\.", RegexOptions.CultureInvariant);

    /// <summary>Functions that keep digits where plain ones lose them; they are so short that no library is needed for them.</summary>
    private static readonly (string Name, string[] Lines)[] locals =
    [
        (
            "Log1p",
            [
                "static double Log1p(double x)",
                "{",
                "    // W. Kahan: the rounding of 1 + x is taken back.",
                "    double u = 1.0 + x;",
                "    return u == 1.0 || double.IsPositiveInfinity(u) ? x : global::System.Math.Log(u) * (x / (u - 1.0));",
                "}",
            ]
        ),
        (
            "Expm1",
            [
                "static double Expm1(double x)",
                "{",
                "    // W. Kahan: the rounding of exp(x) is taken back.",
                "    double u = global::System.Math.Exp(x);",
                "    return u == 1.0 ? x",
                "        : u - 1.0 == -1.0 ? -1.0",
                "        : double.IsPositiveInfinity(u) ? u",
                "        : (u - 1.0) * (x / global::System.Math.Log(u));",
                "}",
            ]
        ),
        ("XLogX", ["static double XLogX(double x) => x == 0.0 ? 0.0 : x * global::System.Math.Log(x);"]),
        ("XLogY", ["static double XLogY(double x, double y) => x == 0.0 ? 0.0 : x * global::System.Math.Log(y);"]),
    ];

    /// <summary>The expression.</summary>
    /// <exception cref="NotSupportedException">The formula cannot be written as code.</exception>
    public static string Of(Expr e) =>
        roots.Replace(
            CSharp.Print(e),
            m => m.Groups[1].Value == "Math" ? "global::System.Math." : "global::" + m.Value
        );

    /// <summary>The expression with short functions under their bare names, and the lines that declare them.</summary>
    public static (string Code, IReadOnlyList<string> Locals) WithLocals(Expr e)
    {
        var code = Of(e);
        var lines = new List<string>();
        foreach (var (name, declaration) in locals)
        {
            if (!code.Contains(Special + name + "("))
                continue;
            code = code.Replace(Special + name + "(", name + "(");
            lines.AddRange(declaration);
        }
        return (code, lines);
    }

    /// <summary>Whether the code calls functions of the library.</summary>
    public static bool NeedsLibrary(string code) => code.Contains("global::KlSymbolic.");
}
