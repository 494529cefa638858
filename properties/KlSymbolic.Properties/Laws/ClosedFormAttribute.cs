#pragma warning disable IDE0130 // the attribute is known by its full name
namespace KlSymbolic.Annotations;

#pragma warning restore IDE0130

/// <summary>The attribute as the analyzer adds it to a project, kept in the assembly.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ClosedFormAttribute(string p, string q = "") : Attribute
{
    public string P { get; } = p;

    public string Q { get; } = q;

    public Functional Of { get; set; }

    public Unit Unit { get; set; }

    public string[] Assume { get; set; } = [];
}

internal enum Functional
{
    Divergence,
    CrossEntropy,
    Entropy,
}

internal enum Unit
{
    Nats,
    Bits,
}
