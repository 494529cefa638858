using KlSymbolic.Algebra;

namespace KlSymbolic.Distributions;

/// <summary>Another quantity by which a parameter may be given.</summary>
/// <param name="Name">Its name, such as <c>variance</c>.</param>
/// <param name="Domain">The values that it may take.</param>
/// <param name="Formula">The parameter in terms of it, such as <c>sqrt(variance)</c>.</param>
/// <param name="Map">The map from the quantity to the parameter, defined on the domain.</param>
public sealed record ParameterAlternative(string Name, Domain Domain, string Formula, Func<Expr, Expr> Map);
