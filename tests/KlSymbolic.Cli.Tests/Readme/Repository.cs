namespace KlSymbolic.Cli.Tests.Readme;

/// <summary>Files of the repository that the tests belong to.</summary>
internal static class Repository
{
    private static readonly string root = Find();

    /// <summary>The path of a file.</summary>
    public static string File(string path) => Path.Combine(root, path);

    /// <summary>The text of a file, its lines ending in LF.</summary>
    public static string Read(string path) =>
        System.IO.File.ReadAllText(File(path)).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(at.FullName, "KlSymbolic.sln")))
                return at.FullName;
        }
        throw new DirectoryNotFoundException($"No KlSymbolic.sln above {AppContext.BaseDirectory}.");
    }
}
