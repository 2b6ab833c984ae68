using System.Globalization;
using System.Text;
using Pedagogy6P.Benchmarks.Comparison;

namespace Pedagogy6P.Benchmarks.Research.Uplift;

/// <summary>How well expected effects choose, and how well intervals hold the truth, as a page. Immutable.</summary>
internal sealed record UpliftReportPage(Machine Machine, DateOnly Date, int Trials, int Learners,
    IReadOnlyList<(UpliftWorld World, IReadOnlyList<UpliftFigures> Trials)> Worlds)
{
    public const string FileName = "uplift.md";

    private const int Many = 100_000;

    private static readonly (UpliftFigure Figure, string Name)[] Figures =
    [
        (UpliftFigure.Average, "mean effect"), (UpliftFigure.Area, "AUUC"), (UpliftFigure.Qini, "Qini area"),
        (UpliftFigure.Fifth, "curve at 20 %"), (UpliftFigure.Budget, "gain at the budget"),
    ];

    public string ToMarkdown()
    {
        var page = new StringBuilder();
        void Line(FormattableString text) => page.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"# Whom contacts help, in worlds with a known answer\n");
        Line($"{Date:yyyy-MM-dd}, {Machine.Description}. Made by `uplift --out docs/benchmarks`.\n");
        Line($"{Worlds.Count} worlds, each drawn {Trials} times: {Learners} learners, {UpliftWorld.Features} features even in (−1, 1), a");
        Line($"lot with known probabilities.\n");
        Line($"| world: effect of a contact | mean effect | spread (standard deviation) | noise |");
        Line($"| --- | --- | --- | --- |");
        foreach ((UpliftWorld world, int at) in Worlds.Select((one, at) => (one.World, at + 1)))
        {
            double[] effects = [.. world.Draw(Many, 0).Select(world.EffectOn)];
            double mean = effects.Average(), spread = Math.Sqrt(effects.Average(effect => Math.Pow(effect - mean, 2)));
            string noise = world.IsOfShares ? "outcomes 0 or 1" : string.Create(CultureInfo.InvariantCulture,
                $"{(world.IsHeavyTailed ? "Student's with 3 degrees of freedom, times" : "normal, standard deviation")} {world.Noise}");
            Line($"| {at}. {world.Name} | {mean:0.000} | {spread:0.000} | {noise} |");
        }

        Line($"\n## Gain at the budget, as a share of an oracle's\n");
        Line($"Models learn from a trial and choose among {UpliftFigures.Fresh} fresh learners, with a fifth of the minutes that");
        Line($"contacting all of these takes; the gain is that of the true effects. The oracle knows these. Mean over trials, in");
        Line($"brackets the least.\n");
        Line($"| chosen by | {string.Join(" | ", Enumerable.Range(1, Helped.Length).Select(at => $"world {at}"))} | mean |");
        Line($"| --- |{string.Concat(Helped.Select(_ => " --- |"))} --- |");
        foreach (UpliftContender contender in Enum.GetValues<UpliftContender>())
        {
            double[][] shares = [.. Helped.Select(trials => trials.Select(one => one.Gains[contender] / one.Oracle).ToArray())];
            string cells = string.Join(" | ", shares.Select(own => string.Create(CultureInfo.InvariantCulture,
                $"{own.Average():P1} ({own.Min():P1})")));
            Line($"| {contender.NameOf()} | {cells} | {shares.Average(own => own.Average()):P1} |");
        }

        Line($"\n## Intervals that hold the truth\n");
        Line($"95 % intervals from the trial alone: two fifths of it teach, the rest is judged in four blocks by what was learnt before.");
        Line($"The truth is the same rankings' figure by the true effects of the fresh learners.\n");
        Line($"| figure | {string.Join(" | ", Enumerable.Range(1, Worlds.Count).Select(at => $"world {at}"))} | all |");
        Line($"| --- |{string.Concat(Worlds.Select(_ => " --- |"))} --- |");
        foreach ((UpliftFigure figure, string name) in Figures)
        {
            double[] held = [.. Worlds.Select(world => world.Trials.Average(one => one.Holds[figure] ? 1.0 : 0))];
            Line($"| {name} | {string.Join(" | ", held.Select(Percent))} | {Percent(held.Average())} |");
        }

        double[] above = [.. Worlds.Select(world => world.Trials.Average(one => one.IsAboveRandom ? 1.0 : 0))];
        Line($"\nThe interval of the Qini area lies above 0, so that triage goes by effects: {string.Join(", ",
            above.Select((share, at) => string.Create(CultureInfo.InvariantCulture, $"{share:P0} of trials in world {at + 1}")))}.");
        return page.ToString();
    }

    // Where nobody is helped there is no gain to share.
    private IReadOnlyList<UpliftFigures>[] Helped => [.. Worlds.Select(world => world.Trials).Where(trials => trials[0].Oracle > 0)];

    private static string Percent(double share) => share.ToString("P1", CultureInfo.InvariantCulture);
}
