using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace KlSymbolic.Roslyn;

/// <summary>The assemblies that compiled formulas and read sources may refer to, taken from this process and not from disk.</summary>
internal static class FrameworkReferences
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> all = new(() =>
        [
            .. new[] { typeof(object).Assembly, Assembly.Load("System.Runtime"), typeof(Enumerable).Assembly }
                .Append(typeof(Algebra.Expr).Assembly)
                .Distinct()
                .Select(Reference),
        ]
    );

    /// <summary>The base library, LINQ and this library.</summary>
    public static ImmutableArray<MetadataReference> All => all.Value;

    // A single-file program has no assembly files, but always the metadata in memory.
    private static unsafe MetadataReference Reference(Assembly assembly) =>
        assembly.TryGetRawMetadata(out var blob, out var length)
            ? AssemblyMetadata
                .Create(ModuleMetadata.CreateFromMetadata((IntPtr)blob, length))
                .GetReference(display: assembly.GetName().Name)
            : throw new PlatformNotSupportedException($"The metadata of {assembly.GetName().Name} cannot be read.");
}
