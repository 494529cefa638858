namespace KlSymbolic.Roslyn.Sources;

/// <summary>What the compiler says, with the remedy where people who write formulas meet the same error again and again.</summary>
internal static class CompilerAdvice
{
    public static string Of(string id, string message)
    {
        var sentence = message.TrimEnd('.').ReplaceLineEndings(" ");
        var advice = id switch
        {
            "CS0019" when message.Contains("'^'", StringComparison.Ordinal) =>
                "; in C# ^ is exclusive or, a power is Math.Pow(x, y)",
            "CS0020" => "; numbers without a point are integers, write 0.0 for a real zero",
            "CS0103" => "; name a parameter, a local or a member of the source",
            _ => "",
        };
        return $"{sentence}{advice} ({id})";
    }
}
