using System.Globalization;
using Pedagogy6P.Predictive;

namespace Pedagogy6P.Ranking;

/// <summary>The Demand term of every module on one date, with the percentiles behind it. Immutable.</summary>
internal sealed class DemandColumn
{
    private readonly Dictionary<string, double> _percentiles;

    public DemandColumn(ModuleIndex index, IReadOnlyDictionary<string, double> levels)
    {
        foreach ((string competency, double level) in levels)
        {
            if (!double.IsFinite(level) || level < 0)
            {
                throw new InvalidOperationException(
                    $"The demand levels gave {level.ToString(CultureInfo.InvariantCulture)} for competency \"{competency}\": expected a finite number of 0 or more.");
            }
        }

        _percentiles = DemandRank.Percentiles(levels);
        double[] percentiles = [.. index.Competencies.Words.Select(id => _percentiles.GetValueOrDefault(id, DemandRank.Middle))];
        Term = new double[index.Count];
        var taughtPercentiles = new List<double>();
        var attainments = new List<double>();
        for (int module = 0; module < Term.Length; module++)
        {
            taughtPercentiles.Clear();
            attainments.Clear();
            foreach (CompetencyAmount taught in index.Taught[module])
            {
                taughtPercentiles.Add(percentiles[taught.Competency]);
                attainments.Add(taught.Amount);
            }

            Term[module] = DemandRank.Term(
                System.Runtime.InteropServices.CollectionsMarshal.AsSpan(taughtPercentiles),
                System.Runtime.InteropServices.CollectionsMarshal.AsSpan(attainments));
        }
    }

    public double[] Term { get; }

    /// <summary>Percentile of a competency; null when it has no level.</summary>
    public double? Percentile(string competency) => _percentiles.TryGetValue(competency, out double value) ? value : null;
}
