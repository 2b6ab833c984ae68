using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Recommendations;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Wire;

namespace Pedagogy6P.Cli.Commands;

/// <summary><c>recommend</c>: the top k modules of some learners or of all, explained.</summary>
internal static class RecommendCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        var learners = new LearnerSelection("Recommend for every learner of the folder.");
        var skip = new Option<bool>("--skip-refused")
        {
            Description =
            "With --all, leave out learners whose rows break the rules, and say so, instead of refusing the folder."
        };
        QueryOptions query = QueryOptions.Create();
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json, OutputFormat.JsonLines, OutputFormat.Csv);
        var reasons =
            new Option<bool>("--reasons")
            {
                Description =
                "Show every infeasible module too, with the reasons why; of pinned ones they are shown without it."
            };
        var diverse = new Option<bool>("--diverse")
        {
            Description = "Count of each next module only what those before it do not teach, so that near-duplicates do not fill the list.",
        };
        Option<int?> threads = WholeNumberOption.Threads();
        Option<bool> safe = SpreadsheetSafeOption.Create();
        var command = new Command("recommend", "Rank the feasible modules of learners, each with the reasons why.")
        {
            folder, skip, query.K, query.Date, query.Weights, format, reasons, diverse, query.Out, query.Language, threads, safe,
        };
        learners.AddTo(command);
        query.AddModelsTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(skip) && !learners.IsAll(result))
            {
                result.AddError("--skip-refused: expected --all besides; who is named is either answered or refused.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(query.Out));
            var refused = new SkippedLearners(host);
            LoadedProgramme read = learners.Read(parsed, parsed.GetRequiredValue(folder), host, output,
                parsed.GetValue(skip) ? refused.Add : null, cancellationToken);
            refused.Tell();
            LoadedProgramme loaded = await read.OnAsync(parsed.GetValue(query.Date), parsed.GetValue(query.Store), learners.Some(parsed),
                host, cancellationToken);
            ILearnerLayout<LearnerAnswer> layout = parsed.GetValue(format) == OutputFormat.Csv
                ? new CsvLayout(parsed.GetValue(safe))
                : Layout(parsed.GetValue(format), loaded, parsed.GetRequiredValue(query.Language), CanvasStyle.For(host, output));
            bool showsFacts = parsed.GetValue(format) is OutputFormat.Table or OutputFormat.Json;
            bool showsOverlaps = parsed.GetValue(format) is not OutputFormat.Csv;
            RecommendationQuery asked = query.Query(parsed, loaded, showsFacts, showsOverlaps) with { Diverse = parsed.GetValue(diverse) };
            var answerer = new Answerer(query.Engine(parsed, loaded, host), asked, parsed.GetValue(reasons), showsFacts);
            new LearnerBatch<LearnerAnswer>(learners.Of(parsed, loaded, host), answerer.Answer, parsed.GetValue(threads), cancellationToken)
                .Write(layout, "Recommending", host, output);
            return ExitCode.Done;
        });
        return command;
    }

    private static ILearnerLayout<LearnerAnswer> Layout(OutputFormat format, LoadedProgramme loaded, string language, CanvasStyle style) =>
        format switch
        {
            OutputFormat.JsonLines => new JsonLinesLayout<LearnerAnswer>(AnswerJson.WriteShort),
            OutputFormat.Json => new JsonLayout<LearnerAnswer>(AnswerJson.Write),
            _ => new TableLayout(loaded.Programme, Speech.In(language), style),
        };
}
