namespace KlSymbolic.Tests.House;

/// <summary>Code of one namespace names something of another.</summary>
/// <param name="From">The namespace of the code.</param>
/// <param name="To">The namespace of what is named.</param>
/// <param name="Where">Where that is, for the message of a test.</param>
internal sealed record Arrow(string From, string To, string Where);
