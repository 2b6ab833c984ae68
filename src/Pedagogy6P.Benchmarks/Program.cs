using Pedagogy6P.Benchmarks.Commands;

return await BenchmarkCommandLine.Parse(args, Console.Out).InvokeAsync();
