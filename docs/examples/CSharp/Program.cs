using KlSymbolic.Examples;

var examples = new SortedDictionary<string, Action<TextWriter>>(StringComparer.Ordinal)
{
    ["classification"] = ClassificationLoss.Run,
    ["coding"] = CodingCost.Run,
    ["models"] = ModelChoice.Run,
    ["vae"] = VaeTerm.Run,
    ["variational"] = VariationalInference.Run,
};
foreach (var name in args.Length == 0 ? examples.Keys : (IEnumerable<string>)args)
{
    if (!examples.TryGetValue(name, out var run))
    {
        Console.Error.WriteLine($"'{name}' is no example; the examples are {string.Join(", ", examples.Keys)}.");
        return 64;
    }
    Console.WriteLine($"== {name}");
    run(Console.Out);
    Console.WriteLine();
}
return 0;
