using System.CommandLine;
using Pedagogy6P.Benchmarks.Commands;
using Pedagogy6P.Benchmarks.Comparison.Boosting;
using Pedagogy6P.Benchmarks.Research.Oulad;
using Pedagogy6P.Benchmarks.Research.Walks;

var root = new RootCommand("Measures Pedagogy6P: speed beside its peers, and the quality of its models.")
{
    CompareCommand.Create(Console.Out),
    MicroCommand.Create(),
    EndToEndCommand.Create(),
    HouseCommand.Create(Console.Out),
    ExportCommand.Create(),
    PassThroughCommand.Create("gbdt", "Time training and prediction of boosted trees beside XGBoost.", BoostingComparison.Run),
    OuladProtocol.Command(),
    WalksCommand.Create(Console.Out),
};
return await root.Parse(args).InvokeAsync();
