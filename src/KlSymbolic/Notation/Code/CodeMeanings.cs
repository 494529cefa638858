using System.Collections.Immutable;
using KlSymbolic.Algebra;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Notation.Code;

/// <summary>What functions of .NET code compute: those of Math and double, and this library's special functions, by name and arity.</summary>
/// <remarks>Values are those in exact arithmetic where all arguments are real. Thread safe.</remarks>
public static class CodeMeanings
{
    private static readonly Dictionary<(string Name, int Arity), Func<ImmutableArray<Expr>, Expr>> math = new()
    {
        [("Abs", 1)] = a => Abs(a[0]),
        [("Acosh", 1)] = a => Log(a[0] + Sqrt(a[0].Pow(2) - 1)),
        [("Asinh", 1)] = a => Log(a[0] + Sqrt(a[0].Pow(2) + 1)),
        [("Atan", 1)] = a => Functions.Atan.Of(a),
        [("Atanh", 1)] = a => Functions.Atanh.Of(a),
        [("Cbrt", 1)] = a => IfLess(a[0], 0, -Root(-a[0], 3), Root(a[0], 3)),
        [("Clamp", 3)] = a => IfLess(a[0], a[1], a[1], IfLess(a[2], a[0], a[2], a[0])),
        [("Cos", 1)] = a => Functions.Cos.Of(a),
        [("Cosh", 1)] = a => (Exp(a[0]) + Exp(-a[0])) / 2,
        [("Exp", 1)] = a => Exp(a[0]),
        [("Exp10", 1)] = a => Exp(a[0] * Log(10)),
        [("Exp2", 1)] = a => Exp(a[0] * Log(2)),
        [("ExpM1", 1)] = a => Functions.Expm1.Of(a),
        [("FusedMultiplyAdd", 3)] = a => a[0] * a[1] + a[2],
        [("Hypot", 2)] = a => Sqrt(a[0].Pow(2) + a[1].Pow(2)),
        [("Lerp", 3)] = a => a[0] * (1 - a[2]) + a[1] * a[2],
        [("Log", 1)] = a => Log(a[0]),
        [("Log", 2)] = a => Log(a[0]) / Log(a[1]),
        [("Log10", 1)] = a => Functions.Log10.Of(a),
        [("Log2", 1)] = a => Functions.Log2.Of(a),
        [("LogP1", 1)] = a => Functions.Log1p.Of(a),
        [("Max", 2)] = a => Functions.Max.Of(a),
        [("Min", 2)] = a => Functions.Min.Of(a),
        [("Pow", 2)] = a => a[0].Pow(a[1]),
        [("Sign", 1)] = a => IfLess(a[0], 0, -1, IfLess(0, a[0], 1, 0)),
        [("Sin", 1)] = a => Functions.Sin.Of(a),
        [("Sinh", 1)] = a => (Exp(a[0]) - Exp(-a[0])) / 2,
        [("Sqrt", 1)] = a => Sqrt(a[0]),
        [("Tan", 1)] = a => Functions.Sin.Of(a) / Functions.Cos.Of(a),
        [("Tanh", 1)] = a => Functions.Tanh.Of(a),
    };

    /// <summary>Functions of the algebra under the names of their properties, such as LogGamma, as the emitted code calls them.</summary>
    private static readonly Dictionary<(string Name, int Arity), Func<ImmutableArray<Expr>, Expr>> special =
        typeof(Functions)
            .GetProperties()
            .Where(p => p.PropertyType == typeof(Function))
            .Select(p => (p.Name, Function: (Function)p.GetValue(null)!))
            .Where(p => p.Function.Arity > 0)
            .ToDictionary(
                p => (p.Name, p.Function.Arity),
                p => (Func<ImmutableArray<Expr>, Expr>)(a => p.Function.Of(a))
            );

    /// <summary>Functions of MathNet.Numerics under names of its own.</summary>
    private static readonly Dictionary<(string Name, int Arity), Func<ImmutableArray<Expr>, Expr>> mathNet = new()
    {
        [("GammaLn", 1)] = a => LogGamma(a[0]),
        [("DiGamma", 1)] = a => Digamma(a[0]),
        [("BetaLn", 2)] = a => Functions.LogBeta.Of(a),
        [("GammaLowerRegularized", 2)] = a => Functions.GammaIncomplete.Of(a),
        [("GammaUpperRegularized", 2)] = a => 1 - Functions.GammaIncomplete.Of(a),
        [("BetaRegularized", 3)] = a => Functions.BetaIncomplete.Of(a),
        [("Logistic", 1)] = a => Functions.Sigmoid.Of(a),
    };

    /// <summary>Whether the static methods of a type are known by name: Math, MathF, double, float, and the special functions of this library and of MathNet.Numerics.</summary>
    /// <param name="fullName">The type's name with its namespace, such as <c>System.Math</c>.</param>
    public static bool IsKnownType(string fullName) =>
        fullName
            is "System.Math"
                or "System.MathF"
                or "System.Double"
                or "System.Single"
                or "KlSymbolic.Numerics.Floating.SpecialFunctions"
                or "MathNet.Numerics.SpecialFunctions";

    /// <summary>What the method of that name computes from that many arguments; null where it is not known.</summary>
    public static Func<ImmutableArray<Expr>, Expr>? Find(string method, int arity) =>
        math.TryGetValue((method, arity), out var elementary) ? elementary
        : special.TryGetValue((method, arity), out var function) ? function
        : mathNet.TryGetValue((method, arity), out var other) ? other
        : null;

    /// <summary>The exact value of a constant of Math, double and their like, such as PI; null for other names.</summary>
    public static Expr? Constant(string field) =>
        field switch
        {
            "PI" or "Pi" => Pi,
            "Tau" => 2 * Pi,
            "E" => Exp(1),
            "PositiveInfinity" => Infinity,
            "NegativeInfinity" => -Infinity,
            "NaN" => Functions.NotANumber.Of(),
            _ => null,
        };

    private static Expr Root(Expr x, int degree) => x.Pow(Rational.Of(1, degree));
}
