using System.Globalization;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Predictive;

namespace Pedagogy6P.Ranking.Terms;

/// <summary>The Demand term of every module under one version of the levels, with the percentiles behind it. Immutable.</summary>
internal sealed class DemandColumn
{
    // NaN where a competency has no level.
    private readonly double[] _percentiles;

    private readonly DemandExpectation?[] _expected;

    public DemandColumn(NumberedProgramme index, long version, IReadOnlyDictionary<string, double> levels)
        : this(index, version, levels, _ => null)
    {
    }

    private DemandColumn(NumberedProgramme index, long version, IReadOnlyDictionary<string, double> levels,
        Func<string, DemandExpectation?> expected)
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
        _expected = [.. index.Competencies.Words.Select(expected)];
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

    /// <summary>The column of the levels that are in force on a date, with what they expect of each competency.</summary>
    public static DemandColumn Of(NumberedProgramme index, IDemandLevels levels, DateOnly asOf)
    {
        string forecast = levels.VersionId(asOf);
        return new DemandColumn(index, levels.Version(asOf), levels.Levels(asOf),
            id => levels.IntervalOf(id, asOf) is { } level && double.IsFinite(level.Lower) && double.IsFinite(level.Upper)
                ? new DemandExpectation(level.Estimate, level.Lower, level.Upper, forecast) : null);
    }

    public double[] Term { get; }

    /// <summary>Which version of the levels.</summary>
    public long Version { get; }

    public long Bytes => 96 + (8L * (Term.Length + (2 * _percentiles.Length))) + (64L * _expected.Count(level => level is not null));

    /// <summary>Percentile of a competency by number; null when it has no level.</summary>
    public double? Percentile(int competency) => double.IsNaN(_percentiles[competency]) ? null : _percentiles[competency];

    /// <summary>What a forecast expects of a competency by number; null without one.</summary>
    public DemandExpectation? Expected(int competency) => _expected[competency];
}
