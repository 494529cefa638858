using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Notation;

namespace KlSymbolic.Roslyn.Tests.Reading;

/// <summary>Every function of the algebra, emitted as C# and read back.</summary>
public sealed class FunctionTests
{
    public static TheoryData<string> Names => [.. Functions.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_is_read_back(string name)
    {
        var function = Functions.Find(name)!;
        var symbols = Enumerable.Range(0, 4).Select(i => new Symbol($"p{i}", Domain.UnitOpen)).ToList();
        Expr[] arguments = [.. symbols.Take(function.Arity)];
        if (function == Functions.Polygamma)
            arguments[0] = 2;
        var formula = function.Of([.. arguments]);
        var source = CSharp.Print(formula);

        var claim = ClaimReader.ReadExpression(source, SymbolTable.Of(symbols), TestContext.Current.CancellationToken);

        Assert.True(
            ZeroTest.AreEqual(formula, claim.Value, AssumptionSet.None, TestContext.Current.CancellationToken)
                == Truth.True,
            $"{Infix.Print(formula)} is emitted as {source} and read as {Infix.Print(claim.Value)}"
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_compiles(string name)
    {
        var function = Functions.Find(name)!;
        var symbols = Enumerable.Range(1, function.Arity).Select(i => new Symbol($"x{i}", Domain.Positive)).ToArray();

        Assert.NotNull(FormulaCompiler.Compile(function.Of([.. symbols]), [.. symbols]));
    }
}
