using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>Writes formulas over some parameters as functions in any language.</summary>
internal abstract class FormulaCode
{
    /// <summary>The lines of a function that returns a formula.</summary>
    /// <exception cref="NotSupportedException">The language lacks what the formula needs.</exception>
    public abstract ImmutableArray<string> Function(CodeLanguage language, string name, Expr formula);

    /// <summary>What functions need at the head of a file; empty for nothing.</summary>
    public virtual string Imports(CodeLanguage language, IEnumerable<string> lines) => language.Imports;

    /// <summary>Formulas over numbers.</summary>
    public static FormulaCode Over(ImmutableArray<Symbol> symbols) => new Numbers(symbols);

    private sealed class Numbers(ImmutableArray<Symbol> symbols) : FormulaCode
    {
        public override ImmutableArray<string> Function(CodeLanguage language, string name, Expr formula) =>
            [
                .. (
                    language.Notation switch
                    {
                        CodeNotation.CSharp => CSharp.Method(name, symbols, formula),
                        CodeNotation.FSharp => Notation.FSharp.Function(name, symbols, formula),
                        CodeNotation.NumPy => NumPy.Function(name, symbols, formula),
                        CodeNotation.PyTorch => PyTorch.Function(name, symbols, formula),
                        CodeNotation.SymPy => SymPy.Function(name, symbols, formula),
                        CodeNotation.Julia => Julia.Function(name, symbols, formula),
                        _ => throw new ArgumentOutOfRangeException(nameof(language)),
                    }
                ).Split('\n'),
            ];
    }
}
