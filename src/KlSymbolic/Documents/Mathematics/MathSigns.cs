namespace KlSymbolic.Documents.Mathematics;

/// <summary>The signs and names that statements about divergences are written with; spaces around them are theirs.</summary>
internal static class MathSigns
{
    public static new Piece Equals { get; } = Operator(" = ", "=", " = ");

    public static Piece Minus { get; } = Operator(" - ", "&#x2212;", " - ");

    public static Piece Less { get; } = Operator(" < ", "&lt;", " < ");

    public static Piece Greater { get; } = Operator(" > ", "&gt;", " > ");

    public static Piece LessOrEqual { get; } = Operator(@" \le ", "&#x2264;", " <= ");

    public static Piece GreaterOrEqual { get; } = Operator(@" \ge ", "&#x2265;", " >= ");

    public static Piece Comma { get; } = Operator(", ", ",", ", ");

    public static Piece To { get; } = Operator(@" \to ", "&#x2192;", " -> ");

    public static Piece Dots { get; } = Operator(@"\ldots", "&#x2026;", "dots.h");

    public static Piece OpenSet { get; } = new Piece.Sign(@"\{", "<mo stretchy=\"false\">{</mo>", "{");

    public static Piece CloseSet { get; } = new Piece.Sign(@"\}", "<mo stretchy=\"false\">}</mo>", "}");

    public static Piece Reals { get; } =
        new Piece.Sign(@" \in \mathbb{R}", "<mo>&#x2208;</mo><mi>&#x211D;</mi>", " in RR");

    public static Piece Integers { get; } =
        new Piece.Sign(@" \in \mathbb{Z}", "<mo>&#x2208;</mo><mi>&#x2124;</mi>", " in ZZ");

    public static Piece In { get; } = Operator(@" \in ", "&#x2208;", " in ");

    /// <summary>Between conditions on different symbols.</summary>
    public static Piece Next { get; } = new Piece.Sign(@", \; ", "<mo>,</mo>" + Space("0.3em"), ", med ");

    /// <summary>Before what is said beside a formula.</summary>
    public static Piece Aside { get; } = new Piece.Sign(@", \qquad ", "<mo>,</mo>" + Space("2em"), ", wide ");

    /// <summary>Between what is said beside a formula.</summary>
    public static Piece AlsoAside { get; } = new Piece.Sign(@"; \qquad ", "<mo>;</mo>" + Space("2em"), "; wide ");

    /// <summary>Before a condition.</summary>
    public static Piece If { get; } =
        new Piece.Sign(@" \qquad \text{if } ", Space("2em") + "<mtext>if&#xA0;</mtext>", " wide \"if \" ");

    public static Piece PlusInfinity { get; } =
        new Piece.Sign(@"+\infty", "<mo form=\"prefix\">+</mo><mi>&#x221E;</mi>", "+infinity");

    public static Piece Infinity { get; } = new Piece.Sign(@"\infty", "<mi>&#x221E;</mi>", "infinity");

    public static Piece P { get; } = new Piece.Sign("P", "<mi>P</mi>", "P");

    public static Piece Q { get; } = new Piece.Sign("Q", "<mi>Q</mi>", "Q");

    /// <summary>KL(P||Q).</summary>
    public static Piece Divergence { get; } = Kl("P", "Q");

    /// <summary>KL(Q||P).</summary>
    public static Piece Reverse { get; } = Kl("Q", "P");

    /// <summary>H(P).</summary>
    public static Piece Entropy { get; } = new Piece.Sign("H(P)", Call("<mi>H</mi>", "<mi>P</mi>"), "H(P)");

    /// <summary>H(P, Q).</summary>
    public static Piece CrossEntropy { get; } =
        new Piece.Sign("H(P, Q)", Call("<mi>H</mi>", "<mi>P</mi><mo>,</mo><mi>Q</mi>"), "H(P, Q)");

    public static Piece AbsolutelyContinuous { get; } =
        new Piece.Sign(@"P \ll Q", "<mi>P</mi><mo>&#x226A;</mo><mi>Q</mi>", "P << Q");

    public static Piece NotAbsolutelyContinuous { get; } =
        new Piece.Sign(@"P \not\ll Q", "<mi>P</mi><mo>&#x226A;&#x338;</mo><mi>Q</mi>", "P cancel(<<) Q");

    public static Piece Iff { get; } = Operator(@" \iff ", "&#x27FA;", " <==> ");

    /// <summary>The expectation under P of what follows, up to <see cref="CloseAverage"/>.</summary>
    public static Piece OpenAverage { get; } =
        new Piece.Sign(@"\mathbb{E}_P\left[", Average + "<mrow><mo>[</mo>", "EE_P [");

    public static Piece CloseAverage { get; } = new Piece.Sign(@"\right]", "<mo>]</mo></mrow>", "]");

    /// <summary>The expectation under P of the absolute value of what follows, up to <see cref="CloseAbsolute"/>.</summary>
    public static Piece OpenAbsolute { get; } =
        new Piece.Sign(@"\mathbb{E}_P\left|", Average + "<mrow><mo fence=\"true\">|</mo>", "EE_P abs(");

    public static Piece CloseAbsolute { get; } = new Piece.Sign(@"\right|", "<mo fence=\"true\">|</mo></mrow>", ")");

    private const string Open = "<mo stretchy=\"false\">(</mo>";

    private const string Average = "<msub><mi mathvariant=\"normal\">&#x1D53C;</mi><mi>P</mi></msub>";

    /// <summary>log p( or log q(, up to a closing parenthesis.</summary>
    public static Piece LogDensity(string density) =>
        new Piece.Sign(
            $@"\log {density}(",
            $"<mi>log</mi><mo>&#x2061;</mo>{Space("0.17em")}<mi>{density}</mi>{Open}",
            $"log {density}("
        );

    public static Piece Close { get; } = new Piece.Sign(")", "<mo stretchy=\"false\">)</mo>", ")");

    /// <summary>∂ KL(P||Q) / ∂ of a symbol, which stands between this and <see cref="ClosePartial"/>.</summary>
    public static Piece OpenPartial { get; } =
        new Piece.Sign(
            @"\frac{\partial \, \mathrm{KL}}{\partial ",
            "<mfrac><mrow><mo>&#x2202;</mo><mi>KL</mi></mrow><mrow><mo>&#x2202;</mo>",
            "(diff \"KL\") / (diff "
        );

    public static Piece ClosePartial { get; } = new Piece.Sign("}", "</mrow></mfrac>", ")");

    /// <summary>The entry of the Fisher information of the symbols between this and <see cref="Close"/>.</summary>
    public static Piece OpenInformation { get; } =
        new Piece.Sign(@"\mathcal{I}(", "<mi>&#x2110;</mi><mo>&#x2061;</mo>" + Open, "cal(I)(");

    private static Piece.Sign Operator(string latex, string mathMl, string typst) =>
        new(latex, $"<mo>{mathMl}</mo>", typst);

    private static string Space(string width) => $"<mspace width=\"{width}\"/>";

    private static string Call(string name, string arguments) =>
        $"<mrow>{name}<mo>&#x2061;</mo><mrow>{Open}{arguments}<mo stretchy=\"false\">)</mo></mrow></mrow>";

    private static Piece.Sign Kl(string p, string q) =>
        new Piece.Sign(
            $@"\mathrm{{KL}}({p} \,\|\, {q})",
            Call("<mi>KL</mi>", $"<mi>{p}</mi><mo lspace=\"0.2em\" rspace=\"0.2em\">&#x2016;</mo><mi>{q}</mi>"),
            $"\"KL\"({p} || {q})"
        );
}
