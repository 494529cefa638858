using KlSymbolic.Algebra;
using Microsoft.CodeAnalysis;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Roslyn.Reading;

/// <summary>What the methods of Math, MathF, double, float and this library's special functions compute.</summary>
internal static class MathMethods
{
    private static readonly Dictionary<(string Name, int Arity), Func<IReadOnlyList<Expr>, Expr>> all = new()
    {
        [("Abs", 1)] = a => Abs(a[0]),
        [("Acosh", 1)] = a => Log(a[0] + Sqrt(a[0].Pow(2) - 1)),
        [("Asinh", 1)] = a => Log(a[0] + Sqrt(a[0].Pow(2) + 1)),
        [("Atan", 1)] = Of(Functions.Atan),
        [("Atanh", 1)] = Of(Functions.Atanh),
        [("Cbrt", 1)] = a => IfLess(a[0], 0, -Root(-a[0], 3), Root(a[0], 3)),
        [("Clamp", 3)] = a => IfLess(a[0], a[1], a[1], IfLess(a[2], a[0], a[2], a[0])),
        [("Cos", 1)] = Of(Functions.Cos),
        [("Cosh", 1)] = a => (Exp(a[0]) + Exp(-a[0])) / 2,
        [("Exp", 1)] = a => Exp(a[0]),
        [("Exp10", 1)] = a => Exp(a[0] * Log(10)),
        [("Exp2", 1)] = a => Exp(a[0] * Log(2)),
        [("ExpM1", 1)] = Of(Functions.Expm1),
        [("FusedMultiplyAdd", 3)] = a => a[0] * a[1] + a[2],
        [("Hypot", 2)] = a => Sqrt(a[0].Pow(2) + a[1].Pow(2)),
        [("Lerp", 3)] = a => a[0] * (1 - a[2]) + a[1] * a[2],
        [("Log", 1)] = a => Log(a[0]),
        [("Log", 2)] = a => Log(a[0]) / Log(a[1]),
        [("Log10", 1)] = Of(Functions.Log10),
        [("Log2", 1)] = Of(Functions.Log2),
        [("LogP1", 1)] = Of(Functions.Log1p),
        [("Max", 2)] = Of(Functions.Max),
        [("Min", 2)] = Of(Functions.Min),
        [("Pow", 2)] = a => BoundedAlgebra.Power(a[0], a[1]),
        [("Sign", 1)] = a => IfLess(a[0], 0, -1, IfLess(0, a[0], 1, 0)),
        [("Sin", 1)] = Of(Functions.Sin),
        [("Sinh", 1)] = a => (Exp(a[0]) - Exp(-a[0])) / 2,
        [("Sqrt", 1)] = a => Sqrt(a[0]),
        [("Tan", 1)] = a => Functions.Sin.Of(a[0]) / Functions.Cos.Of(a[0]),
        [("Tanh", 1)] = Of(Functions.Tanh),
    };

    /// <summary>The functions of this library by their names in code, such as LogGamma for lgamma.</summary>
    private static readonly Dictionary<(string Name, int Arity), Func<IReadOnlyList<Expr>, Expr>> special =
        typeof(Functions)
            .GetProperties()
            .Where(p => p.PropertyType == typeof(Function))
            .Select(p => (p.Name, Function: (Function)p.GetValue(null)!))
            .Where(p => p.Function.Arity > 0 && !all.ContainsKey((p.Name, p.Function.Arity)))
            .ToDictionary(p => (p.Name, p.Function.Arity), p => Of(p.Function));

    /// <summary>Whether the methods of the type are known by name.</summary>
    public static bool IsKnownType(INamedTypeSymbol type) =>
        type.SpecialType is SpecialType.System_Double or SpecialType.System_Single
        || type.ToDisplayString() is "System.Math" or "System.MathF" or "KlSymbolic.Numerics.Floating.SpecialFunctions";

    /// <summary>What the method of that name computes from that many arguments; null where it is not known.</summary>
    public static Func<IReadOnlyList<Expr>, Expr>? Find(string name, int arity) =>
        all.GetValueOrDefault((name, arity)) ?? special.GetValueOrDefault((name, arity));

    /// <summary>The exact value of a constant of Math, double and their like; null for other fields.</summary>
    public static Expr? Constant(IFieldSymbol field) =>
        !IsKnownType(field.ContainingType)
            ? null
            : field.Name switch
            {
                "PI" or "Pi" => Pi,
                "Tau" => 2 * Pi,
                "E" => Exp(1),
                "PositiveInfinity" => Infinity,
                "NegativeInfinity" => -Infinity,
                "NaN" => Functions.NotANumber.Of(),
                _ => null,
            };

    private static Func<IReadOnlyList<Expr>, Expr> Of(Function function) => a => function.Of([.. a]);

    private static Expr Root(Expr x, int degree) => x.Pow(Rational.Of(1, degree));
}
