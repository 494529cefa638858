using System.Collections.Immutable;

namespace KlSymbolic.Notation.Code.Matrices;

/// <summary>Functions on two-dimensional arrays that code brings along, in a language without linear algebra.</summary>
/// <remarks>They are the text of a resource, in which each begins after an empty line.</remarks>
internal sealed class LocalFunctions
{
    private readonly Lazy<ImmutableSortedDictionary<string, ImmutableArray<string>>> functions;

    private LocalFunctions(string resource, Func<string, string> nameOf) =>
        functions = new(() =>
            Read(resource).ToImmutableSortedDictionary(f => nameOf(f[0]), f => f, StringComparer.Ordinal)
        );

    /// <summary>Local functions of C#.</summary>
    public static LocalFunctions CSharp { get; } = new("csharp.txt", l => l.Split('(')[0].Split(' ')[2]);

    /// <summary>Local functions of F#.</summary>
    public static LocalFunctions FSharp { get; } = new("fsharp.txt", l => l.Split(' ')[1]);

    /// <summary>What the functions are called.</summary>
    public IEnumerable<string> Names => functions.Value.Keys;

    /// <summary>An empty line and the function.</summary>
    public ImmutableArray<string> Lines(string name) => functions.Value[name].Insert(0, "");

    private static IEnumerable<ImmutableArray<string>> Read(string resource)
    {
        var type = typeof(LocalFunctions);
        using var stream = type.Assembly.GetManifestResourceStream($"{type.Namespace}.{resource}")!;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd().Replace("\r\n", "\n").TrimEnd('\n');
        return text.Split(["\n\n"], StringSplitOptions.None).Select(f => f.Split('\n').ToImmutableArray());
    }
}
