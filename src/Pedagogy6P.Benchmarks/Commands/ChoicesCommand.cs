using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Benchmarks.Choices;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.House;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>choices</c>: how fast choices are folded and kept.</summary>
internal static class ChoicesCommand
{
    public static Command Create(TextWriter output)
    {
        Option<int> learners = WholeNumberOption.Create("--learners", "Learners.", 2000, least: 1);
        Option<int> choices = WholeNumberOption.Create("--choices", "Choices of each.", 100, least: 1);
        Option<int> rounds = WholeNumberOption.Create("--rounds", "Rounds, of which medians are told.", 10, least: 1);
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Also write choices.md into the processor's folder below." };
        Option<DateOnly?> date = DateOption.Create();
        var processor = new Option<string?>("--cpu") { Description = "Name of the processor's folder; found out by default." };
        var command = new Command("choices", "Measure the fold over choices and their store.")
        {
            learners, choices, rounds, folder, date, processor,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            DirectoryInfo place = Directory.CreateTempSubdirectory("pedagogy6p-choices-");
            try
            {
                (int people, int each) = (parsed.GetValue(learners), parsed.GetValue(choices));
                var figures = new FoldFigures(place.FullName, people, each, parsed.GetValue(rounds));
                HouseFigure decoded = figures.Decoded();
                var report = new ChoicesReport(Machine.Current(parsed.GetValue(processor)),
                    parsed.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
                    [
                        string.Create(CultureInfo.InvariantCulture,
                            $"{people:N0} learners with {each:N0} choices each: of twenty, four declines, eight about taking modules, ")
                            + "four wishes, one goal, two edits, one contest and one undo; each history from its first choice on.",
                        "SQLite with `synchronous=FULL`; waits for the disk are those of this machine's.",
                    ],
                    [decoded, .. await figures.SqliteAsync()]);
                string page = report.ToMarkdown();
                await output.WriteAsync(page);
                if (parsed.GetValue(folder) is DirectoryInfo under)
                {
                    DirectoryInfo own = under.CreateSubdirectory(report.Machine.Folder);
                    await File.WriteAllTextAsync(Path.Combine(own.FullName, ChoicesReport.FileName), page, cancellation);
                }
            }
            finally
            {
                place.Delete(recursive: true);
            }

            return 0;
        });
        return command;
    }
}
