using System.Text.RegularExpressions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation;

/// <summary>The derivation layer knows kernels and statistics, and no family.</summary>
public class NoFormulaPerFamilyTests
{
    [Fact]
    public void No_source_file_of_the_layer_names_a_family()
    {
        var folder = Path.Combine(Root(), "src", "KlSymbolic", "Derivation");
        string[] files = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        // Functions and distributions share names (gamma, beta), so those after "Functions." and before "(" are functions; a single
        // letter is a symbol.
        var names = string.Join(
            "|",
            Catalog.All.SelectMany(f => f.Aliases.Add(f.Name)).Where(n => n.Length > 1).Select(Regex.Escape)
        );
        var family = new Regex(
            $@"(?<!Functions\.)\b({names})\b(?!\()|\bCatalog\b|\.Family\b",
            RegexOptions.CultureInvariant
        );
        foreach (var file in files)
        {
            var found = family.Match(File.ReadAllText(file));
            Assert.True(!found.Success, $"{Path.GetFileName(file)} mentions {found.Value}.");
        }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "KlSymbolic.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
