namespace KlSymbolic.Cli.Tests;

/// <summary>Programs that a test needs and a machine may lack.</summary>
internal static class Programs
{
    /// <summary>The path of a program; null where there is none of that name.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
}
