using System.IO.Compression;
using System.Xml.Linq;
using KlSymbolic.Cli.Tests.Readme;

namespace KlSymbolic.Packages.Tests;

/// <summary>Somebody who has the packages and nothing else.</summary>
public sealed class OutsiderTests(Outsider outside) : IClassFixture<Outsider>
{
    [Fact]
    public async Task Programs_in_csharp_and_fsharp_do_what_the_documents_say()
    {
        var (csharp, fsharp) = (Snippet.All("csharp"), Snippet.All("fsharp"));
        Assert.True(csharp.Count >= 4 && fsharp.Count >= 2, "the documents have lost their examples");
        outside.Copy("Outside");
        outside.Write("CSharp/Program.cs", Snippet.CSharp(csharp));
        outside.Write("FSharp/Program.fs", Snippet.FSharp(fsharp));

        var build = await BuildAsync("Outside.slnx");
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(Snippet.Promised(csharp), await PrintedAsync("CSharp"));
        Assert.Equal(Snippet.Promised(fsharp), await PrintedAsync("FSharp"));

        // Pages beside the program are compared in the build, and another build fails once one is edited.
        var written = await outside.DotnetAsync(
            "exec",
            $"packages/klsymbolic.build/{Outsider.Version}/tools/klsym.dll",
            "docs",
            "CSharp/formulas",
            "--families",
            "Poisson"
        );
        Assert.True(written.ExitCode == 0, written.Output);
        var page = Directory
            .EnumerateFiles(Path.Combine(outside.Folder, "CSharp/formulas"), "*Poisson*", SearchOption.AllDirectories)
            .First();
        var text = File.ReadAllText(page);
        File.WriteAllText(page, text.Replace("Poisson", "Poison", StringComparison.Ordinal));
        var stale = await BuildAsync("CSharp/CSharp.csproj");
        Assert.Equal(1, stale.ExitCode);
        Assert.Contains("formulas is not what klsym docs writes", stale.Output, StringComparison.Ordinal);
        File.WriteAllText(page, text);

        // So is the document beside the program, and a wrong formula in it fails the build.
        var right = File.ReadAllText(Path.Combine(outside.Folder, "CSharp/notes.md"));
        outside.Write("CSharp/notes.md", right.Replace("- a + b", "+ a - b", StringComparison.Ordinal));
        var wrong = await BuildAsync("CSharp/CSharp.csproj");
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("notes.md:5: refuted: KL(Poisson(a) || Poisson(b))", wrong.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("is not what", wrong.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_finds_the_package()
    {
        outside.Copy("Outside");

        var run = await outside.DotnetAsync("fsi", "script.fsx");

        Assert.Equal((0, "right"), (run.ExitCode, run.Output.Trim()));
    }

    [Fact]
    public async Task The_tool_installs_and_answers()
    {
        var install = await outside.DotnetAsync("tool", "install", "klsym", "--tool-path", "tools");
        Assert.True(install.ExitCode == 0, install.Output);

        var tool = Path.Combine(outside.Folder, "tools", OperatingSystem.IsWindows() ? "klsym.exe" : "klsym");
        var version = await Outsider.RunAsync(tool, outside.Folder, ["--version"]);
        var check = await Outsider.RunAsync(tool, outside.Folder, ["check", "Poisson(a)", "Poisson(b)", "a*log(a/b)"]);
        var help = await Outsider.RunAsync(tool, outside.Folder, []);

        Assert.Equal((0, $"klsym {Outsider.Version}\n"), version);
        Assert.Equal(1, check.ExitCode);
        Assert.StartsWith("Refuted", check.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_package_says_what_it_is()
    {
        var packages = Directory.GetFiles(outside.Feed, "*.nupkg");

        Assert.Equal(7, packages.Length);
        foreach (var path in packages)
        {
            using var package = ZipFile.OpenRead(path);
            var names = package.Entries.Select(e => e.FullName).ToList();
            using var nuspec = package
                .Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal))
                .Open();
            var values = XDocument
                .Load(nuspec)
                .Root!.Elements()
                .Single()
                .Elements()
                .ToLookup(e => e.Name.LocalName, e => e.Value);
            Assert.Equal(Outsider.Version, values["version"].Single());
            Assert.Equal("MIT", values["license"].Single());
            Assert.True(values["description"].Single().Length > 30, path);
            Assert.Contains(values["readme"].Single(), names);
            Assert.Contains(values["icon"].Single(), names);
            foreach (
                var assembly in names.Where(n =>
                    n.StartsWith("lib/", StringComparison.Ordinal) && n.EndsWith(".dll", StringComparison.Ordinal)
                )
            )
            {
                Assert.Contains(Path.ChangeExtension(assembly, ".xml"), names);
                using var symbols = ZipFile.OpenRead(Path.ChangeExtension(path, ".snupkg"));
                Assert.Contains(Path.ChangeExtension(assembly, ".pdb"), symbols.Entries.Select(e => e.FullName));
            }
        }
    }

    private Task<(int ExitCode, string Output)> BuildAsync(string project) =>
        outside.DotnetAsync(
            "build",
            project,
            $"-p:KlSymbolicVersion={Outsider.Version}",
            $"-p:XunitVersion={XunitVersion}",
            "-tl:off"
        );

    private async Task<string[]> PrintedAsync(string project)
    {
        var run = await outside.DotnetAsync("exec", $"{project}/bin/Debug/net10.0/{project}.dll");
        Assert.True(run.ExitCode == 0, run.Output);
        return run.Output.TrimEnd().Split('\n', StringSplitOptions.TrimEntries);
    }

    /// <summary>The version that the tests themselves run on.</summary>
    private static string XunitVersion { get; } =
        XDocument
            .Parse(Repository.Read("Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Single(e => e.Attribute("Include")!.Value == "xunit.v3.mtp-v2")
            .Attribute("Version")!
            .Value;
}
