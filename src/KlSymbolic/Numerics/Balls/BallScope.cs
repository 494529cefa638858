using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Balls;

/// <summary>Values of symbols while an expression is evaluated, and the values of its parts that depend on them.</summary>
internal sealed class BallScope
{
    private readonly IReadOnlyDictionary<Symbol, Rational> point;
    private readonly BallScope? outer;
    private readonly Symbol? index;
    private readonly Rational value;
    private readonly Dictionary<Expr, bool> mentions;
    private readonly Dictionary<Expr, BallValue> values = [];

    private BallScope(
        IReadOnlyDictionary<Symbol, Rational> point,
        BallScope? outer,
        Symbol? index,
        Rational value,
        Dictionary<Expr, bool> mentions
    )
    {
        this.point = point;
        this.outer = outer;
        this.index = index;
        this.value = value;
        this.mentions = mentions;
    }

    /// <summary>The scope of a point.</summary>
    public static BallScope At(IReadOnlyDictionary<Symbol, Rational> point) => new(point, null, null, default, []);

    /// <summary>A scope in which an index has a value still to be given by <see cref="At(Rational)"/>.</summary>
    public BallScope Open(Symbol name) => new(point, this, name, default, []);

    /// <summary>This scope with another value of its index, and what does not depend on the index still known.</summary>
    public BallScope At(Rational newValue) => new(point, outer, index, newValue, mentions);

    /// <summary>The scope whose index the expression depends on, from the inside outwards.</summary>
    public BallScope Owner(Expr e)
    {
        var scope = this;
        while (scope.outer is { } next && !scope.Mentions(e))
            scope = next;
        return scope;
    }

    public bool TryGet(Expr e, out BallValue known) => values.TryGetValue(e, out known);

    public void Remember(Expr e, BallValue known) => values[e] = known;

    /// <summary>The value of a symbol.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public BallValue Lookup(Symbol symbol, Precision p)
    {
        if (index is not null && index.Equals(symbol))
            return BallValue.Of(value, p);
        if (outer is not null)
            return outer.Lookup(symbol, p);
        if (!point.TryGetValue(symbol, out var given))
            throw new ArgumentException($"The point gives no value to '{symbol.Name}'; add one.");
        return symbol.Domain.Contains(given)
            ? BallValue.Of(given, p)
            : Ball.Undefined(
                $"{symbol.Name} = {given}, which is not in its domain, {symbol.Domain.Describe(symbol.Name)}"
            );
    }

    private bool Mentions(Expr e)
    {
        if (!mentions.TryGetValue(e, out var found))
            mentions[e] = found = e.Contains(index!);
        return found;
    }
}
