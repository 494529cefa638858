using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Notation;

namespace KlSymbolic.Roslyn.Tests.Reading;

/// <summary>Closed forms of the catalogue, emitted as C# and read back; a sample of the pairs, each family among them.</summary>
public sealed class CatalogTests
{
    [Fact]
    public void Closed_forms_are_read_back_to_equal_ones()
    {
        var unequal = new List<string>();
        foreach (var form in ClosedForms.Sample)
        {
            var source = CSharp.Method("ClosedForm", form.Symbols, form.Value);
            var symbols = SymbolTable.Of(form.Symbols);

            var claim = ClaimReader.ReadMethod(
                source,
                symbols,
                cancellationToken: TestContext.Current.CancellationToken
            );

            Assert.Equal(form.Symbols, claim.Parameters);
            Assert.False(claim.DividesIntegers, source);
            if (
                ZeroTest.AreEqual(claim.Value, form.Value, form.Assumptions, TestContext.Current.CancellationToken)
                != Truth.True
            )
                unequal.Add($"{form.Name}\nread     {Infix.Print(claim.Value)}\nexpected {Infix.Print(form.Value)}");
        }
        Assert.True(
            unequal.Count == 0,
            $"{ClosedForms.Which}: {unequal.Count} are not proven equal\n{string.Join("\n", unequal)}"
        );
        Assert.True(ClosedForms.Sample.Length >= 90, $"only {ClosedForms.Sample.Length} closed forms");
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{ClosedForms.Which}: {ClosedForms.Sample.Length} closed forms read back and proven equal"
        );
    }
}
