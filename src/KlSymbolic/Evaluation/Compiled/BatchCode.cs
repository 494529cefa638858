namespace KlSymbolic.Evaluation.Compiled;

/// <summary>Values for many rows.</summary>
/// <param name="columns">The address of a table with the addresses of the columns of values, one for each symbol.</param>
/// <param name="destination">Where the results go; NaN where one is not vouched for.</param>
/// <param name="rows">How many rows there are, a multiple of the number of lanes.</param>
/// <returns>Whether all results are vouched for.</returns>
internal delegate bool BatchCode(nint columns, nint destination, int rows);
