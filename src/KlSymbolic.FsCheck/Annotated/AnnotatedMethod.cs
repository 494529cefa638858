using System.Collections.Immutable;
using System.Reflection;

namespace KlSymbolic.FsCheck.Annotated;

/// <summary>A method with the attribute <c>[ClosedForm("P", "Q")]</c> of the analyzer, and what the attribute says.</summary>
/// <remarks>The attribute is known by its full name, since every project that uses the analyzer has one of its own.</remarks>
internal sealed record AnnotatedMethod(
    MethodInfo Method,
    string P,
    string Q,
    int Quantity,
    int Unit,
    ImmutableArray<string> Assume
)
{
    private const string Attribute = "KlSymbolic.Annotations.ClosedFormAttribute";
    private const int Divergence = 0;
    private const int Bits = 1;

    /// <summary>The type and the method.</summary>
    public string Name => $"{Method.DeclaringType?.FullName?.Replace('+', '.')}.{Method.Name}";

    /// <summary>Whether the method is said to be a divergence KL(P||Q), and not an entropy or the like.</summary>
    public bool IsDivergence => Quantity == Divergence && Q.Length > 0;

    /// <summary>The annotated methods of an assembly, by name.</summary>
    public static ImmutableArray<AnnotatedMethod> In(Assembly assembly) =>
        [
            .. TypesOf(assembly)
                .SelectMany(t =>
                    t.GetMethods(
                        BindingFlags.Static
                            | BindingFlags.Instance
                            | BindingFlags.Public
                            | BindingFlags.NonPublic
                            | BindingFlags.DeclaredOnly
                    )
                )
                .Select(From)
                .OfType<AnnotatedMethod>()
                .OrderBy(m => m.Name, StringComparer.Ordinal),
        ];

    /// <summary>The divergence that the method is.</summary>
    /// <exception cref="FormatException">A text of the attribute cannot be read.</exception>
    /// <exception cref="ArgumentException">The method is no function of the symbols.</exception>
    public LawSubject ToSubject()
    {
        if (!Method.IsStatic || Method.ContainsGenericParameters)
            throw new ArgumentException("it is not static, or generic");
        return FunctionSubject.Of(NumericMethod.Of(Method), (P, Q), Unit == Bits ? Math.Log(2) : 1, Assume, Name);
    }

    private static AnnotatedMethod? From(MethodInfo method)
    {
        var attribute = method.CustomAttributes.FirstOrDefault(a => a.AttributeType.FullName == Attribute);
        if (attribute is null || attribute.ConstructorArguments is not [{ Value: string p }, ..])
            return null;
        var q = attribute.ConstructorArguments is [_, { Value: string second }] ? second : "";
        var named = attribute.NamedArguments.ToDictionary(a => a.MemberName, a => a.TypedValue.Value);
        return new(
            method,
            p,
            q,
            named.GetValueOrDefault("Of") as int? ?? Divergence,
            named.GetValueOrDefault("Unit") as int? ?? 0,
            named.GetValueOrDefault("Assume") is IEnumerable<CustomAttributeTypedArgument> assume
                ? [.. assume.Select(a => (string)a.Value!)]
                : []
        );
    }

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return e.Types.OfType<Type>();
        }
    }
}
