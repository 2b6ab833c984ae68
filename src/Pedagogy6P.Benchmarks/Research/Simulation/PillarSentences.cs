using System.Globalization;
using Pedagogy6P.Benchmarks.Research.Simulation.Policies;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Benchmarks.Research.Simulation;

/// <summary>What each pillar brings, in a sentence each, whether it helps or not.</summary>
internal static class PillarSentences
{
    /// <summary>The sentences of the pillars that were left out in turn.</summary>
    public static IEnumerable<string> Of(SimulationResults results)
    {
        foreach (Pillar pillar in Enum.GetValues<Pillar>())
        {
            if (results.OursLess(OurPolicy.NameWithout(pillar), Measure.GoalsPerHundredHours) is Interval goals)
            {
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"**{pillar}** {Verdict(goals)} goals reached per 100 hours: with it {Signed(goals)}. {Others(results, pillar)}");
            }
        }
    }

    /// <summary>Which pillars do not help to reach goals per hour, by name, and what is left of ours with the same refreshers.</summary>
    public static IEnumerable<string> Summary(SimulationResults results)
    {
        string[] helpless = [.. Enum.GetValues<Pillar>()
            .Where(pillar => results.OursLess(OurPolicy.NameWithout(pillar), Measure.GoalsPerHundredHours) is { Lower: not > 0 })
            .Select(pillar => pillar.ToString())];
        yield return helpless.Length == 0 ? "Every pillar that was left out helps to reach goals per hour."
            : $"Pillars that do not help to reach goals per hour in these worlds: {string.Join(", ", helpless)}.";
        if (results.OursLess("need-only", Measure.GoalsPerHundredHours) is Interval plain
            && results.OursLess("need-refreshed", Measure.GoalsPerHundredHours) is Interval refreshed)
        {
            string reason = double.IsNaN(refreshed.Lower) || refreshed.Lower > 0 ? ""
                : ": what puts ours above is tracking and refreshing, not the other terms";
            yield return string.Create(CultureInfo.InvariantCulture,
                $"Ours less Need alone is {Signed(plain)} goals per 100 hours; less Need alone with the same refreshers it is "
                    + $"{Signed(refreshed)}{reason}.");
        }
    }

    private static string Verdict(Interval difference) =>
        difference.Lower > 0 ? "helps" : difference.Upper < 0 ? "harms" : "makes no difference that can be told from chance to";

    private static string Others(SimulationResults results, Pillar pillar)
    {
        string name = OurPolicy.NameWithout(pillar);
        (string Title, bool IsBetter, string Text)[] told =
        [
            .. from measure in Measure.All
               where measure.IsBetterHigh is not null && measure != Measure.GoalsPerHundredHours
               let difference = results.OursLess(name, measure)!.Value
               where difference.Excludes(0)
               select (measure.Title, difference.Estimate > 0 == measure.IsBetterHigh,
                   $"{measure.Title} ({measure.Difference(difference)})"),
        ];
        string better = string.Join(", ", told.Where(one => one.IsBetter).Select(one => one.Text));
        string worse = string.Join(", ", told.Where(one => !one.IsBetter).Select(one => one.Text));
        return (better.Length, worse.Length) switch
        {
            (0, 0) => "No other measure differs.",
            (_, 0) => $"Better with it: {better}.",
            (0, _) => $"Worse with it: {worse}.",
            _ => $"Better with it: {better}. Worse with it: {worse}.",
        };
    }

    private static string Signed(Interval one) => Measure.GoalsPerHundredHours.Difference(one);
}
