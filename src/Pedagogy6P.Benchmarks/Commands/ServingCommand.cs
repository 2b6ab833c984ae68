using System.CommandLine;
using System.Globalization;
using Microsoft.ML;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Serving;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Models;
using Pedagogy6P.MicrosoftML.Onnx;
using Pedagogy6P.MicrosoftML.Tables;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>serving</c>: the ranking with models of ML.NET and ONNX, beside our own trees and beside their own runtimes.</summary>
internal static class ServingCommand
{
    private const int Modules = 10_000;
    private const int TrainingRows = 40_000;

    public static Command Create(TextWriter output)
    {
        var learners = new Option<int>("--learners") { Description = "Learners who are ranked.", DefaultValueFactory = _ => 20_000 };
        var rows = new Option<int>("--rows") { Description = "Rows of one call.", DefaultValueFactory = _ => 100_000 };
        var rounds = new Option<int>("--rounds") { Description = "Rounds, of which medians are told.", DefaultValueFactory = _ => 5 };
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Also write serving.md into the processor's folder below." };
        Option<DateOnly?> date = DateOption.Create();
        var processor = new Option<string?>("--cpu") { Description = "Name of the processor's folder; found out by default." };
        var busy = new Option<bool>("--busy") { Description = "Time by the processor time of the thread: for a machine with other work." };
        var command = new Command("serving", "Measure models of ML.NET and ONNX in the ranking and by rows.")
        {
            learners, rows, rounds, folder, date, processor, busy,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            ServingReport report = Measure(
                parsed.GetValue(learners),
                parsed.GetValue(rows),
                parsed.GetValue(rounds),
                Machine.Current(parsed.GetValue(processor)),
                parsed.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
                parsed.GetValue(busy) ? Clock.Processor : Clock.Wall);
            string page = report.ToMarkdown();
            await output.WriteAsync(page);
            if (parsed.GetValue(folder) is DirectoryInfo under)
            {
                DirectoryInfo own = under.CreateSubdirectory(report.Machine.Folder);
                await File.WriteAllTextAsync(Path.Combine(own.FullName, ServingReport.FileName), page, cancellation);
            }

            return 0;
        });
        return command;
    }

    private static ServingReport Measure(int learners, int rows, int rounds, Machine machine, DateOnly date, Clock clock)
    {
        Workload workload = WorkloadGenerator.Generate(WorkloadShape.Realistic, Modules, learners);
        RiskTable train = ServedRows.Of(workload, TrainingRows, seed: 1), asked = ServedRows.Of(workload, rows, seed: 2);
        BoostedTreesModel own = ServedPipelines.Own(train);
        ITransformer unrecognised = ServedPipelines.Unrecognised(train);
        var byRows = new RowFigures(asked, clock, rounds);
        byte[] file = OnnxExport.ToBytes(own);
        using var onnx = OnnxRiskModel.Of(file);
        ServedFigure[] rowFigures =
        [
            byRows.Pipeline("a pipeline that is not recognised", Served(unrecognised, train), unrecognised),
            byRows.Onnx("our trees as ONNX", onnx, file),
        ];
        IRiskModel lightGbm = Served(ServedPipelines.LightGbm(train), train), fastTree = Served(ServedPipelines.FastTree(train), train);
        ServedFigure[] rankings =
        [
            .. new RankingFigures(workload, clock, rounds).Measure(
            [
                ("our boosted trees", own), ("LightGBM of ML.NET, recognised", Recognised(lightGbm)),
                ("FastTree of ML.NET, recognised", Recognised(fastTree)),
            ]),
        ];
        return new ServingReport(machine, date, clock,
        [
            string.Create(CultureInfo.InvariantCulture,
                $"The workload realistic: {Modules:N0} modules, {learners:N0} learners; rankings of one and two threads, in one call and "
                    + $"learner "
                    + $"by learner, were found to be the same to the bit."),
            string.Create(CultureInfo.InvariantCulture,
                $"Every model: {ServedPipelines.Trees} trees of about {ServedPipelines.Leaves} leaves on {train.Schema.Count} features, "
                    + $"fitted "
                    + $"on {TrainingRows:N0} pairs; {rows:N0} rows of a call, {rounds} rounds in turn, medians, ratios within a round."),
        ], rankings, rowFigures);
    }

    private static IRiskModel Served(ITransformer pipeline, RiskTable table) =>
        MicrosoftMLRiskModel.Of(pipeline, RiskDataView.Of(table).Schema, new MicrosoftMLModelOptions { Schema = table.Schema });

    private static IRiskModel Recognised(IRiskModel model) => model is BoostedTreesModel
        ? model : throw new InvalidOperationException("The pipeline was not recognised.");
}
