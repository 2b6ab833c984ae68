using System.Globalization;
using System.Text;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Research.Simulation.Policies;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Benchmarks.Research.Simulation;

/// <summary>What simulated learners reach under each policy, as a page. Immutable.</summary>
internal sealed record SimulationReportPage(Machine Machine, DateOnly Date, SimulationResults Results)
{
    /// <summary>Name of the page.</summary>
    public const string FileName = "simulation.md";

    public string ToMarkdown()
    {
        var page = new StringBuilder();
        void Line(FormattableString text) => page.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
        SimulationSize size = Results.Size;
        Line($"# What each pillar brings to simulated learners\n");
        Line($"{Date:yyyy-MM-dd}, {Machine.Description}. Made by");
        Line($"`simulate --worlds {size.Worlds} --learners {size.Learners} --weeks {size.Weeks} --seed {size.Seed} --out docs/benchmarks`.\n");
        Line($"Programme `{Results.Programme}`: {size.Worlds} worlds of {size.Learners} learners for {size.Weeks} weeks. What the worlds are");
        Line($"made of, what is measured and what each policy does: [simulation](../../simulation.md). Intervals of 95 %, drawn over worlds");
        Line($"({WorldBootstrap.Draws} draws); differences are paired: every policy meets the same learners and the same chance.\n");
        Line($"## Levels\n");
        Line($"| policy | {string.Join(" | ", Measure.All.Select(measure => measure.Title))} |");
        Line($"| --- | {string.Join(" | ", Measure.All.Select(_ => "---"))} |");
        foreach (PolicyFigures one in Results.Figures)
        {
            Line($"| {one.Policy.Name} | {string.Join(" | ", Measure.All.Select(measure =>
                measure.Level(Results.Level(one.Policy.Name, measure))))} |");
        }

        if (Results.OursLess(Results.Figures[^1].Policy.Name, Measure.GoalsPerHundredHours) is not null)
        {
            Line($"\n## Ours less each\n");
            Line($"| policy | {string.Join(" | ", Measure.All.Select(measure => measure.Title))} |");
            Line($"| --- | {string.Join(" | ", Measure.All.Select(_ => "---"))} |");
            foreach (PolicyFigures one in Results.Figures)
            {
                if (Results.OursLess(one.Policy.Name, Measure.All[0]) is not null)
                {
                    Line($"| {one.Policy.Name} | {string.Join(" | ", Measure.All.Select(measure =>
                        measure.Difference(Results.OursLess(one.Policy.Name, measure)!.Value)))} |");
                }
            }
        }

        string[] pillars = [.. PillarSentences.Of(Results)];
        if (pillars.Length > 0)
        {
            Line($"\n## What each pillar brings\n");
            foreach (string sentence in pillars)
            {
                Line($"- {sentence}");
            }
        }

        Line($"\n## Policies\n");
        foreach (PolicyFigures one in Results.Figures)
        {
            Line($"- `{one.Policy.Name}`: {one.Policy.Description}.");
        }

        return page.ToString();
    }
}
