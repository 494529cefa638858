namespace KlSymbolic.Numerics.Definition;

/// <summary>What the definition of a functional gives numerically, in nats: <see cref="Finite"/>, <see cref="Infinite"/> or <see cref="NotConverged"/>.</summary>
public abstract record DefinitionValue
{
    private protected DefinitionValue(int evaluations) => Evaluations = evaluations;

    /// <summary>How often the densities were evaluated.</summary>
    public int Evaluations { get; }

    /// <summary>A number with an estimate of its error.</summary>
    public sealed record Finite : DefinitionValue
    {
        internal Finite(double value, double error, int evaluations)
            : base(evaluations)
        {
            Value = value;
            Error = error;
        }

        /// <summary>The value in nats; never NaN, never infinite.</summary>
        public double Value { get; }

        /// <summary>An estimate of the absolute error that the true error is meant not to exceed: quadrature or truncation, and rounding. Not a proof.</summary>
        public double Error { get; }
    }

    /// <summary>The value is +infinity.</summary>
    public sealed record Infinite : DefinitionValue
    {
        internal Infinite(InfinityReason reason, int evaluations)
            : base(evaluations) => Reason = reason;

        /// <summary>Why.</summary>
        public InfinityReason Reason { get; }
    }

    /// <summary>No value could be found within the limits.</summary>
    public sealed record NotConverged : DefinitionValue
    {
        internal NotConverged(string reason, int evaluations)
            : base(evaluations) => Reason = reason;

        /// <summary>What went wrong, in one sentence.</summary>
        public string Reason { get; }
    }
}
