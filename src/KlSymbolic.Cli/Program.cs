using System.CommandLine;

return new RootCommand("Derives, evaluates and checks closed forms of Kullback-Leibler divergences.")
    .Parse(args)
    .Invoke();
