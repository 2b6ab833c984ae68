using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Hazard;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MachineLearning.Tuning;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Risk;

/// <summary>Fits what the command line asks for.</summary>
internal static class ModelTrainer
{
    // Beyond it every fit takes long, and there are rarely rows enough to tell many settings apart.
    private const int WideTable = 2000;

    /// <summary>Fits a model of one row per decision.</summary>
    /// <param name="table">Training rows with labels.</param>
    /// <param name="settings">What to fit.</param>
    /// <param name="further">Settings of kinds that are not this tool's own.</param>
    /// <param name="progress">Told how far training has come.</param>
    /// <param name="cancellationToken">Ends the training.</param>
    public static TrainedModel Train(RiskTable table, TrainingSettings settings, ImmutableArray<IModelSetting> further,
        IProgress<WorkProgress>? progress, CancellationToken cancellationToken)
    {
        if (settings is { Kind: ModelKind.Gbdt, TreesGiven: true })
        {
            BoostingOptions options = settings.Boosting;
            BoostedTreesModel model = BoostingTrainer.Train(table, options, progress: progress, cancellationToken: cancellationToken);
            return new TrainedModel(model, Describe(options), "none", []);
        }

        if (FurtherModels.Have(settings.Kind) && further is [IModelSetting only])
        {
            return new TrainedModel(only.Train(table, cancellationToken), only.Name, "none", []);
        }

        AutoOptions grid = Grid(settings, table.Schema.Count) with { FurtherSettings = further };
        AutoResult result = AutoTrainer.Train(table, grid, progress, cancellationToken);
        return new TrainedModel(result.Model, result.Choice, result.Calibration.Method, result.Candidates);
    }

    /// <summary>Fits hazards on person-period rows.</summary>
    public static TrainedModel Train(PersonPeriods periods, IReadOnlyList<string> events, TrainingSettings settings,
        CancellationToken cancellationToken)
    {
        HazardOptions options = new()
        {
            PeriodDays = settings.PeriodDays,
            HorizonDays = settings.HorizonDays,
            Boosting = settings.TreesGiven ? settings.Boosting : null,
        };
        IRiskModel model = HazardTrainer.Train(periods, [.. events], events[0], options, cancellationToken);
        string hazards = settings.TreesGiven
            ? Describe(settings.Boosting)
            : string.Create(CultureInfo.InvariantCulture, $"logistic regression with a level per period, L2 {options.Logistic.L2}");
        return new TrainedModel(
            model,
            string.Create(CultureInfo.InvariantCulture,
                $"hazards of {string.Join(", ", events)} per {options.PeriodDays:0.##} days, within {options.HorizonDays:0.##} days: "
                    + $"{hazards}"),
            "none",
            []);
    }

    private static AutoOptions Grid(TrainingSettings settings, int columns)
    {
        AutoOptions options = new() { Threads = settings.Threads, Seed = settings.Seed, LogisticStandardErrors = 1 };
        if (columns > WideTable)
        {
            options = options with
            {
                LogisticPenalties = [100, 1000, 10_000],
                BoostingGrid = [options.BoostingGrid[0] with { Trees = 200 }],
                BoostingSeeds = 1,
                Folds = 2
            };
        }

        return options with
        {
            LogisticPenalties = settings.Kind is ModelKind.Auto or ModelKind.Logistic ? options.LogisticPenalties : [],
            BoostingGrid = settings.Kind is not (ModelKind.Auto or ModelKind.Gbdt) ? [] :
            [
                .. options.BoostingGrid
                    .Select(entry =>
                    entry with { Bins = settings.Bins, Trees = settings.Trees ?? entry.Trees, MaximumDepth = settings.Depth
                        ?? entry.MaximumDepth })
                    .Distinct(),
            ],
        };
    }

    private static string Describe(BoostingOptions options) => string.Create(
        CultureInfo.InvariantCulture,
        $"{options.Trees} trees, depth {options.MaximumDepth}, rate {options.LearningRate}, {options.Bins} bins, child weight "
            + $"{options.MinimumChildWeight}, L2 {options.L2}");
}
