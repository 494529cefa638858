using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace KlSymbolic.Packages.Tests;

/// <summary>The public surface of an assembly as sorted lines: types, and under each its members but those that records are given.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    /// <summary>The listing; equal for equal surfaces.</summary>
    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Describe(type)).Append('\n');
            foreach (var line in Members(type).Distinct().Order(StringComparer.Ordinal))
                text.Append("  ").Append(line).Append('\n');
        }
        return text.ToString();
    }

    private static string Describe(Type type)
    {
        var kind =
            type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsSubclassOf(typeof(Delegate)) ? "delegate"
            : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";
        var bases = new[] { type.BaseType }
            .OfType<Type>()
            .Where(b => b != typeof(object) && b != typeof(ValueType) && b != typeof(Enum))
            .Concat(type.GetInterfaces().Where(i => i.IsPublic))
            .Select(TypeName.Of)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        return $"{kind} {type.Namespace}.{TypeName.Of(type)}"
            + (bases.Count == 0 ? "" : $" : {string.Join(", ", bases)}");
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(n => $"{n} = {Convert.ToInt64(Enum.Parse(type, n), null)}");
        var fields = type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily).Select(Describe);
        var constructors = type.GetConstructors(Declared).Where(IsSeen).Select(c => $"{Access(c)}new({Parameters(c)})");
        var properties = type.GetProperties(Declared).Where(p => p.GetAccessors(true).Any(IsSeen)).Select(Describe);
        var methods = type.GetMethods(Declared)
            .Where(m =>
                IsSeen(m)
                && !m.IsDefined(typeof(CompilerGeneratedAttribute))
                && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal))
            )
            .Select(Describe);
        return fields.Concat(constructors).Concat(properties).Concat(methods);
    }

    private static string Describe(FieldInfo field) =>
        $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{TypeName.Of(field.FieldType)} {field.Name}";

    private static string Describe(PropertyInfo property)
    {
        var seen = property.GetAccessors(true).Where(IsSeen).ToList();
        var isInit = property
            .SetMethod?.ReturnParameter.GetRequiredCustomModifiers()
            .Any(m => m.Name == "IsExternalInit");
        var accessors = seen.Select(a =>
            a == property.GetMethod ? "get;"
            : isInit == true ? "init;"
            : "set;"
        );
        var required = property.CustomAttributes.Any(a => a.AttributeType.Name == "RequiredMemberAttribute")
            ? "required "
            : "";
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Describe))}]";
        return $"{Access(seen[0])}{required}{TypeName.Of(property.PropertyType)} {name} {{ {string.Join(' ', accessors)} }}";
    }

    private static string Describe(MethodInfo method)
    {
        var generic = method.IsGenericMethodDefinition
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeName.Of))}>"
            : "";
        return $"{Access(method)}{TypeName.Of(method.ReturnType)} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Access(MethodBase method) =>
        (method.IsPublic ? "" : "protected ")
        + (method.IsStatic && !method.IsConstructor ? "static " : "")
        + (method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : "");

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Describe));

    private static string Describe(ParameterInfo parameter)
    {
        var isParams = parameter.CustomAttributes.Any(a =>
            a.AttributeType.Name is "ParamArrayAttribute" or "ParamCollectionAttribute"
        );
        var value = parameter.HasDefaultValue
            ? $" = {(parameter.DefaultValue is null ? "default" : FormattableString.Invariant($"{parameter.DefaultValue}"))}"
            : "";
        return $"{(isParams ? "params " : "")}{TypeName.Of(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
