using Pedagogy6P.Ranking.Sets;

namespace Pedagogy6P.Tests.Ranking.Sets;

/// <summary>What a set of modules is worth, written down plainly: over competencies and levels, the best rate of those that teach
/// them.</summary>
internal static class SetValue
{
    public static double Of(IReadOnlyList<GainProfile> modules)
    {
        double value = modules.Sum(module => module.OwnScore);
        var slices = modules.SelectMany(module => module.Slices.Select(slice => (slice, module.Rate)));
        foreach (var competency in slices.GroupBy(pair => pair.slice.Competency))
        {
            double[] levels = [.. competency.SelectMany(pair => (double[])[pair.slice.From, pair.slice.To]).Distinct().Order()];
            foreach ((double from, double to) in levels.Zip(levels.Skip(1)))
            {
                double best = competency.Where(pair => pair.slice.From <= from && pair.slice.To >= to).Max(pair => (double?)pair.Rate) ?? 0;
                value += competency.First().slice.Importance * (to - from) * best;
            }
        }

        return value;
    }
}
