namespace KlSymbolic.Algebra;

public static partial class Functions
{
    /// <summary>ifless(a, b, u, v) is u where a &lt; b, and v elsewhere; <c>where(a &lt; b, u, v)</c> in infix.</summary>
    public static Function IfLess =>
        field ??= new("ifless", 4)
        {
            Fold = a =>
                a[2] == a[3] ? a[2]
                : a[0] == a[1] ? a[3]
                : (a[0], a[1]) is (Number x, Number y) ? (x.Value < y.Value ? a[2] : a[3])
                : null,
        };

    /// <summary>ifequal(a, b, u, v) is u where a = b, and v elsewhere; <c>where(a == b, u, v)</c> in infix.</summary>
    public static Function IfEqual =>
        field ??= new("ifequal", 4)
        {
            Fold = a =>
                a[2] == a[3] ? a[2]
                : a[0] == a[1] ? a[2]
                : (a[0], a[1]) is (Number, Number) ? a[3]
                : null,
        };
}
