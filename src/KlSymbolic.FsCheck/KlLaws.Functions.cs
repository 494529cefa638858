using System.Collections.Immutable;
using System.Reflection;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.FsCheck.Annotated;

namespace KlSymbolic.FsCheck;

public static partial class KlLaws
{
    /// <summary>Checks all laws on a function of the symbols of two distributions, such as <c>(double mu, double L) => …</c> for Normal(mu, exp(L)) and Normal(0, 1).</summary>
    /// <param name="divergence">KL(P||Q) in nats; its parameters are numbers and have the names of the symbols.</param>
    /// <param name="p">P, such as <c>Normal(mu, exp(L))</c>.</param>
    /// <param name="q">Q, such as <c>Normal(0, 1)</c>.</param>
    /// <param name="settings">How thoroughly; null for the defaults.</param>
    /// <param name="assume">Relations between the symbols that hold, such as <c>a1 &lt;= a2</c>.</param>
    /// <exception cref="InputException">P, Q or an assumption cannot be read.</exception>
    /// <exception cref="ArgumentException">The function's parameters are not the symbols of P and Q.</exception>
    public static LawReport CheckAll(
        Delegate divergence,
        string p,
        string q,
        LawSettings? settings = null,
        IEnumerable<string>? assume = null
    ) => CheckAll(FunctionSubject.Of(NumericMethod.Of(divergence), (p, q), 1, [.. assume ?? []], null), settings);

    /// <summary>Checks all laws on the methods of an assembly that the analyzer's attribute <c>[ClosedForm("P", "Q")]</c> calls divergences.</summary>
    /// <remarks>
    /// The attribute is in an assembly only where that is compiled with the constant KLSYMBOLIC_KEEP_ATTRIBUTES. Methods that are said
    /// to be another quantity, such as an entropy, are left out; those that cannot be checked are in <see cref="LawReport.NotChecked"/>.
    /// </remarks>
    /// <param name="assembly">The assembly.</param>
    /// <param name="settings">How thoroughly; null for the defaults.</param>
    /// <param name="cancellation">Ends the check; the report holds what was done until then.</param>
    /// <exception cref="ArgumentException">No method has the attribute.</exception>
    public static LawReport CheckAll(
        Assembly assembly,
        LawSettings? settings = null,
        CancellationToken cancellation = default
    )
    {
        var results = ImmutableArray.CreateBuilder<LawResult>();
        var problems = ImmutableArray.CreateBuilder<string>();
        foreach (var method in MethodsOf(assembly).TakeWhile(_ => !cancellation.IsCancellationRequested))
        {
            try
            {
                results.AddRange(CheckAll(method.ToSubject(), settings, cancellation).Results);
            }
            catch (Exception e) when (e is ArgumentException or FormatException)
            {
                problems.Add($"{method.Name}: {e.Message}");
            }
        }
        return new(results.ToImmutable(), settings ?? new()) { NotChecked = problems.ToImmutable() };
    }

    /// <summary>One row for each annotated method of an assembly and each law that says something of it: the law's name and the method's.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <exception cref="ArgumentException">No method has the attribute.</exception>
    public static IEnumerable<object[]> Rows(Assembly assembly) =>
        from method in MethodsOf(assembly)
        from law in Speaking(method)
        select new object[] { law.Name, method.Name };

    /// <summary>Checks one law on an annotated method and throws where it is broken: the body of a theory over <see cref="Rows(Assembly)"/>.</summary>
    /// <param name="law">The name of the law.</param>
    /// <param name="assembly">The assembly.</param>
    /// <param name="method">The type and the method, as in the rows.</param>
    /// <param name="settings">How thoroughly; null for the defaults.</param>
    /// <exception cref="LawBrokenException">The law is broken; the message has the smallest counterexample found.</exception>
    /// <exception cref="LawUndecidedException">The law applies, and nothing could be decided.</exception>
    /// <exception cref="ArgumentException">There is no such law or method, or the method cannot be checked.</exception>
    /// <exception cref="InputException">A text of the attribute cannot be read.</exception>
    public static LawResult Check(string law, Assembly assembly, string method, LawSettings? settings = null)
    {
        var found =
            MethodsOf(assembly).FirstOrDefault(m => m.Name == method)
            ?? throw new ArgumentException($"'{method}' is no annotated method of {assembly.GetName().Name}.");
        return Find(law).Check(found.ToSubject(), settings).ThrowIfBroken();
    }

    /// <summary>The laws that say something of a method; of one that cannot be checked the first, which will tell why.</summary>
    private static IEnumerable<Law> Speaking(AnnotatedMethod method)
    {
        try
        {
            return Speaking(method.ToSubject().WithoutValues());
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return [All[0]];
        }
    }

    private static ImmutableArray<AnnotatedMethod> MethodsOf(Assembly assembly)
    {
        var all = AnnotatedMethod.In(assembly);
        return all.IsEmpty
            ? throw new ArgumentException(
                $"No method of {assembly.GetName().Name} has the attribute [ClosedForm]; it is kept where the project defines KLSYMBOLIC_KEEP_ATTRIBUTES, "
                    + "as in <DefineConstants>$(DefineConstants);KLSYMBOLIC_KEEP_ATTRIBUTES</DefineConstants>."
            )
            : [.. all.Where(m => m.IsDivergence)];
    }
}
