using System.Reflection;

namespace KlSymbolic.Tests;

public sealed class DependencyTests
{
    [Fact]
    public void The_core_needs_nothing_but_the_base_class_library()
    {
        string?[] references =
        [
            .. Assembly.Load("KlSymbolic").GetReferencedAssemblies().Select(reference => reference.Name),
        ];

        Assert.NotEmpty(references);
        Assert.All(references, name => Assert.StartsWith("System", name, StringComparison.Ordinal));
    }
}
