using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Notation;

/// <summary>The value of an argument: an expression, or a vector in brackets.</summary>
public abstract record CallValue
{
    private CallValue(int position, int length)
    {
        Position = position;
        Length = length;
    }

    /// <summary>Where the value starts, counted from 0.</summary>
    public int Position { get; }

    /// <summary>How many UTF-16 units the value spans.</summary>
    public int Length { get; }

    /// <summary>An expression.</summary>
    public sealed record Scalar : CallValue
    {
        internal Scalar(Expr expression, int position, int length)
            : base(position, length) => Expression = expression;

        /// <summary>The expression.</summary>
        public Expr Expression { get; }
    }

    /// <summary>A vector such as <c>[a, b]</c>; its items may be vectors again.</summary>
    public sealed record Vector : CallValue
    {
        internal Vector(ImmutableArray<CallValue> items, int position, int length)
            : base(position, length) => Items = items;

        /// <summary>The items; at least one.</summary>
        public ImmutableArray<CallValue> Items { get; }
    }

    /// <summary>A call as an argument, such as <c>Normal(mu, sigma)</c> in <c>Transformed(exp, Normal(mu, sigma))</c>.</summary>
    public sealed record Nested : CallValue
    {
        internal Nested(Call call)
            : base(call.Position, call.Length) => Call = call;

        /// <summary>The call; without arguments for a bare name.</summary>
        public Call Call { get; }
    }
}
