using Pedagogy6P.Cli;
using Pedagogy6P.Cli.Hosting;

using var interruption = new Interruption();
using ToolHost host = ProcessHost.Create();
return await CommandLine.RunAsync(args, host, [], interruption.Token);
