using System.Collections.Immutable;
using System.Numerics;

namespace KlSymbolic.Algebra;

/// <summary>An immutable exact expression; the closed set of nodes is <see cref="Number"/>, <see cref="Symbol"/>, <see cref="Sum"/>,
/// <see cref="Product"/>, <see cref="Power"/>, <see cref="Apply"/> and <see cref="IndexedSum"/>.</summary>
/// <remarks>
/// Expressions are built by the operators and by <c>Of</c> of the nodes, which keep light invariants: sums and products are flat,
/// sorted and collected, numbers are folded. Equality is structural; equality of values is decided by the normal form.
/// All operations are thread safe.
/// </remarks>
public abstract class Expr : IEquatable<Expr>
{
    /// <summary>How deep an expression may be nested.</summary>
    public const int MaximumDepth = 600;

    private readonly int hash;

    private protected Expr(int hash, int depth)
    {
        if (depth > MaximumDepth)
            throw new ExpressionLimitException($"The expression is nested more than {MaximumDepth} levels deep.");
        this.hash = hash;
        Depth = depth;
    }

    /// <summary>0.</summary>
    public static Expr Zero { get; } = new Number(Rational.Zero);

    /// <summary>1.</summary>
    public static Expr One { get; } = new Number(Rational.One);

    /// <summary>How deep the expression is nested; 1 for a number or a symbol.</summary>
    public int Depth { get; }

    /// <summary>The parts directly below this node.</summary>
    public abstract ImmutableArray<Expr> Children { get; }

    /// <summary>Whether the expression is the number 0.</summary>
    public bool IsZero => this is Number { Value.IsZero: true };

    /// <summary>Whether the expression is the number 1.</summary>
    public bool IsOne => this is Number { Value.IsOne: true };

    /// <summary>The same node over other children, in the order of <see cref="Children"/>.</summary>
    public abstract Expr WithChildren(ImmutableArray<Expr> children);

    /// <summary>The expression to a power.</summary>
    public Expr Pow(Expr exponent) => Power.Of(this, exponent);

    /// <summary>The nonnegative square root.</summary>
    public Expr Sqrt() => Power.Of(this, new Number(Rational.Half));

    /// <summary>Whether a symbol of that name occurs free in the expression.</summary>
    public bool Contains(Symbol symbol) =>
        this switch
        {
            Symbol s => s.Equals(symbol),
            IndexedSum sum => sum.From.Contains(symbol)
                || sum.To.Contains(symbol)
                || (!sum.Index.Equals(symbol) && sum.Body.Contains(symbol)),
            _ => AnyChild(c => c.Contains(symbol)),
        };

    /// <summary>Whether a function is applied somewhere in the expression.</summary>
    public bool Contains(Function function) =>
        (this is Apply apply && apply.Function == function) || AnyChild(c => c.Contains(function));

    /// <summary>The symbols that occur free in the expression, in the order of <see cref="ExprOrder"/>.</summary>
    public ImmutableSortedSet<Symbol> FreeSymbols()
    {
        var found = ImmutableSortedSet.CreateBuilder<Symbol>(ExprOrder.Instance);
        Collect(this, found);
        return found.ToImmutable();

        static void Collect(Expr e, ImmutableSortedSet<Symbol>.Builder found)
        {
            switch (e)
            {
                case Symbol s:
                    found.Add(s);
                    break;
                case IndexedSum sum:
                    Collect(sum.From, found);
                    Collect(sum.To, found);
                    foreach (var s in sum.Body.FreeSymbols())
                    {
                        if (!s.Equals(sum.Index))
                            found.Add(s);
                    }
                    break;
                default:
                    foreach (var child in e.Children)
                        Collect(child, found);
                    break;
            }
        }
    }

    private bool AnyChild(Func<Expr, bool> test)
    {
        foreach (var child in Children)
        {
            if (test(child))
                return true;
        }
        return false;
    }

#pragma warning disable CS1591 // operators say what they do
    public static implicit operator Expr(int value) => new Number(value);

    public static implicit operator Expr(Rational value) => new Number(value);

    public static implicit operator Expr(BigInteger value) => new Number(value);

    public static Expr operator +(Expr a, Expr b) => Sum.Of(a, b);

    public static Expr operator -(Expr a, Expr b) => Sum.Of(a, -b);

    public static Expr operator -(Expr a) => Product.Of(new Number(Rational.MinusOne), a);

    public static Expr operator *(Expr a, Expr b) => Product.Of(a, b);

    public static Expr operator /(Expr a, Expr b) => Product.Of(a, Power.Of(b, new Number(Rational.MinusOne)));

    public static bool operator ==(Expr? a, Expr? b) => a is null ? b is null : a.Equals(b);

    public static bool operator !=(Expr? a, Expr? b) => !(a == b);
#pragma warning restore CS1591

    /// <summary>Structural equality with a node of the same kind and the same hash.</summary>
    private protected abstract bool SameAs(Expr other);

    /// <inheritdoc/>
    public bool Equals(Expr? other) =>
        ReferenceEquals(this, other)
        || (other is not null && hash == other.hash && GetType() == other.GetType() && SameAs(other));

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Expr);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => hash;

    /// <summary>A plain infix rendering for debugging; the notations are in <c>KlSymbolic.Notation</c>.</summary>
    public abstract override string ToString();

    private protected static int DepthOver(ImmutableArray<Expr> children)
    {
        var depth = 0;
        foreach (var child in children)
            depth = Math.Max(depth, child.Depth);
        return depth + 1;
    }

    private protected static int HashOver(int seed, ImmutableArray<Expr> children)
    {
        var h = seed;
        foreach (var child in children)
            h = unchecked(h * 31 + child.hash);
        return h;
    }

    private protected static bool SameItems(ImmutableArray<Expr> a, ImmutableArray<Expr> b)
    {
        if (a.Length != b.Length)
            return false;
        for (var i = 0; i < a.Length; i++)
        {
            if (!a[i].Equals(b[i]))
                return false;
        }
        return true;
    }
}
