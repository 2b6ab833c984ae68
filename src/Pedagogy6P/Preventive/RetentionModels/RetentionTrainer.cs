using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MachineLearning.Tuning;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Preventive.RetentionModels;

/// <summary>
/// Trains the model behind Retention from the past enrolments of a programme. Quality is measured forward in time: the latest share of the
/// enrolments is predicted by a model that knows only enrolments that were over before, as a school would have known them on that day.
/// Deterministic; stateless and thread-safe.
/// </summary>
public static class RetentionTrainer
{
    private static readonly double[] HoursFactors = [0.5, 0.75, 1, 1.5, 2];

    /// <summary>Trains and measures.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="roster">Its learners with their outcomes.</param>
    /// <param name="asOf">Enrolments whose planned end is before this day count.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="progress">Told the number of models fitted, after each; null for nobody.</param>
    /// <param name="cancellationToken">Ends the training between steps.</param>
    /// <exception cref="ArgumentNullException">Programme or roster is null.</exception>
    /// <exception cref="InputRefusedException">An option is out of range, or there are too few finished enrolments: both before and after
    /// the cut some must have been left and some not.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    public static RetentionTraining Train(
        Programme programme,
        LearnerRoster roster,
        DateOnly asOf,
        RetentionOptions? options = null,
        IProgress<WorkProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new RetentionOptions();
        ThrowIfInvalid(options);
        RetentionData data = RetentionData.Of(programme, roster, asOf, options.OptedOut);
        (DateOnly cut, HoldOut split) = Split(data, options.TestShare);
        AutoOptions training = options.Training with { Threads = options.Threads, Seed = options.Seed };
        RiskTable train = data.Table.Subset(split.Train.AsSpan()), test = data.Table.Subset(split.Test.AsSpan());
        IRiskModel evaluated = AutoTrainer.Train(train, training, Half(progress, isSecond: false), cancellationToken).Model;
        AutoResult choice = AutoTrainer.Train(data.Table, training, Half(progress, isSecond: true), cancellationToken);
        double[] probabilities = new double[test.RowCount];
        evaluated.Probabilities(test, probabilities);
        RiskModelMetadata metadata = new RiskModelMetadata
        {
            Name = $"retention of {programme.Id}",
            Label = "leaving the module before its end",
            Settings = choice.Choice,
            Calibration = choice.Calibration.Method,
            Seed = options.Seed,
            TrainedOn = asOf,
            Metrics = Metrics(train, test, probabilities),
        }.DescribeTraining(data.Table);
        return new RetentionTraining
        {
            Document = new RiskModelDocument(choice.Model, metadata),
            Data = data,
            Choice = choice,
            Evaluated = evaluated,
            Cut = cut,
            TestRows = split.Test,
            TestProbabilities = [.. probabilities],
            Auc = new PersonBootstrap(test.Persons, draws: 500, seed: options.Seed).Of(RiskMetric.Auc, test.Labels, probabilities),
            ByAudience = GroupReport.Of(test, "audience", probabilities, FlagBudget.Global(probabilities).AsSpan(), seed: options.Seed),
            Scenarios = Scenarios(new RetentionFeatures(programme, evaluated.Schema), evaluated,
                [.. split.Test.Select(row => data.Rows[row])]),
        };
    }

    // What was not over at the cut was not known then, and what started before it is no test: both are on neither side.
    private static (DateOnly Cut, HoldOut Rows) Split(RetentionData data, double testShare)
    {
        byte[] labels = data.Table.Labels.ToArray();
        if (labels.Length > 0)
        {
            DateOnly cut = data.Rows[Math.Min(labels.Length - 1, (int)((1 - testShare) * labels.Length))].Start;
            var split = HoldOut.Where(labels.Length, row => data.Rows[row].PlannedEnd < cut, row => data.Rows[row].Start >= cut);
            if (split.HasBothClasses(labels))
            {
                return (cut, split);
            }
        }

        string found = string.Create(CultureInfo.InvariantCulture,
            $"{labels.Length} finished enrolments, {labels.Count(label => label == 1)} of them left before the end");
        throw InputRefusedException.Because("outcomes", "status", found,
            "enough finished enrolments to train on early ones and measure on late ones, some left and some not on both sides");
    }

    private static ImmutableArray<RiskScores> Metrics(RiskTable train, RiskTable test, double[] probabilities) =>
    [
        RiskScores.OfProbabilities("retention", test.Labels, probabilities),
        RiskBaselines.Prior(train, test),
        RiskBaselines.GroupPrior(train, test, "module"),
        RiskBaselines.SingleFeature(test, RetentionSchema.NameOf(RetentionFeature.LoadOverHours)),
    ];

    private static ImmutableArray<PlanScenario> Scenarios(RetentionFeatures features, IRiskModel model, RetentionRow[] rows)
    {
        double[] values = new double[features.Schema.Count];
        return
        [
            .. HoursFactors.Select(factor => new PlanScenario(factor, rows.Average(row =>
            {
                features.Fill(row.Learner with { HoursPerWeek = factor * row.Learner.HoursPerWeek }, row.Enrolment.Enrolled,
                    new ModuleOffer(row.Module, row.Session), values);
                return model.Probability(values);
            }))),
        ];
    }

    private static void ThrowIfInvalid(RetentionOptions options)
    {
        const string Table = "retention options";
        ViolationCollector problems = new();
        OptionRules.Check(options, Table, problems);
        options.Training?.Check(problems, Table, $"{nameof(options.Training)}.");
        problems.ThrowIfAny();
    }

    private static Part? Half(IProgress<WorkProgress>? progress, bool isSecond) =>
        progress is null ? null : new Part(progress, isSecond);

    // Two trainings of the same recipe, one after the other.
    private sealed class Part(IProgress<WorkProgress> whole, bool isSecond) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) =>
            whole.Report(value with { Done = value.Done + (isSecond ? value.Of ?? 0 : 0), Of = 2 * value.Of });
    }
}
