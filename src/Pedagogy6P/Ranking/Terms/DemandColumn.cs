using System.Globalization;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Predictive;

namespace Pedagogy6P.Ranking.Terms;

/// <summary>The Demand term of every module under one version of the levels, with the percentiles behind it. Immutable.</summary>
internal sealed class DemandColumn
{
    // NaN where a competency has no level.
    private readonly double[] _percentiles;

    public DemandColumn(NumberedProgramme index, long version, IReadOnlyDictionary<string, double> levels)
    {
        Version = version;
        foreach ((string competency, double level) in levels)
        {
            if (!double.IsFinite(level) || level < 0)
            {
                throw new InvalidOperationException(
                    $"The demand levels gave {level.ToString(CultureInfo.InvariantCulture)} for competency \"{competency}\": expected a "
                        + $"finite number of 0 or more.");
            }
        }

        Dictionary<string, double> known = DemandRank.Percentiles(levels);
        _percentiles = [.. index.Competencies.Words.Select(id => known.GetValueOrDefault(id, double.NaN))];
        Term = new double[index.Count];
        var taughtPercentiles = new List<double>();
        var attainments = new List<double>();
        for (int module = 0; module < Term.Length; module++)
        {
            taughtPercentiles.Clear();
            attainments.Clear();
            foreach (CompetencyAmount taught in index.Taught[module])
            {
                taughtPercentiles.Add(Percentile(taught.Competency) ?? DemandRank.Middle);
                attainments.Add(taught.Amount);
            }

            Term[module] = DemandRank.Term(
                System.Runtime.InteropServices.CollectionsMarshal.AsSpan(taughtPercentiles),
                System.Runtime.InteropServices.CollectionsMarshal.AsSpan(attainments));
        }
    }

    public double[] Term { get; }

    /// <summary>Which version of the levels.</summary>
    public long Version { get; }

    public long Bytes => 96 + (8L * (Term.Length + _percentiles.Length));

    /// <summary>Percentile of a competency by number; null when it has no level.</summary>
    public double? Percentile(int competency) => double.IsNaN(_percentiles[competency]) ? null : _percentiles[competency];
}
