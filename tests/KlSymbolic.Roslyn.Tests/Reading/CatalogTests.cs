using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Notation;

namespace KlSymbolic.Roslyn.Tests.Reading;

/// <summary>Every closed form of the catalogue, emitted as C# and read back.</summary>
public sealed class CatalogTests
{
    [Fact]
    public void Every_closed_form_is_read_back_to_an_equal_one()
    {
        foreach (var form in ClosedForms.All)
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
            Assert.True(
                ZeroTest.AreEqual(claim.Value, form.Value, form.Assumptions) == Truth.True,
                $"{form.Name}\nemitted  {source}\nread     {Infix.Print(claim.Value)}\nexpected {Infix.Print(form.Value)}"
            );
        }
        Assert.True(ClosedForms.All.Length >= 90, $"only {ClosedForms.All.Length} closed forms");
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{ClosedForms.All.Length} closed forms read back and proven equal"
        );
    }
}
