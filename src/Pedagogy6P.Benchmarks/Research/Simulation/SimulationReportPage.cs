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

    private const int FewWorlds = 10;

    public string ToMarkdown()
    {
        var page = new StringBuilder();
        void Add(FormattableString text) => page.Append(text.ToString(CultureInfo.InvariantCulture));
        void Line(FormattableString text)
        {
            Add(text);
            page.Append('\n');
        }

        SimulationSize size = Results.Size;
        Line($"# What each pillar brings to simulated learners\n");
        Line($"{Date:yyyy-MM-dd}, {Machine.Description}. Made by");
        Add($"`simulate --worlds {size.Worlds} --learners {size.Learners} ");
        Line($"--weeks {size.Weeks} --seed {size.Seed}{Chosen()} --out docs/benchmarks`.\n");
        Add($"Programme `{Results.Programme}`: {size.Worlds} worlds of {size.Learners} learners for {size.Weeks} weeks. ");
        Line($"What the worlds are");
        Add($"made of, what is measured and what each policy does: [simulation](../../simulation.md). ");
        Line($"Intervals of 95 %, drawn over worlds");
        Line($"({WorldBootstrap.Draws} draws); differences are paired: every policy meets the same learners and the same chance.\n");
        if (size.Worlds < FewWorlds)
        {
            Line($"**These are fewer than {FewWorlds} worlds: intervals are too narrow, and what follows is an impression.**\n");
        }

        Add($"A goal is *reached* when it is mastered at the end of the last week; ");
        Line($"what was mastered before and is forgotten by then counts");
        Line($"as *reached at some time*. Plots: [simulation.html](simulation.html); figures: [simulation.json](simulation.json).\n");
        Requirement(Line);
        foreach (Measure measure in Measure.All)
        {
            Line($"## {char.ToUpperInvariant(measure.Title[0])}{measure.Title[1..]}\n");
            Line($"| policy | {measure.Title} | ours less it |");
            Line($"| --- | --- | --- |");
            foreach (PolicyFigures one in Results.Figures)
            {
                string name = one.Policy.Name;
                string difference = Results.OursLess(name, measure) is Interval found ? measure.Difference(found) : "";
                Line($"| {name} | {measure.Level(Results.Level(name, measure))} | {difference} |");
            }

            Line($"");
        }

        string[] pillars = [.. PillarSentences.Of(Results)];
        if (pillars.Length > 0)
        {
            Line($"## What each pillar brings\n");
            foreach (string sentence in PillarSentences.Summary(Results))
            {
                Line($"{sentence}\n");
            }

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

    private void Requirement(Action<FormattableString> line)
    {
        string[] others = ["need-only", "popularity", "random"];
        string[] judged = [.. others.Where(name => Results.OursLess(name, Measure.GoalsPerHundredHours) is not null)];
        if (judged.Length == 0)
        {
            return;
        }

        line($"| ours above | goals reached per 100 hours | interval above 0 | at some time, per 100 hours | interval above 0 |");
        line($"| --- | --- | --- | --- | --- |");
        foreach (string name in judged)
        {
            line($"| {name} | {Judged(name, Measure.GoalsPerHundredHours)} | {Judged(name, Measure.EverPerHundredHours)} |");
        }

        line($"");
    }

    // What differs from the defaults of the command.
    private string Chosen() =>
        (string.Equals(Results.Programme, "esnbyum", StringComparison.Ordinal) ? "" : $" --programme {Results.Programme}")
        + (Results.Figures.Length == SimulationPolicies.All.Length ? ""
            : $" --policies {string.Join(' ', Results.Figures.Select(one => one.Policy.Name))}");

    private string Judged(string name, Measure measure)
    {
        Interval difference = Results.OursLess(name, measure)!.Value;
        return $"{measure.Difference(difference)} | {(difference.Lower > 0 ? "yes" : "no")}";
    }
}
