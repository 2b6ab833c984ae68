using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Recommendations;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Cli.Commands;

/// <summary><c>recommend</c>: the top k modules of some learners or of all, explained.</summary>
internal static class RecommendCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<string[]> learners = LearnerOption.Many();
        var all = new Option<bool>("--all") { Description = "Recommend for every learner of the folder." };
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
        Option<int?> threads = WholeNumberOption.Threads();
        Option<bool> safe = SpreadsheetSafeOption.Create();
        var command = new Command("recommend", "Rank the feasible modules of learners, each with the reasons why.")
        {
            folder, learners, all, skip, query.K, query.Date, query.Weights, format, reasons, query.Out, query.Language, threads, safe,
        };
        query.AddRiskTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(all) == (result.GetResult(learners) is { Implicit: false }))
            {
                result.AddError("recommend: expected --learner ID… for some learners or --all for every one, and not both.");
            }

            if (result.GetValue(skip) && !result.GetValue(all))
            {
                result.AddError("--skip-refused: expected --all besides; who is named is either answered or refused.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(query.Out));
            LoadedProgramme loaded = Read(parsed.GetRequiredValue(folder), parsed.GetValue(all)
                ? null : parsed.GetRequiredValue(learners), parsed.GetValue(skip), host, output, cancellationToken);
            IAnswerLayout layout = parsed.GetValue(format) == OutputFormat.Csv
                ? new CsvLayout(parsed.GetValue(safe))
                : Layout(parsed.GetValue(format), loaded, parsed.GetRequiredValue(query.Language), CanvasStyle.For(host, output));
            IReadOnlyList<Learner> selected = parsed.GetValue(all)
                ? loaded.Roster.Learners : loaded.Learners(parsed.GetRequiredValue(learners));
            if (selected.Count == 0)
            {
                host.Error.WriteLine("The folder has no learners: add learners.csv, or make synthetic ones with 'pedagogy6p generate'.");
            }

            var answerer = new Answerer(query.Engine(parsed, loaded), query.Query(parsed, loaded, layout.ShowsFacts),
                parsed.GetValue(reasons), layout.ShowsFacts);
            Write(host, output, layout, selected, answerer, parsed.GetValue(threads), cancellationToken);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static LoadedProgramme Read(string folder, string[]? learners, bool skip, ToolHost host, ToolOutput output,
        CancellationToken cancellationToken)
    {
        if (learners is not null)
        {
            return LoadedProgramme.ReadFor(learners, folder, host, output, cancellationToken);
        }

        var refused = new SkippedLearners(host);
        LoadedProgramme loaded = LoadedProgramme.Read(folder, host, output, skip ? refused.Add : null, cancellationToken);
        refused.Tell();
        return loaded;
    }

    private static IAnswerLayout Layout(OutputFormat format, LoadedProgramme loaded, string language, CanvasStyle style) => format switch
    {
        OutputFormat.JsonLines => new JsonLinesLayout(),
        OutputFormat.Json => new JsonLayout(),
        _ => new TableLayout(loaded.Programme, Speech.In(language), style),
    };

    private static void Write(
        ToolHost host,
        ToolOutput output,
        IAnswerLayout layout,
        IReadOnlyList<Learner> learners,
        Answerer answerer,
        int? threads,
        CancellationToken cancellationToken)
    {
        output.Write(layout.Opening.Span);
        var batch = new OrderedBatch<Learner>(
            learners, (learner, position, target) => layout.Write(answerer.Answer(learner), position, target), threads, cancellationToken);
        ProgressBar.Run(host, output, "Recommending", progress => batch.Run(utf8 => output.Write(utf8.Span), progress));
        output.Write(layout.Closing.Span);
        output.Complete();
    }
}
