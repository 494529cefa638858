using System.Reflection;

namespace KlSymbolic.Snapshots;

/// <summary>Compares a text with the verified document of the same name under <c>snapshots/documents</c>.</summary>
internal static class Snapshot
{
    /// <summary>Whether what is new or changed is accepted: where KLSYM_ACCEPT=1, and never where CI is set.</summary>
    public static bool Accepts { get; } =
        SnapshotFolder.Accepts(
            Environment.GetEnvironmentVariable("KLSYM_ACCEPT"),
            Environment.GetEnvironmentVariable("CI")
        );

    /// <summary>The documents of this assembly.</summary>
    public static SnapshotFolder Documents { get; } = new(Folder, Accepts);

    /// <summary>Fails unless <paramref name="text"/> equals <c>name.verified.extension</c>.</summary>
    public static void Verify(string text, string name, string extension) => Documents.Verify(text, name, extension);

    /// <summary>Where the documents lie.</summary>
    public static string Folder => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, RelativeFolder));

    private static string RelativeFolder =>
        typeof(Snapshot)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "Documents")
            .Value!;
}
