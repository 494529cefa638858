using KlSymbolic.Cli;

return Klsym.Run(args, Streams.OfProcess());
