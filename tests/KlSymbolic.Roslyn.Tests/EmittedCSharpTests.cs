using System.Collections.Immutable;
using System.Reflection;
using KlSymbolic.Algebra;
using KlSymbolic.Notation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KlSymbolic.Roslyn.Tests;

/// <summary>What is printed as C# compiles without a warning and computes the same; values are written out in C# by hand.</summary>
public sealed class EmittedCSharpTests
{
    private static readonly ImmutableArray<MetadataReference> platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    [Theory]
    [InlineData("log(b/a) + (a^2 + (c - d)^2)/(2*b^2) - 1/2")]
    [InlineData("where(a < b and c != d, a^(3/2)/3 - 1/7, 0)")]
    [InlineData("sum(i, 1, 4, a^i/i) + sum(i, 3, 2, i)")]
    [InlineData("sqrt(2*pi)*exp(-(a - b)^2/2) - abs(c)*min(a, d) + sigmoid(c) + 10^25/a^100")]
    public void Compiles_and_computes_the_same(string infix)
    {
        var (a, b, c, d) = (0.7, 1.9, -0.4, 2.6);
        var expected = infix[0] switch
        {
            'l' => Math.Log(b / a) + (a * a + (c - d) * (c - d)) / (2 * b * b) - 0.5,
            'w' => a * Math.Sqrt(a) / 3 - 1.0 / 7,
            's' when infix[1] == 'u' => a + a * a / 2 + a * a * a / 3 + a * a * a * a / 4,
            _ => Math.Sqrt(2 * Math.PI) * Math.Exp(-(a - b) * (a - b) / 2)
                - 0.4 * 0.7
                + 1 / (1 + Math.Exp(-c))
                + 1e25 * Math.Pow(a, -100),
        };
        var symbols = "abcd".Select(n => new Symbol(n.ToString(), Domain.Real)).ToImmutableArray();
        var method = CSharp.Method("Emitted", symbols, Infix.Parse(infix, SymbolTable.Of(symbols)));
        var actual = (double)Compile(method).Invoke(null, [a, b, c, d])!;
        Assert.Equal(1.0, actual / expected, 1e-13);
    }

    [Theory]
    [InlineData("class")]
    [InlineData("Math")]
    [InlineData("x; } static Emitted() { System.Environment.Exit(1); } //")]
    [InlineData("\u00b5\"\n")]
    public void A_name_is_a_name_and_nothing_else(string name)
    {
        var symbol = new Symbol(name, Domain.Real);
        var method = Compile(CSharp.Method("Emitted", [symbol], Functions.Log.Of(symbol)));
        Assert.Equal(Math.Log(3), method.Invoke(null, [3.0]));
        Assert.Single(
            method.DeclaringType!.GetMembers(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        );
    }

    [Fact]
    public void Every_function_compiles_with_the_library_and_gives_a_number()
    {
        foreach (var function in Functions.All.Where(f => f != Functions.Infinity && f != Functions.NotANumber))
        {
            var symbols = Enumerable
                .Range(0, function.Arity)
                .Select(i => new Symbol($"x{i}", Domain.Real))
                .ToImmutableArray();
            var method = Compile(CSharp.Method("Emitted", symbols, function.Of([.. symbols])));
            // 1/4, 2/4, 3/4, ... lies in every domain that is not beyond 1; an order is an integer.
            var first = function.ArgumentDomain.Contains(Rational.Half) ? 1 : 5;
            var point = symbols.Select((_, i) => (object)((i + first) / 4.0)).ToArray();
            if (function == Functions.Polygamma || function == Functions.BesselI || function == Functions.BesselIScaled)
                point[0] = 2.0;
            var value = (double)method.Invoke(null, point)!;
            Assert.True(double.IsFinite(value), $"{function.Name} is {value}");
        }
    }

    private static MethodInfo Compile(string method)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var tree = CSharpSyntaxTree.ParseText(
            $"using System; static class C {{ {method} }}",
            cancellationToken: cancellation
        );
        var compilation = CSharpCompilation.Create(
            "Emitted",
            [tree],
            platform,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                generalDiagnosticOption: ReportDiagnostic.Error
            )
        );
        using var image = new MemoryStream();
        var result = compilation.Emit(image, cancellationToken: cancellation);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics) + "\n" + method);
        return Assembly.Load(image.ToArray()).GetType("C")!.GetMethod("Emitted")!;
    }
}
