using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Comparisons;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Wire;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Commands;

/// <summary>
/// <c>whatif</c>: what would be recommended were some cells of the learner's row different, and what that changes, contribution by
/// contribution.
/// </summary>
internal static class WhatIfCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<string?> learner = LearnerOption.One(required: true, "The learner.");
        Option<Dictionary<string, string>> set = SetOption.Create();
        QueryOptions query = QueryOptions.Create();
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json);
        var command = new Command("whatif", "Compare a learner's recommendations with those they would get if something were different.")
        {
            folder, learner, set, query.K, query.Date, query.Weights, format, query.Out, query.Language,
        };
        query.AddModelsTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(query.Out));
            LoadedProgramme loaded = await query.ReadAsync(parsed, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(learner)!, host,
                output, cancellationToken);
            FoldedLearner found = loaded.FoldedOf(parsed.GetRequiredValue(learner)!);
            Dictionary<string, string> typed = parsed.GetRequiredValue(set);
            IReadOnlyDictionary<string, string> cells = TypedCells.Read(typed, loaded.Programme);
            Learner changed = found.Committed(Change(found.Declared, cells, loaded.Programme));
            WhatIfAnswer answer = query.Engine(parsed, loaded, host)
                .WhatIf(found.Learner, changed, query.Query(parsed, loaded, withFacts: true));
            output.Write(parsed.GetValue(format) == OutputFormat.Json
                ? JsonText.Document(json => AnswerJson.Write(json, answer, cells))
                : WhatIfTable.Of(answer, typed, loaded.Programme, Speech.In(parsed.GetRequiredValue(query.Language)),
                CanvasStyle.For(host, output)));
            output.Complete();
            return ExitCode.Done;
        });
        return command;
    }

    private static Learner Change(Learner learner, IReadOnlyDictionary<string, string> cells, Programme programme)
    {
        foreach (string name in cells.Keys.Where(name => !LearnerCells.Columns.Contains(name, StringComparer.Ordinal)))
        {
            throw ToolException.WrongUsage(
                $"--set: found \"{name}\", expected a column of learners.csv: {string.Join(", ", LearnerCells.Columns)}.",
                NearestIds.Advice(name, LearnerCells.Columns));
        }

        if (cells.ContainsKey("id"))
        {
            throw ToolException.WrongUsage(
                "--set: found \"id\", expected another column: a what-if changes what is known of a learner, not who it is.");
        }

        try
        {
            return LearnerCells.Change(learner, cells, programme);
        }
        catch (InputRefusedException refusal)
        {
            throw ToolException.WrongUsage(
                string.Join(Environment.NewLine,
                    ViolationLines.Of(refusal.Violations.Select(violation => violation with { Table = "learners", Row = null }))
                        .Select(line => $"--set: {line}")),
                "Write values as in learners.csv: see docs/programme-folder.md.");
        }
    }
}
