using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tuning;

/// <summary>Settings of the default training.</summary>
public sealed record AutoOptions
{
    private const string Table = "auto options";

    /// <summary>
    /// Ridge penalties tried for logistic regression; empty leaves it out. Default 1 to 10,000 in seven steps.
    /// </summary>
    public ImmutableArray<double> LogisticPenalties { get; init; } = [1, 10, 100, 300, 1000, 3000, 10_000];

    /// <summary>
    /// The strongest penalty is taken whose validation log-loss exceeds the lowest by at most so many standard errors of their paired
    /// difference, ≥ 0: the
    /// one-standard-error rule of Breiman, Friedman, Olshen and Stone (1984), which stands up better to cohorts that change. Default 0: the
    /// lowest.
    /// </summary>
    [Range(0.0, double.MaxValue)]
    public double LogisticStandardErrors { get; init; }

    /// <summary>
    /// Settings tried for boosted trees; their number of trees is the most, the best number comes from validation. Empty leaves
    /// them out.
    /// </summary>
    public ImmutableArray<BoostingOptions> BoostingGrid { get; init; } =
    [
        new() { Trees = 400, LearningRate = 0.04, MaximumDepth = 3, MinimumChildWeight = 20, L2 = 5, RowSample = 0.8, ColumnSample = 0.5 },
        new() { Trees = 400, LearningRate = 0.04, MaximumDepth = 4, MinimumChildWeight = 20, L2 = 10, RowSample = 0.8, ColumnSample = 0.5 },
        new() { Trees = 400, LearningRate = 0.04, MaximumDepth = 6, MinimumChildWeight = 30, L2 = 10, RowSample = 0.8, ColumnSample = 0.5 },
        new() { Trees = 400, LearningRate = 0.04, MaximumDepth = 6, MaximumLeaves = 6, MinimumChildWeight = 10, L2 = 1, RowSample = 0.8,
            ColumnSample = 0.5 },
    ];

    /// <summary>
    /// Further settings tried, such as those of another library. The one with the lowest validation log-loss is chosen, alone or averaged
    /// with the choice among the kinds above, where that log-loss falls by more than <see cref="MinimumAverageGain"/> and by more than one
    /// standard error of the paired difference; without kinds above it is chosen anyhow. Default none.
    /// </summary>
    public ImmutableArray<IModelSetting> FurtherSettings { get; init; } = [];

    /// <summary>Seeds whose boosted models are averaged, ≥ 1. Default 4.</summary>
    [Range(1, int.MaxValue)]
    public int BoostingSeeds { get; init; } = 4;

    /// <summary>
    /// Trees without improvement after which a boosted fit is given up, ≥ 1; it replaces that of the settings. Default 40.
    /// </summary>
    [Range(1, int.MaxValue)]
    public int Patience { get; init; } = 40;

    /// <summary>
    /// Smallest fall of the validation log-loss, in nats, for which two kinds of model are averaged instead of keeping the better one.
    /// Default 0.0002.
    /// </summary>
    [Range(0.0, double.MaxValue)]
    public double MinimumAverageGain { get; init; } = 0.0002;

    /// <summary>Latest cohorts used as validation, one after the other; each is predicted from the cohorts before it; 0
    /// takes folds of persons. Default 1.</summary>
    [Range(0, int.MaxValue)]
    public int ForwardSteps { get; init; } = 1;

    /// <summary>Folds of persons when the table has no order or a single cohort, ≥ 2. Default 4.</summary>
    [Range(2, int.MaxValue)]
    public int Folds { get; init; } = 4;

    /// <summary>Rows that must not serve as validation (for instance of a course no earlier cohort had); null excludes none.</summary>
    public Func<int, bool>? ExcludeFromValidation { get; init; }

    /// <summary>Whether to calibrate on the validation predictions when that helps. Default true.</summary>
    public bool Calibrate { get; init; } = true;

    /// <summary>
    /// By feature name a direction, see <see cref="BoostingOptions.MonotoneConstraints"/>; applied to all boosted models. Default none.
    /// </summary>
    [Required]
    public ImmutableDictionary<string, int> MonotoneConstraints { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Threads to use, ≥ 1. Default 1; the model does not depend on it.</summary>
    [Range(1, int.MaxValue)]
    public int Threads { get; init; } = 1;

    /// <summary>Seed of everything random. Default 0.</summary>
    public long Seed { get; init; }

    /// <summary>Reports every option out of its range by name and value, those of settings inside too.</summary>
    /// <param name="violations">Where violations go.</param>
    /// <param name="table">What the options are of.</param>
    /// <param name="prefix">What stands before their names where they are inside other options.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Check(ViolationCollector violations, string table, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(violations);
        if (LogisticPenalties.IsDefaultOrEmpty && BoostingGrid.IsDefaultOrEmpty && FurtherSettings.IsDefaultOrEmpty)
        {
            violations.Add(table, null, prefix + nameof(BoostingGrid), null, "at least one penalty, boosting setting or further setting");
        }

        foreach (int number in (FurtherSettings.IsDefault ? [] : FurtherSettings).Index().Where(one => one.Item is null)
            .Select(one => one.Index))
        {
            violations.Add(table, null, string.Create(CultureInfo.InvariantCulture, $"{prefix}{nameof(FurtherSettings)}[{number}]"), null,
                "a value that is not null");
        }

        OptionRules.Check(this, table, violations, prefix);
        foreach (double penalty in LogisticPenalties.IsDefault ? [] : LogisticPenalties)
        {
            if (!(penalty >= 0) || double.IsInfinity(penalty))
            {
                violations.Add(table, null, prefix + nameof(LogisticPenalties), penalty.ToString(CultureInfo.InvariantCulture),
                    "a number from 0 on");
            }
        }

        foreach ((int number, BoostingOptions? settings) in (BoostingGrid.IsDefault ? [] : BoostingGrid).Index())
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{prefix}{nameof(BoostingGrid)}[{number}]");
            if (settings is null)
            {
                violations.Add(table, null, place, null, "a value that is not null");
            }

            settings?.Check(violations, table, place + ".");
        }

        BoostingOptions.CheckDirections(MonotoneConstraints, violations, table, $"{prefix}{nameof(MonotoneConstraints)}.");
    }

    internal void ThrowIfInvalid()
    {
        ViolationCollector problems = new();
        Check(problems, Table);
        problems.ThrowIfAny();
    }
}
