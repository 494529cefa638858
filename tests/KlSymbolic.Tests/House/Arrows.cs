using System.Reflection;
using KlSymbolic.Algebra;

namespace KlSymbolic.Tests.House;

/// <summary>Which namespace of the library names what of which other, by the imports of the source and by the compiled code.</summary>
/// <remarks>The compiler refuses imports that are not used; the code shows what is named without one.</remarks>
internal static class Arrows
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Static
        | BindingFlags.Instance
        | BindingFlags.DeclaredOnly;

    private static readonly Assembly library = typeof(Expr).Assembly;

    private static readonly Lazy<IReadOnlyList<Arrow>> all = new(() =>
        [.. FromImports().Concat(FromCode()).Where(a => a.From != a.To).Distinct()]
    );

    /// <summary>All arrows between different namespaces.</summary>
    public static IReadOnlyList<Arrow> All => all.Value;

    private static IEnumerable<Arrow> FromImports() =>
        from file in SourceFile.Library
        from name in file.Usings
        let to = library.GetType(name)?.Namespace ?? name
        where to == "KlSymbolic" || to.StartsWith("KlSymbolic.", StringComparison.Ordinal)
        select new Arrow(file.Namespace, to, $"{file.Path} imports {name}");

    private static IEnumerable<Arrow> FromCode() =>
        from type in library.GetTypes()
        where
            type.Namespace is "KlSymbolic"
            || type.Namespace?.StartsWith("KlSymbolic.", StringComparison.Ordinal) == true
        from named in TypesNamedBy(type).SelectMany(Parts).Where(t => t.Assembly == library && t.Namespace is not null)
        select new Arrow(type.Namespace!, named.Namespace!, $"{type} names {named}");

    private static IEnumerable<Type> TypesNamedBy(Type type) =>
        type.GetInterfaces()
            .Append(type.BaseType ?? typeof(object))
            .Concat(type.GetFields(Declared).Select(f => f.FieldType))
            .Concat(type.GetConstructors(Declared).SelectMany(TypesNamedBy))
            .Concat(type.GetMethods(Declared).SelectMany(m => TypesNamedBy(m).Append(m.ReturnType)));

    private static IEnumerable<Type> TypesNamedBy(MethodBase method) =>
        method
            .GetParameters()
            .Select(p => p.ParameterType)
            .Concat(method.GetMethodBody()?.LocalVariables.Select(v => v.LocalType) ?? [])
            .Concat(Instructions.MembersIn(method).SelectMany(TypesOf));

    private static IEnumerable<Type> TypesOf(MemberInfo member) =>
        member switch
        {
            Type type => [type],
            MethodInfo { IsGenericMethod: true } method => method.GetGenericArguments().Append(method.DeclaringType!),
            _ => [member.DeclaringType!],
        };

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];
}
