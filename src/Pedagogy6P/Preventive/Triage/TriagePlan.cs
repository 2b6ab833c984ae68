using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Preventive.Triage;

/// <summary>
/// Whom to contact with the hours there are. Contacts come from the middle band of calibrated risk, those closest to even odds first,
/// because that is where a contact can still tip the outcome: targeting people at the highest predicted risk helped least in field
/// experiments on retention (Ascarza 2018, Journal of Marketing Research 55) and on students' renewal of financial aid (Athey, Keleher and
/// Spiess 2023), where those with intermediate predictions gained most.
/// </summary>
/// <param name="Contacts">People to contact, most worthwhile first.</param>
/// <param name="Capacity">Contacts, and so people, the hours allow.</param>
/// <param name="People">People in the table; without persons every row is one.</param>
/// <param name="InBand">People in the middle band, contacted or not.</param>
/// <param name="AboveBand">People above the band: they need more than a call.</param>
/// <param name="ExpectedAvoidedLow">Dropouts avoided under the low assumed effect.</param>
/// <param name="ExpectedAvoidedHigh">Dropouts avoided under the high assumed effect.</param>
/// <param name="Assumptions">The assumptions in words, to be shown beside the plan.</param>
public sealed record TriagePlan(ImmutableArray<TriageContact> Contacts, int Capacity, int People, int InBand, int AboveBand,
    double ExpectedAvoidedLow, double ExpectedAvoidedHigh,
    string Assumptions)
{
    /// <summary>
    /// Makes a plan. A person with several rows counts once, by the row of the highest risk, the first of equal ones, and in that row's
    /// group.
    /// </summary>
    /// <param name="table">Rows about people.</param>
    /// <param name="probabilities">Per row a calibrated probability.</param>
    /// <param name="options">Hours, band and assumptions; null takes the defaults.</param>
    /// <exception cref="InputRefusedException">An option is invalid, or the budget column does not exist.</exception>
    /// <exception cref="ArgumentException">Not one probability per row.</exception>
    public static TriagePlan Of(RiskTable table, ReadOnlySpan<double> probabilities, TriageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        options ??= new TriageOptions();
        options.ThrowIfInvalid();
        if (probabilities.Length != table.RowCount)
        {
            throw new ArgumentException("One probability per row is needed.", nameof(probabilities));
        }

        GroupColumn? column = options.BudgetBy is null ? null
            : table.Groups.FirstOrDefault(g => string.Equals(g.Name, options.BudgetBy, StringComparison.Ordinal))
                ?? throw InputRefusedException.Because("triage options", nameof(options.BudgetBy), options.BudgetBy,
                "a group column of the table");
        double[] p = probabilities.ToArray();
        int[] people = Riskiest(table, p), codes = column is null ? new int[p.Length] : column.Codes.ToArray();
        List<TriageContact> contacts = [];
        Dictionary<int, int> budgets = Budgets([.. people.Select(row => codes[row])], options.Contacts);
        foreach (IGrouping<int, int> group in people.GroupBy(row => codes[row]).OrderBy(g => g.Key))
        {
            contacts.AddRange(group.OrderBy(row => InBandOf(p[row], options) ? 0 : 1).ThenBy(row => Distance(p[row], options))
                .ThenBy(row => row).Take(budgets[group.Key])
                .Select(row => new TriageContact(row, table.Persons.IsEmpty
                ? "" : table.PersonIds[table.Persons[row]], column?.Levels[codes[row]] ?? "", p[row],
                    InBandOf(p[row], options))));
        }

        // A person cannot avoid more than the risk there is.
        double low = contacts.Sum(c => Math.Min(c.Probability, options.EffectLow)),
            high = contacts.Sum(c => Math.Min(c.Probability, options.EffectHigh));
        return new TriagePlan([.. contacts.OrderBy(c => c.InMiddleBand ? 0 : 1).ThenBy(c => Distance(c.Probability, options))
            .ThenBy(c => c.Row)], options.Contacts,
            people.Length, people.Count(row => InBandOf(p[row], options)), people.Count(row => p[row] > options.BandUpper), low, high,
            Describe(options));
    }

    private static int[] Riskiest(RiskTable table, double[] p)
    {
        int[] persons = table.Persons.ToArray();
        IEnumerable<int> rows = Enumerable.Range(0, p.Length);
        return persons.Length == 0
            ? [.. rows] : [.. rows.GroupBy(row => persons[row]).Select(person => person.MaxBy(row => p[row])).Order()];
    }

    private static bool InBandOf(double p, TriageOptions options) => p >= options.BandLower && p <= options.BandUpper;

    // Inside the band the distance to even odds, outside it the distance to the band.
    private static double Distance(double p, TriageOptions options) =>
        InBandOf(p, options)
            ? Math.Abs(p - Math.Clamp(0.5, options.BandLower, options.BandUpper)) : Math.Max(options.BandLower - p, p - options.BandUpper);

    // Contacts in proportion to the size of the groups, remainders to the largest fractions.
    private static Dictionary<int, int> Budgets(int[] codes, int contacts)
    {
        var sizes = codes.GroupBy(c => c).Select(g => (Code: g.Key, Size: g.Count())).OrderBy(g => g.Code).ToList();
        int most = Math.Min(contacts, codes.Length);
        Dictionary<int, int> budgets = sizes.ToDictionary(g => g.Code, g => (int)((long)most * g.Size / codes.Length));
        int left = most - budgets.Values.Sum();
        foreach ((int code, int _) in sizes.OrderByDescending(g => (long)most * g.Size % codes.Length).ThenBy(g => g.Code).Take(left))
        {
            budgets[code]++;
        }

        return budgets;
    }

    private static string Describe(TriageOptions o) => string.Create(CultureInfo.InvariantCulture,
        $"{o.StaffHours:0.#} {Word(o.StaffHours, "hour")} at {o.MinutesPerContact:0.#} {Word(o.MinutesPerContact, "minute")} per contact; "
            + $"middle band {o.BandLower:0.00} to {o.BandUpper:0.00}; a contact is assumed to lower the risk by {o.EffectLow:0.000} to "
            + $"{o.EffectHigh:0.000}, which has not been measured here.");

    private static string Word(double count, string one) => count.Equals(1.0) ? one : $"{one}s";
}
