using KlSymbolic.Algebra;

namespace KlSymbolic.Documents;

/// <summary>A limit of a closed form as one parameter goes to an end of its domain and the others stay.</summary>
/// <param name="Of">The parameter.</param>
/// <param name="IsAtInfinity">Whether it goes to +infinity; else to 0 from above.</param>
/// <param name="Value">The limit; null for +infinity.</param>
/// <remarks>Read off the term that outgrows all others; where that term or its sign is not known, no limit is given.</remarks>
internal sealed record ParameterLimit(Symbol Of, bool IsAtInfinity, Expr? Value);
