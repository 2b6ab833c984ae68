using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Preventive.RetentionModels;

/// <summary>
/// The training data of a retention model: one row per past enrolment, features as they were known before the day of enrolment, label 1
/// when the learner left (completed and failed stayed to the end). An enrolment counts once its planned end has passed, whatever became of
/// it: counting early leavers of runs that others are still in would make late cohorts look worse than they are. Immutable and thread-safe.
/// </summary>
public sealed class RetentionData
{
    private const int Cohorts = 8;

    private RetentionData(RiskTable table, ImmutableArray<RetentionRow> rows, int censored, int optedOut)
    {
        Table = table;
        Rows = rows;
        Censored = censored;
        OptedOut = optedOut;
    }

    /// <summary>
    /// The rows as a risk table, ordered by start, then learner in ordinal order, then enrolment: persons are learners, groups are
    /// <c>module</c> and <c>audience</c>, the order is one of up to eight cohorts of about equal size by start.
    /// </summary>
    public RiskTable Table { get; }

    /// <summary>The enrolment behind each row.</summary>
    public ImmutableArray<RetentionRow> Rows { get; }

    /// <summary>Enrolments left out because they were not over.</summary>
    public int Censored { get; }

    /// <summary>Enrolments left out because the learner or their school opted out.</summary>
    public int OptedOut { get; }

    /// <summary>Gathers the rows of a programme.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="roster">Its learners with their outcomes.</param>
    /// <param name="asOf">Enrolments whose planned end is before this day count.</param>
    /// <param name="optedOut">True for a learner none of whose rows may be used; null for nobody.</param>
    /// <exception cref="ArgumentNullException">Programme or roster is null.</exception>
    public static RetentionData Of(Programme programme, LearnerRoster roster, DateOnly asOf, Func<Learner, bool>? optedOut = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(roster);
        List<RetentionRow> rows = [];
        int censored = 0, withheld = 0;
        foreach (Learner learner in roster.Learners)
        {
            if (optedOut?.Invoke(learner) == true)
            {
                withheld += learner.Outcomes.Length;
                continue;
            }

            foreach (Outcome outcome in learner.Outcomes)
            {
                Session? session = outcome.SessionId is string id ? programme.FindSession(id) : null;
                RetentionRow row = new(LearnerHistory.Before(learner, outcome.Enrolled), outcome, programme.FindModule(outcome.ModuleId)!,
                    session);
                bool over = outcome.Status != OutcomeStatus.Active && row.PlannedEnd < asOf;
                censored += over ? 0 : 1;
                if (over)
                {
                    rows.Add(row);
                }
            }
        }

        RetentionRow[] sorted =
        [
            .. rows.OrderBy(row => row.Start).ThenBy(row => row.Learner.Id, StringComparer.Ordinal).ThenBy(row => row.Enrolment.Enrolled)
                .ThenBy(row => row.Module.Id, StringComparer.Ordinal),
        ];
        return new RetentionData(TableOf(programme, roster, sorted), [.. sorted], censored, withheld);
    }

    private static RiskTable TableOf(Programme programme, LearnerRoster roster, RetentionRow[] rows)
    {
        RetentionFeatures features = new(programme, RetentionSchema.Full(programme.Tables, roster.Learners));
        FeatureSchema schema = features.Schema;
        double[][] columns = [.. schema.Features.Select(_ => new double[rows.Length])];
        double[] values = new double[schema.Count];
        for (int row = 0; row < rows.Length; row++)
        {
            features.Fill(rows[row].Learner, rows[row].Enrolment.Enrolled, new ModuleOffer(rows[row].Module, rows[row].Session), values);
            for (int column = 0; column < values.Length; column++)
            {
                columns[column][row] = values[column];
            }
        }

        RiskTableBuilder builder = new();
        for (int column = 0; column < schema.Count; column++)
        {
            Feature feature = schema[column];
            _ = feature.Kind == FeatureKind.Categorical
                ? builder.AddCategorical(feature.Name,
                [.. columns[column].Select(code => code < 0 ? null : feature.Categories[(int)code])], feature.Categories)
                : builder.AddNumeric(feature.Name, columns[column], feature.Kind == FeatureKind.Ordinal);
        }

        return builder.SetLabels([.. rows.Select(row => row.Dropped ? (byte)1 : (byte)0)])
            .SetPersons([.. rows.Select(row => row.Learner.Id)])
            .SetOrder(CohortsOf(rows))
            .AddGroup("module", [.. rows.Select(row => row.Module.Id)])
            .AddGroup("audience", [.. rows.Select(row => row.Learner.Audience)])
            .Build();
    }

    // Runs that start on one day are one cohort.
    private static int[] CohortsOf(RetentionRow[] rows)
    {
        int[] cohorts = new int[rows.Length];
        for (int row = 0; row < rows.Length; row++)
        {
            cohorts[row] = row > 0 && rows[row].Start == rows[row - 1].Start ? cohorts[row - 1] : (int)((long)row * Cohorts / rows.Length);
        }

        return cohorts;
    }
}
