namespace KlSymbolic.Tests.House;

/// <summary>The files of the repository that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution, found upwards from the test program.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Files below a folder of the repository, as full paths in ordinal order, without what builds leave behind.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] extensions) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
                .Where(file => extensions.Contains(Path.GetExtension(file)) && !IsBuilt(file))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The path from the root, with slashes.</summary>
    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static bool IsBuilt(string file) => Relative(file).Split('/').Any(part => part is "bin" or "obj");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KlSymbolic.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No KlSymbolic.sln above {AppContext.BaseDirectory}.");
    }
}
