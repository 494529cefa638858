using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions.Transforms;

namespace KlSymbolic.Distributions;

/// <summary>A family of distributions as data: parameters with domains, support and log-density, and nothing that follows from them.</summary>
/// <remarks>No entropy, no moment and no divergence is stored: they are derived. Thread safe.</remarks>
public sealed class Family : IEquatable<Family>
{
    private readonly Func<Expr, ImmutableArray<Expr>, Density> density;
    private readonly Delegate given;

    /// <param name="name">The name.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="density">The density, from all arguments.</param>
    /// <param name="given">The density as it was given, which tells families of one name apart.</param>
    private Family(
        string name,
        ImmutableArray<Parameter> parameters,
        Func<Expr, ImmutableArray<Expr>, Density> density,
        Delegate given
    )
    {
        Name = name;
        Parameters = parameters;
        this.density = density;
        this.given = given;
    }

    /// <summary>The name, such as <c>Gamma</c>.</summary>
    public string Name { get; }

    /// <summary>The parameters in their positional order.</summary>
    public ImmutableArray<Parameter> Parameters { get; }

    /// <summary>Other names under which the family is found.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Other sets of quantities by which the distribution may be given, by name.</summary>
    public ImmutableArray<Parametrisation> Parametrisations { get; init; } = [];

    /// <summary>The family that is meant instead where a certain argument is given; null where there is none.</summary>
    public FamilyVariant? Variant { get; init; }

    /// <summary>How other systems write a distribution of the family.</summary>
    public ImmutableArray<OtherSystem> OtherSystems { get; init; } = [];

    /// <summary>One line that says what the family is.</summary>
    public required string Summary { get; init; }

    /// <summary>Where the density is taken from.</summary>
    public required string Reference { get; init; }

    /// <summary>Whether the last parameter is a list, so that the number of arguments is open.</summary>
    public bool IsVariadic => Parameters[^1].IsVariadic;

    /// <summary>A family of one parameter.</summary>
    public static Family Of(
        string name,
        Parameter a,
        string summary,
        string reference,
        Func<Expr, Expr, Density> density
    ) => new(name, [a], (x, p) => density(x, p[0]), density) { Summary = summary, Reference = reference };

    /// <summary>A family of two parameters.</summary>
    public static Family Of(
        string name,
        Parameter a,
        Parameter b,
        string summary,
        string reference,
        Func<Expr, Expr, Expr, Density> density
    ) => new(name, [a, b], (x, p) => density(x, p[0], p[1]), density) { Summary = summary, Reference = reference };

    /// <summary>A family of three parameters.</summary>
    public static Family Of(
        string name,
        Parameter a,
        Parameter b,
        Parameter c,
        string summary,
        string reference,
        Func<Expr, Expr, Expr, Expr, Density> density
    ) =>
        new(name, [a, b, c], (x, p) => density(x, p[0], p[1], p[2]), density)
        {
            Summary = summary,
            Reference = reference,
        };

    /// <summary>A family of four parameters.</summary>
    public static Family Of(
        string name,
        Parameter a,
        Parameter b,
        Parameter c,
        Parameter d,
        string summary,
        string reference,
        Func<Expr, Expr, Expr, Expr, Expr, Density> density
    ) =>
        new(name, [a, b, c, d], (x, p) => density(x, p[0], p[1], p[2], p[3]), density)
        {
            Summary = summary,
            Reference = reference,
        };

    /// <summary>A family of any number of parameters, the last of which may be a list.</summary>
    public static Family Of(
        string name,
        ImmutableArray<Parameter> parameters,
        string summary,
        string reference,
        Func<Expr, ImmutableArray<Expr>, Density> density
    ) => new(name, parameters, density, density) { Summary = summary, Reference = reference };

    /// <summary>The family of a transform of another family.</summary>
    internal static Family Transformed(
        Transform transform,
        Family inner,
        ImmutableArray<Parameter> parameters,
        Func<Expr, ImmutableArray<Expr>, Density> density
    ) =>
        new(TransformedFamily.Name, parameters, density, density)
        {
            Transform = transform,
            Inner = inner,
            Summary = $"{transform.Name} of {inner.Name}.",
            Reference = inner.Reference,
        };

    /// <summary>The map that was applied to <see cref="Inner"/>; null for a family that is not a transform of another.</summary>
    public Transform? Transform { get; private init; }

    /// <summary>The family that was transformed; null for a family that is not a transform of another.</summary>
    public Family? Inner { get; private init; }

    /// <summary>A distribution of the family as it is written, with its arguments as texts.</summary>
    public string Write(params IEnumerable<string> arguments)
    {
        var texts = arguments.ToList();
        if (Transform is not { } f || Inner is not { } inner)
            return $"{Name}({string.Join(", ", texts)})";
        var count = f.Parameters.Length;
        var map = count == 0 ? f.Name : $"{f.Name}({string.Join(", ", texts.Take(count))})";
        return $"{Name}({map}, {inner.Write(texts.Skip(count))})";
    }

    /// <summary>Whether the other is the same family, though it may have been made anew, or the same transform of the same family.</summary>
    /// <remarks>Families are the same where name, parameters and the code of the density are.</remarks>
    public bool Equals(Family? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null
            && Name == other.Name
            && Transform == other.Transform
            && (Transform is null ? given.Equals(other.given) : Inner!.Equals(other.Inner))
            && Parameters
                .Select(p => (p.Name, p.Domain))
                .SequenceEqual(other.Parameters.Select(p => (p.Name, p.Domain)))
        );

    /// <summary>Whether two families are the same.</summary>
    public static bool operator ==(Family? a, Family? b) => a is null ? b is null : a.Equals(b);

    /// <summary>Whether two families differ.</summary>
    public static bool operator !=(Family? a, Family? b) => !(a == b);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Family);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>The family, also found under other names.</summary>
    public Family Called(params ImmutableArray<string> aliases) => Copy(aliases, Parametrisations, OtherSystems);

    /// <summary>The family, which may also be given by two other quantities.</summary>
    /// <param name="first">The first quantity.</param>
    /// <param name="second">The second quantity.</param>
    /// <param name="formulas">The parameters in terms of them, for people.</param>
    /// <param name="map">The map from the quantities to the parameters in positional order.</param>
    public Family GivenBy(
        Parameter first,
        Parameter second,
        ImmutableArray<string> formulas,
        Func<Expr, Expr, ImmutableArray<Expr>> map
    ) => Copy(Aliases, Parametrisations.Add(new([first, second], formulas, q => map(q[0], q[1]))), OtherSystems);

    /// <summary>The family, in whose place another is meant where an argument has another value than usual.</summary>
    public Family Instead(string argument, Rational usual, Rational value, Func<Family> other) =>
        new(Name, Parameters, density, given)
        {
            Summary = Summary,
            Reference = Reference,
            Aliases = Aliases,
            Parametrisations = Parametrisations,
            OtherSystems = OtherSystems,
            Variant = new(argument, usual, value, other),
        };

    /// <summary>The family, with the ways in which other systems write it, in terms of its parameters; null where one lacks it.</summary>
    public Family Elsewhere(
        string? pyTorch = null,
        string? tensorFlowProbability = null,
        string? numPyro = null,
        string? distributionsJl = null,
        string? sciPy = null
    )
    {
        (string System, string? Text)[] systems =
        [
            ("PyTorch", pyTorch),
            ("TensorFlow Probability", tensorFlowProbability),
            ("NumPyro", numPyro),
            ("Distributions.jl", distributionsJl),
            ("SciPy", sciPy),
        ];
        return Copy(
            Aliases,
            Parametrisations,
            [.. systems.Where(s => s.Text is not null).Select(s => new OtherSystem(s.System, s.Text!))]
        );
    }

    private Family Copy(
        ImmutableArray<string> aliases,
        ImmutableArray<Parametrisation> parametrisations,
        ImmutableArray<OtherSystem> otherSystems
    ) =>
        new(Name, Parameters, density, given)
        {
            Summary = Summary,
            Reference = Reference,
            Aliases = aliases,
            Parametrisations = parametrisations,
            OtherSystems = otherSystems,
            Variant = Variant,
        };

    /// <summary>The parameter that the argument with that index belongs to.</summary>
    public Parameter ParameterAt(int index) => Parameters[Math.Min(index, Parameters.Length - 1)];

    /// <summary>What the family says about the distribution with these arguments, at the variable given.</summary>
    /// <exception cref="ArgumentException">The number of arguments is not that of the parameters.</exception>
    public Density DensityAt(Expr variable, ImmutableArray<Expr> arguments)
    {
        if (IsVariadic ? arguments.Length < Parameters.Length : arguments.Length != Parameters.Length)
            throw new ArgumentException($"{Signature} takes {CountInWords}, and {arguments.Length} were given.");
        return density(variable, arguments);
    }

    /// <summary>The distribution with these arguments; they are expressions whose values must lie in the parameters' domains.</summary>
    public Distribution With(params ImmutableArray<Expr> arguments) => new(this, arguments);

    /// <summary>How many arguments the family takes, in words.</summary>
    public string CountInWords =>
        IsVariadic ? $"{Parameters.Length} or more arguments"
        : Parameters.Length == 1 ? "1 argument"
        : $"{Parameters.Length} arguments";

    /// <summary>Name and parameters, such as <c>Gamma(shape, rate)</c>.</summary>
    public string Signature =>
        $"{Name}({string.Join(", ", Parameters.Select(p => p.IsVariadic ? p.Name + "1, " + p.Name + "2, ..." : p.Name))})";

    /// <inheritdoc/>
    public override string ToString() => Signature;
}
