using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Paths;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Paths;

namespace Pedagogy6P.Cli.Tests.Output.Paths;

/// <summary>Tables of paths keep within the terminal, and break lines only between words.</summary>
public sealed partial class PathTableTests
{
    private static readonly ProgrammeFolder Loaded = ProgrammeFolder.Read(Path.Combine(Repository.Root, "datasets", "e-meuse-sante"));
    private static readonly PedagogyEngine Engine = new(Loaded.Programme);

    [Theory]
    [InlineData(80, "en")]
    [InlineData(100, "fr")]
    [InlineData(140, "en")]
    public void Lines_keep_within_the_terminal_and_weeks_on_one_line(int width, string language)
    {
        var layout = new PathTableLayout(Loaded.Programme, language, new CanvasStyle(IsTerminal: true, Colour: false, width));
        foreach (Learner learner in Loaded.Learners.Learners.Take(40))
        {
            LearningPaths paths = Engine.PlanPaths(learner, new DateOnly(2027, 1, 4), new PathRequest { Alternatives = 2 },
                TestContext.Current.CancellationToken);
            string[] lines = Text(layout, new LearnerPlan(learner, paths)).Split('\n');
            lines.ShouldAllBe(line => line.Length <= width, learner.Id);
            string[] marks = [.. lines.Where(line => Row().IsMatch(line)).Select(line => line.TrimEnd().Split(' ')[^1])];
            marks.Length.ShouldBe(paths.Paths.Sum(path => path.Steps.Length), learner.Id);
            marks.ShouldAllBe(mark => mark.Contains('#') && mark.Trim('#', '.').Length == 0);
            string words = string.Join(' ', lines.Select(line => line.Trim()));
            paths.Paths.SelectMany(path => path.Steps).ShouldAllBe(step => words.Contains(step.SessionId ?? step.ModuleId,
                StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Many_weeks_share_a_mark_and_the_heading_says_how_many()
    {
        Learner learner = Loaded.Learners.Find("M00091")!;
        LearningPaths paths = Engine.PlanPaths(learner, new DateOnly(2027, 1, 4),
            cancellationToken: TestContext.Current.CancellationToken);
        paths.Paths[0].Weeks.ShouldBe(43);
        var plan = new LearnerPlan(learner, paths);
        Text(new PathTableLayout(Loaded.Programme, "en", new CanvasStyle(true, false, 90)), plan).ShouldContain("Weeks ×2");
        Text(new PathTableLayout(Loaded.Programme, "en", new CanvasStyle(false, false, 90)), plan).ShouldNotContain("×");
    }

    private static string Text(PathTableLayout layout, LearnerPlan plan)
    {
        var output = new ArrayBufferWriter<byte>();
        layout.Write(plan, 0, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    [GeneratedRegex("^  [0-9]+ ", RegexOptions.None, 1000)]
    private static partial Regex Row();
}
