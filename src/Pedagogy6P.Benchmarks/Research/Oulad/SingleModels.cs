using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MachineLearning.Tuning;
using Pedagogy6P.MicrosoftML.Training;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>
/// Our own logistic regression and boosted trees on the very table the peers get, tuned on the same inner split with grids of the same
/// size, and the default learner, which tunes, averages and calibrates by itself, without ML.NET's trainers and with them. Boosted trees
/// are the average of as many seeds as the library's tuned ones.
/// </summary>
internal static class SingleModels
{
    /// <summary>The name of the default learner.</summary>
    public const string DefaultName = "our default";

    /// <summary>The name of the default learner that tries ML.NET's trainers, too.</summary>
    public const string DefaultWithMicrosoftMLName = "our default with ML.NET";

    private const int MostTrees = 600;
    private const int Patience = 60;

    private static readonly int Seeds = new AutoOptions().BoostingSeeds;

    private static readonly double[] Penalties = [10, 30, 100, 300, 1000, 3000, 10000];

    private static readonly BoostingOptions[] Trees =
    [
        Grid(depth: 3, rows: 0.7, columns: 0.3), Grid(depth: 4, rows: 0.7, columns: 0.3), Grid(depth: 5, rows: 0.8, columns: 0.5),
        Grid(depth: 6, rows: 0.8, columns: 0.5),
    ];

    /// <summary>Tunes on the inner split, refits on all training rows and predicts the test rows.</summary>
    public static IReadOnlyList<(string Name, string Settings,
        double[] Probabilities)> Run(RiskTable train, RiskTable test, RiskTable fit, RiskTable validation)
    {
        var penalty = Penalties.MinBy(l2 => Loss(LogisticTrainer.Train(fit, new LogisticOptions { L2 = l2 }), validation));
        var (options, _) = Trees
            .Select(grid => (Grid: grid,
            Model: BoostingTrainer.Train(fit, grid with { Trees = MostTrees, EarlyStoppingRounds = Patience }, validation)))
            .Select(found => (Options: found.Grid with { Trees = found.Model.TreeCount }, Loss: Loss(found.Model, validation)))
            .MinBy(found => found.Loss);
        return
        [
            ("our logistic", string.Create(CultureInfo.InvariantCulture, $"{{\"L2\":{penalty}}}"),
                Scores(LogisticTrainer.Train(train, new LogisticOptions { L2 = penalty }), test)),
            ("our boosted trees",
                string.Create(CultureInfo.InvariantCulture,
                    $"{{\"depth\":{options.MaximumDepth},\"trees\":{options.Trees},\"seeds\":{Seeds}}}"),
                Scores(Bagged(train, options), test)),
            Default(DefaultName, train, test, []),
            Default(DefaultWithMicrosoftMLName, train, test, MicrosoftMLGrid.All()),
        ];
    }

    private static (string Name, string Settings, double[] Probabilities) Default(
        string name, RiskTable train, RiskTable test, ImmutableArray<IModelSetting> further)
    {
        var modules = train.Groups.Single(g => string.Equals(g.Name, "module", StringComparison.Ordinal));
        var latest = 0;
        foreach (var cohort in train.Order)
            latest = Math.Max(latest, cohort);
        var known = new HashSet<int>();
        for (var row = 0; row < train.RowCount; row++)
        {
            if (train.Order[row] < latest)
                known.Add(modules.Codes[row]);
        }

        var result = AutoTrainer.Train(train, new AutoOptions
        {
            ExcludeFromValidation = row => !known.Contains(modules.Codes[row]),
            FurtherSettings = further,
        });
        return (name, JsonSerializer.Serialize(result.Choice), Scores(result.Model, test));
    }

    // Each seed draws other rows and columns for every tree.
    private static AveragedModel Bagged(RiskTable train, BoostingOptions options) =>
        new([.. Enumerable.Range(0, Seeds)
            .Select(seed => new WeightedModel(BoostingTrainer.Train(train, options with { Seed = seed }), 1))]);

    private static BoostingOptions Grid(int depth, double rows, double columns) =>
        new() { LearningRate = 0.04, MaximumDepth = depth, MinimumChildWeight = 30, L2 = 10, RowSample = rows, ColumnSample = columns };

    private static double Loss(IRiskModel model, RiskTable table) =>
        RiskScores.OfProbabilities("", table.Labels, Scores(model, table)).LogLoss;

    private static double[] Scores(IRiskModel model, RiskTable table)
    {
        var scores = new double[table.RowCount];
        model.Probabilities(table, scores);
        return scores;
    }
}
