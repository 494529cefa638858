using System.Text;
using KlSymbolic.Derivation;

namespace KlSymbolic.Cli.Output;

/// <summary>Names of cases as JSON writes them.</summary>
internal static class Words
{
    /// <summary>Why a divergence is infinite.</summary>
    public static string Of(InfinityReason reason) => Of(reason.ToString());

    /// <summary>A name such as MutuallySingular as mutually_singular.</summary>
    public static string Of(string name)
    {
        var result = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && result.Length > 0)
                result.Append('_');
            result.Append(char.ToLowerInvariant(c));
        }
        return result.ToString();
    }
}
