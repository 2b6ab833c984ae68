using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Retention;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.Preventive.RetentionModels;

namespace Pedagogy6P.Cli.Commands.Risk;

/// <summary><c>risk programme</c>: the model behind Retention, from the past enrolments of a programme folder.</summary>
internal static class ProgrammeCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        var model = new OutputOption("--out", "FILE",
            $"Where the model file goes, and its card beside it as .md; {RetentionModelFile.RelativePath} in the folder by default.")
        {
            Files = (parsed, given) => ModelAndCard(given ?? RetentionModelFile.PathIn(parsed.GetRequiredValue(folder))),
            Replaces = RetentionModelFile.RelativePath,
        };
        Option<string?> report = new OutputOption("--report", "FILE", "Write the card as an HTML page with figures to this file.");
        Option<string?> predictions = new OutputOption("--predictions", "FILE",
            "Write the probabilities of the held-back enrolments to this CSV file.");
        Option<string?> optOut =
            RiskOptions.CreateOptOut("Learners who must not be profiled, one id per line: none of their enrolments is used.");
        Option<DateOnly?> date = DateOption.Create();
        Option<string?> store = ChoiceStores.Option();
        Option<long> seed = ParsedOption.Create(
            "--seed",
            "S",
            "Seed of everything random; 0 by default.",
            "a whole number from 0 to 9223372036854775807",
            (string text, out long value) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value));
        Option<int?> threads = WholeNumberOption.Threads();
        var json = new Option<bool>("--json") { Description = "Write one JSON line instead of a table." };
        var command = new Command("programme", "Train the model behind Retention on the past enrolments of a programme folder.")
        {
            folder, model, report, predictions, optOut, date, store, seed, threads, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, path: null);
            LoadedProgramme loaded = await LoadedProgramme.Read(parsed.GetRequiredValue(folder), host, output, cancellationToken)
                .OnAsync(parsed.GetValue(date), parsed.GetValue(store), learners: null, host, cancellationToken);
            var options = new RetentionOptions
            {
                Seed = parsed.GetValue(seed),
                Threads = parsed.GetValue(threads) ?? Environment.ProcessorCount,
                OptedOut = RiskOptions.ReadOptOut(parsed.GetValue(optOut), loaded),
            };
            long begun = host.Clock.GetTimestamp();
            RetentionTraining training = Train(loaded, loaded.QueryDate(parsed.GetValue(date)), options, host, output, cancellationToken);
            TimeSpan taken = host.Clock.GetElapsedTime(begun);
            var card = new RetentionCard(training, loaded.Path, host.Messages);
            string path = parsed.GetValue(model) ?? DefaultPath(loaded);
            using var files = new OutputGroup(host);
            files.Add(path, RiskModelFile.ToBytes(card.Document));
            files.Add(ModelAndCard(path)[1], card.Markdown());
            if (parsed.GetValue(report) is string page)
            {
                files.Add(page, card.Html());
            }

            if (parsed.GetValue(predictions) is string csv)
            {
                files.Add(csv, RetentionPredictions.Csv(training));
            }

            files.Complete();
            output.Write(parsed.GetValue(json)
                ? RetentionSummary.Json(training, taken)
                : RetentionSummary.Table(training, loaded.Programme, path, CanvasStyle.For(host, output)));
            output.Complete();
            return ExitCode.Done;
        });
        return command;
    }

    private static string[] ModelAndCard(string path) => [path, Path.ChangeExtension(path, ".md")];

    private static string DefaultPath(LoadedProgramme loaded)
    {
        string path = RetentionModelFile.PathIn(loaded.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    private static RetentionTraining Train(
        LoadedProgramme loaded, DateOnly asOf, RetentionOptions options, ToolHost host, ToolOutput output,
        CancellationToken cancellationToken)
    {
        RetentionTraining? training = null;
        ProgressBar.Run(host, output, "Training", progress =>
            training = RetentionTrainer.Train(
                loaded.Programme, loaded.ForTraining(), asOf, options, progress, cancellationToken));
        return training!;
    }
}
