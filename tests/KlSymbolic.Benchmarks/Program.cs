using BenchmarkDotNet.Running;
using KlSymbolic.Benchmarks;

if (args is ["throughput"])
    Throughput.Run();
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
