namespace KlSymbolic.Algebra;

/// <summary>Orders names as people do: letters by code, runs of digits by value, so that a2 stands before a10.</summary>
internal static class NaturalOrder
{
    public static int Compare(string x, string y)
    {
        int i = 0,
            j = 0;
        while (i < x.Length && j < y.Length)
        {
            if (IsDigit(x[i]) && IsDigit(y[j]))
            {
                var a = Digits(x, ref i);
                var b = Digits(y, ref j);
                var order = a.Length != b.Length ? a.Length - b.Length : string.CompareOrdinal(a, b);
                if (order != 0)
                    return order;
            }
            else if (x[i] != y[j])
                return x[i] - y[j];
            else
            {
                i++;
                j++;
            }
        }
        var rest = (x.Length - i) - (y.Length - j);
        return rest != 0 ? rest : string.CompareOrdinal(x, y);
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static string Digits(string s, ref int i)
    {
        var start = i;
        while (i < s.Length && IsDigit(s[i]))
            i++;
        return s.Substring(start, i - start).TrimStart('0');
    }
}
