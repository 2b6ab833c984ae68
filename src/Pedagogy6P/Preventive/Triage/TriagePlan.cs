using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Preventive.Triage;

/// <summary>
/// Whom to contact with the hours there are. Contacts come from the middle band of calibrated risk, those closest to even odds first,
/// because that is where a contact can still tip the outcome: targeting people at the highest predicted risk helped least in field
/// experiments on retention (Ascarza 2018, Journal of Marketing Research 55) and on students' renewal of financial aid (Athey, Keleher and
/// Spiess 2023), where those with intermediate predictions gained most. Where contacts made by lot say enough of whom they help, contacts
/// go to those with the highest expected effect instead, to nobody without one above 0, and to no larger a share of people than gained most
/// in the trial.
/// </summary>
/// <param name="Contacts">People to contact, most worthwhile first.</param>
/// <param name="Capacity">Contacts, and so people, the hours allow.</param>
/// <param name="People">People in the table; without persons every row is one.</param>
/// <param name="InBand">People in the middle band, contacted or not.</param>
/// <param name="AboveBand">People above the band: they need more than a call.</param>
/// <param name="ExpectedAvoidedLow">Dropouts avoided under the low assumed effect; by expected effects the lower end of what contacts to so
/// large a share of people gained in the trial, or the sum of the effects expected of those contacted where that is lower.</param>
/// <param name="ExpectedAvoidedHigh">The same under the high assumed effect, or at the upper end, or that sum where it is higher.</param>
/// <param name="Assumptions">The assumptions in words, to be shown beside the plan.</param>
public sealed record TriagePlan(ImmutableArray<TriageContact> Contacts, int Capacity, int People, int InBand, int AboveBand,
    double ExpectedAvoidedLow, double ExpectedAvoidedHigh,
    string Assumptions)
{
    /// <summary>What the plan goes by.</summary>
    public TriageBasis Basis { get; init; }

    /// <summary>
    /// Makes a plan by the middle band. A person with several rows counts once, by the row of the highest risk, the first of equal ones,
    /// and in that row's group.
    /// </summary>
    /// <param name="table">Rows about people.</param>
    /// <param name="probabilities">Per row a calibrated probability.</param>
    /// <param name="options">Hours, band and assumptions; null takes the defaults.</param>
    /// <exception cref="InputRefusedException">An option is invalid, or the budget column does not exist.</exception>
    /// <exception cref="ArgumentException">Not one probability per row.</exception>
    public static TriagePlan Of(RiskTable table, ReadOnlySpan<double> probabilities, TriageOptions? options = null) =>
        Of(table, probabilities, uplift: null, options);

    /// <summary>
    /// Makes a plan by expected effects where contacts made by lot say enough: <see cref="TriageOptions.LeastOnASide"/> persons contacted
    /// and as many not, outcomes of 1 (stayed) and 0 (left), and an interval of <see cref="IUplift.AboveRandom"/> above 0. Else by the
    /// middle band. Features are columns of the table by name; <c>probability</c> is the calibrated risk where no column is called so.
    /// </summary>
    /// <param name="table">Rows about people.</param>
    /// <param name="probabilities">Per row a calibrated probability.</param>
    /// <param name="uplift">What contacts made by lot say; null goes by the middle band.</param>
    /// <param name="options">Hours, band and assumptions; null takes the defaults.</param>
    /// <exception cref="InputRefusedException">An option is invalid, the budget column does not exist, or the table has no number by the
    /// name of something that effects depend on.</exception>
    /// <exception cref="ArgumentException">Not one probability per row.</exception>
    public static TriagePlan Of(RiskTable table, ReadOnlySpan<double> probabilities, IUplift? uplift, TriageOptions? options = null)
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
        IUplift? trusted = uplift is not null && TriageOrder.Trusts(uplift, options) ? uplift : null;
        var order = new TriageOrder(p, trusted is null ? null : TriageOrder.EffectsOn(table, p, trusted), options);
        int[] people = Riskiest(table, p), codes = column is null ? new int[p.Length] : column.Codes.ToArray();
        int most = trusted is null ? options.Contacts
            : Math.Min(options.Contacts, (int)Math.Round(people.Length * TriageOrder.ShareThatGains(trusted)));
        Dictionary<int, int> budgets = Budgets([.. people.Select(row => codes[row])], most);
        int[] chosen = [.. order.Of(people.GroupBy(row => codes[row]).OrderBy(group => group.Key)
            .SelectMany(group => order.Of(group.Where(order.IsWorthIt)).Take(budgets[group.Key])))];
        TriageContact[] contacts =
        [
            .. chosen.Select(row => new TriageContact(row, table.Persons.IsEmpty ? "" : table.PersonIds[table.Persons[row]],
                column?.Levels[codes[row]] ?? "", p[row], order.IsInBand(row)) { ExpectedEffect = order.Effects?[row] }),
        ];
        (double low, double high) = trusted is null ? Assumed(contacts, options) : Measured(contacts, people.Length, trusted);
        return new TriagePlan([.. contacts], options.Contacts, people.Length, people.Count(order.IsInBand),
            people.Count(row => p[row] > options.BandUpper), low, high,
            uplift is null ? TriageWords.OfBand(options)
                : trusted is null ? TriageWords.OfBandFor(uplift, options) : TriageWords.OfEffects(uplift, options))
        {
            Basis = trusted is null ? TriageBasis.MiddleBand : TriageBasis.ExpectedEffect,
        };
    }

    // A person cannot avoid more than the risk there is.
    private static (double Low, double High) Assumed(TriageContact[] contacts, TriageOptions options) => (
        contacts.Sum(contact => Math.Min(contact.Probability, options.EffectLow)),
        contacts.Sum(contact => Math.Min(contact.Probability, options.EffectHigh)));

    // What so many gained in the trial, if these people are like those, and what is expected of these; whichever is farther out.
    private static (double Low, double High) Measured(TriageContact[] contacts, int people, IUplift uplift)
    {
        Interval gain = uplift.Gain(people == 0 ? 0 : (double)contacts.Length / people);
        double own = contacts.Sum(contact => contact.ExpectedEffect ?? 0);
        return (Math.Min(own, people * gain.Lower), Math.Max(own, people * gain.Upper));
    }

    private static int[] Riskiest(RiskTable table, double[] p)
    {
        int[] persons = table.Persons.ToArray();
        IEnumerable<int> rows = Enumerable.Range(0, p.Length);
        return persons.Length == 0
            ? [.. rows] : [.. rows.GroupBy(row => persons[row]).Select(person => person.MaxBy(row => p[row])).Order()];
    }

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
}
