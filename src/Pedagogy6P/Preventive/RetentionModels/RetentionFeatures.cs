using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Preventive.RetentionModels;

/// <summary>
/// Turns a learner, a module and a chosen session into the row of features that a retention model looks at; <c>docs/preventive.md</c> lists
/// them. Only what is known when the recommendation is made counts: nothing of the enrolment itself. Immutable but for pooled working
/// memory, which keeps nothing of a learner; thread-safe.
/// </summary>
public sealed class RetentionFeatures
{
    private const double LargestRatio = 2;
    private const double MostWeeks = 52;

    private readonly NumberedProgramme _programme;
    private readonly RetentionFeature[] _columns;
    private readonly int[] _modalityCodes;
    private readonly ImmutableArray<string> _audiences = [];
    private readonly ConcurrentBag<NumberedState> _pool = [];

    /// <summary>Features of a programme.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="schema">The features in the order of a model's rows, any of those there are; null for all of them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="programme"/> is null.</exception>
    /// <exception cref="InputRefusedException">The schema asks for a feature that does not exist, or as another kind; all are
    /// named.</exception>
    public RetentionFeatures(Programme programme, FeatureSchema? schema = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        Schema = schema ?? RetentionSchema.Full(programme.Tables, []);
        _columns = RetentionSchema.Columns(Schema);
        _programme = NumberedProgramme.Of(programme);
        ImmutableArray<string> modalities = CategoriesOf(RetentionFeature.Modality);
        _modalityCodes = [.. Enum.GetValues<Modality>()
            .Select(modality => modalities.IndexOf(ModalityWords.Of(modality), 0, StringComparer.Ordinal))];
        _audiences = CategoriesOf(RetentionFeature.Audience);
    }

    /// <summary>Names and types of the features, in the order of a row.</summary>
    public FeatureSchema Schema { get; }

    /// <summary>Fills a row; NaN is missing, a categorical feature holds its code, −1 when unknown.</summary>
    /// <param name="learner">The learner as known on the day: every outcome and mastery estimate counts.</param>
    /// <param name="asOf">Day of the recommendation; null leaves out what depends on it.</param>
    /// <param name="offer">A module of the programme with its chosen session, null when self-paced or unknown.</param>
    /// <param name="row">As long as <see cref="Schema"/> has features.</param>
    /// <exception cref="ArgumentNullException">Learner or module is null.</exception>
    /// <exception cref="ArgumentException">The row has another length, or the programme has no such module.</exception>
    public void Fill(Learner learner, DateOnly? asOf, ModuleOffer offer, Span<double> row)
    {
        ArgumentNullException.ThrowIfNull(learner);
        ArgumentNullException.ThrowIfNull(offer.Module, nameof(offer));
        Schema.CheckRow(row);
        Fill(Compile(learner), asOf, offer, row);
    }

    /// <summary>What features need of a learner.</summary>
    internal RetentionLearner Compile(Learner learner)
    {
        NumberedState state = _pool.TryTake(out NumberedState? pooled) ? pooled : new NumberedState(_programme);

        // Past learners may refer to what the programme no longer has: that is left out.
        _ = state.TryCompile(learner);
        var compiled = new RetentionLearner(_programme, learner, state);
        state.Clear();
        _pool.Add(state);
        return compiled;
    }

    /// <summary>Fills a row of a learner compiled by these features; allocates nothing.</summary>
    internal void Fill(RetentionLearner compiled, DateOnly? asOf, in ModuleOffer offer, Span<double> row)
    {
        (Module module, Session? session) = offer;
        int known = _programme.ModuleIds.Find(module.Id);
        if (known < 0)
        {
            throw new ArgumentException($"The programme has no module \"{module.Id}\".", nameof(offer));
        }

        for (int column = 0; column < row.Length; column++)
        {
            row[column] = Value(_columns[column], compiled, known, session, asOf);
        }
    }

    private double Value(RetentionFeature feature, RetentionLearner compiled, int known, Session? session, DateOnly? asOf)
    {
        Learner learner = compiled.Learner;
        Module module = _programme.Modules[known];
        return feature switch
        {
            RetentionFeature.LoadOverHours => Weeks(known, session) is var weeks && double.IsNaN(weeks)
                ? weeks : Ratio(module.Hours / weeks, learner.HoursPerWeek),
            RetentionFeature.Hours => module.Hours,
            RetentionFeature.Weeks => session?.Weeks ?? double.NaN,
            RetentionFeature.WeeksOfHours => learner.HoursPerWeek > 0
                ? Math.Min(MostWeeks, module.Hours / learner.HoursPerWeek) : MostWeeks,
            RetentionFeature.FreeHours => compiled.FreeHours,
            RetentionFeature.SelfPaced => session is null && _programme.IsSelfPaced(known) ? 1 : 0,
            RetentionFeature.Modality => _modalityCodes[(int)module.Modality],
            RetentionFeature.DistanceKm => DistanceKm(compiled, known, session),
            RetentionFeature.DistanceOverMax => Relative(DistanceKm(compiled, known, session), compiled.MaxDistanceKm),
            RetentionFeature.EntryGapLargest => Gaps(compiled, known).Largest,
            RetentionFeature.EntryGapMean => Gaps(compiled, known) is var gaps && gaps.Count == 0 ? 0 : gaps.Total / gaps.Count,
            RetentionFeature.EntryGapTotal => Gaps(compiled, known).Total,
            RetentionFeature.CompletedBefore => compiled.Completed,
            RetentionFeature.FailedBefore => compiled.Failed,
            RetentionFeature.WithdrawnBefore => compiled.Withdrawn,
            RetentionFeature.CompletedShare => Share(compiled.Completed, compiled),
            RetentionFeature.WithdrawnShare => Share(compiled.Withdrawn, compiled),
            RetentionFeature.TriesBefore => Tries(learner, module.Id),
            RetentionFeature.ActiveModules => compiled.Active - (compiled.IsActive(known) ? 1 : 0),
            RetentionFeature.HandsOnShare => module.HandsOnShare,
            RetentionFeature.DaysUntilStart => session is not null && asOf is DateOnly day
                ? session.Start.DayNumber - day.DayNumber : double.NaN,
            RetentionFeature.Level => learner.Level,
            RetentionFeature.LevelMargin => learner.Level - module.MinLevel,
            RetentionFeature.Audience => _audiences.IndexOf(learner.Audience, 0, StringComparer.Ordinal),
            RetentionFeature.PriceOverBudget => PriceOverBudget(learner, module),
            RetentionFeature.Mandatory => CommonCount(learner.Roles, module.MandatoryFor) > 0 ? 1 : 0,
            RetentionFeature.SharedTopics => CommonCount(learner.Topics, module.Topics),
            RetentionFeature.SharedSettings => CommonCount(learner.Settings, module.Settings),
            _ => double.NaN,
        };
    }

    private ImmutableArray<string> CategoriesOf(RetentionFeature feature) =>
        Array.IndexOf(_columns, feature) is int column and >= 0 ? Schema[column].Categories : [];

    private double Weeks(int known, Session? session) =>
        session?.Weeks ?? (_programme.IsSelfPaced(known) ? Module.SelfPacedWeeks : double.NaN);

    private static double Ratio(double amount, double limit) => limit > 0 ? Math.Min(LargestRatio, amount / limit) : LargestRatio;

    // A learner who accepts no distance at all is near wherever they can go.
    private static double Relative(double distance, double limit) =>
        double.IsNaN(distance) || limit > 0 ? Math.Min(LargestRatio, distance / limit) : 0;

    private double DistanceKm(RetentionLearner compiled, int known, Session? session) => session switch
    {
        null => _programme.IsSelfPaced(known) ? 0 : double.NaN,
        { SiteId: null } => 0,
        { SiteId: string site } => _programme.Sessions.SiteIds.Find(site) is int number and >= 0 ? compiled.DistanceKm(number) : double.NaN,
    };

    private (double Largest, double Total, int Count) Gaps(RetentionLearner compiled, int known)
    {
        ReadOnlySpan<CompetencyAmount> entries = _programme.Asked[known];
        (double largest, double total) = (0, 0);
        foreach (CompetencyAmount entry in entries)
        {
            double gap = Math.Max(0, entry.Amount - compiled.Mastery(entry.Competency));
            largest = Math.Max(largest, gap);
            total += gap;
        }

        return (largest, total, entries.Length);
    }

    private static double Share(int count, RetentionLearner compiled)
    {
        int finished = compiled.Completed + compiled.Failed + compiled.Withdrawn;
        return finished == 0 ? double.NaN : (double)count / finished;
    }

    private static int Tries(Learner learner, string module)
    {
        int tries = 0;
        foreach (Outcome outcome in learner.Outcomes)
        {
            tries += outcome.Status is OutcomeStatus.Failed or OutcomeStatus.Withdrawn
                && string.Equals(outcome.ModuleId, module, StringComparison.Ordinal) ? 1 : 0;
        }

        return tries;
    }

    private static double PriceOverBudget(Learner learner, Module module) =>
        module.Price == 0 || learner.Budget is not double budget || CommonCount(learner.Funding, module.Labels) > 0
            ? 0 : Ratio(module.Price, budget);

    private static int CommonCount(ImmutableArray<string> left, ImmutableArray<string> right)
    {
        int common = 0;
        foreach (string word in left)
        {
            foreach (string other in right)
            {
                common += string.Equals(word, other, StringComparison.Ordinal) ? 1 : 0;
            }
        }

        return common;
    }
}
