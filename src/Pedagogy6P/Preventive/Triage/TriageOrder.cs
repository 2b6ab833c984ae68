using Pedagogy6P.Catalogue;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Preventive.Triage;

/// <summary>In what order rows of a table are worth a contact. Immutable.</summary>
/// <param name="Probabilities">Per row a calibrated probability.</param>
/// <param name="Effects">Per row the expected fall of it by a contact; null goes by the middle band.</param>
/// <param name="Options">The band.</param>
internal sealed record TriageOrder(double[] Probabilities, double[]? Effects, TriageOptions Options)
{
    private const string Risk = "probability";
    private const int Shares = 20;

    /// <summary>
    /// Whether contacts made by lot say enough to go by: enough persons on either side, outcomes of 0 and 1, and an order that is better
    /// than chance by its interval.
    /// </summary>
    public static bool Trusts(IUplift uplift, TriageOptions options) => uplift.IsOfShares
        && Math.Min(uplift.Contacted, uplift.NotContacted) >= options.LeastOnASide && uplift.AboveRandom.Lower > 0;

    /// <summary>
    /// The share of people, those with the highest expected effects, up to which contacts gained most in the trial, of those shares whose
    /// gain lies above 0 by its interval; 0 where there is none, as when contacts harm some and help nobody.
    /// </summary>
    public static double ShareThatGains(IUplift uplift) => Enumerable.Range(0, Shares + 1).Select(share => (double)share / Shares)
        .Where(share => uplift.Gain(share).Lower > 0).DefaultIfEmpty(0).MaxBy(share => uplift.Gain(share).Estimate);

    /// <summary>Per row the effect that is expected, by columns of the table and the risk itself.</summary>
    /// <exception cref="InputRefusedException">The table has no number for what the effect depends on; every such name is told.</exception>
    public static double[] EffectsOn(RiskTable table, double[] probabilities, IUplift uplift)
    {
        int width = uplift.FeatureNames.Length;
        double[] rows = new double[table.RowCount * width], effects = new double[table.RowCount];
        ViolationCollector problems = new();
        for (int column = 0; column < width; column++)
        {
            string name = uplift.FeatureNames[column];
            int feature = table.Schema.IndexOf(name);
            bool isRisk = feature < 0 && string.Equals(name, Risk, StringComparison.Ordinal);
            if (!isRisk && (feature < 0 || table.Schema[feature].Kind == FeatureKind.Categorical))
            {
                problems.Add("contacts by lot", null, name, null, "the name of a number that the risk model takes, or probability");
                continue;
            }

            for (int row = 0; row < table.RowCount; row++)
            {
                rows[(row * width) + column] = isRisk ? probabilities[row] : table[row, feature];
            }
        }

        problems.ThrowIfAny();
        uplift.Fill(rows, effects);
        return effects;
    }

    /// <summary>Whether a contact can be worth it at all.</summary>
    public bool IsWorthIt(int row) => Effects is null || Effects[row] > 0;

    public bool IsInBand(int row) => Probabilities[row] >= Options.BandLower && Probabilities[row] <= Options.BandUpper;

    /// <summary>Most worthwhile first.</summary>
    public IEnumerable<int> Of(IEnumerable<int> rows) => Effects is null
        ? rows.OrderBy(row => IsInBand(row) ? 0 : 1).ThenBy(Distance).ThenBy(row => row)
        : rows.OrderByDescending(row => Effects[row]).ThenBy(row => row);

    // Inside the band the distance to even odds, outside it the distance to the band.
    private double Distance(int row) => IsInBand(row)
        ? Math.Abs(Probabilities[row] - Math.Clamp(0.5, Options.BandLower, Options.BandUpper))
        : Math.Max(Options.BandLower - Probabilities[row], Probabilities[row] - Options.BandUpper);
}
