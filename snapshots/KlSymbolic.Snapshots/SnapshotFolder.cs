using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace KlSymbolic.Snapshots;

/// <summary>
/// A folder of verified documents in Verify's convention: <c>name.verified.ext</c> is what was agreed on,
/// <c>name.received.ext</c> appears beside it when a run produced something else. Safe to use from parallel tests.
/// </summary>
internal sealed partial class SnapshotFolder(string path, bool accept)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // Two names that differ in case only would be one file on some systems.
    private readonly ConcurrentDictionary<string, bool> seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether what is new or changed is accepted, from the values of KLSYM_ACCEPT and CI.</summary>
    public static bool Accepts(string? accept, string? ci) =>
        accept switch
        {
            null or "" or "0" => false,
            "1" when string.IsNullOrEmpty(ci) => true,
            "1" => throw new SnapshotException("KLSYM_ACCEPT is refused where CI is set: accept on your own machine."),
            _ => throw new SnapshotException($"KLSYM_ACCEPT is 1 or unset, not '{accept}'."),
        };

    /// <summary>Fails unless <paramref name="text"/> equals the verified document byte for byte.</summary>
    /// <param name="text">The document; its lines end in LF.</param>
    /// <param name="name">Letters, digits and <c>_ - + .</c>; <c>/</c> separates folders.</param>
    /// <param name="extension">Without its dot.</param>
    public void Verify(string text, string name, string extension)
    {
        if (!NamePattern().IsMatch($"{name}.{extension}"))
            throw new SnapshotException($"'{name}.{extension}' is no portable file name.");
        if (text.Contains('\r', StringComparison.Ordinal))
            throw new SnapshotException($"'{name}' has a CR: lines of a snapshot end in LF.");
        if (!seen.TryAdd($"{name}.verified.{extension}", true))
            throw new SnapshotException($"'{name}.{extension}' is verified twice: give each snapshot its own name.");

        string verified = Path.Combine(path, $"{name}.verified.{extension}");
        string received = Path.Combine(path, $"{name}.received.{extension}");
        byte[] bytes = Utf8.GetBytes(text);
        Directory.CreateDirectory(Path.GetDirectoryName(verified)!);
        File.Delete(received);
        if (File.Exists(verified) && File.ReadAllBytes(verified).AsSpan().SequenceEqual(bytes))
            return;

        string target = accept ? verified : received;
        File.WriteAllBytes(target, bytes);
        if (!accept)
            throw new SnapshotException(
                $"{(File.Exists(verified) ? "Changed" : "New")}: compare {received} with the verified file, "
                    + "then run again with KLSYM_ACCEPT=1 to accept it."
            );
    }

    /// <summary>Verified documents that no test has asked for yet, as paths relative to the folder.</summary>
    public IReadOnlyList<string> Dangling() =>
        Directory.Exists(path)
            ?
            [
                .. Directory
                    .EnumerateFiles(path, "*.verified.*", SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(path, file).Replace('\\', '/'))
                    .Where(file => !seen.ContainsKey(file))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._+-]*(/[A-Za-z0-9][A-Za-z0-9._+-]*)*\z")]
    private static partial Regex NamePattern();
}
