using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Preventive;
using Pedagogy6P.Preventive.Boosting;
using Pedagogy6P.Preventive.Data;
using Pedagogy6P.Preventive.Evaluation;
using Pedagogy6P.Preventive.Logistic;
using Pedagogy6P.Preventive.Tuning;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>
/// Our own logistic regression and boosted trees on the very table the peers get, tuned on the same inner split with grids of the same size, and the
/// default learner, which tunes, averages and calibrates by itself.
/// </summary>
internal static class SingleLearners
{
    private const int MostTrees = 600;
    private const int Patience = 60;

    private static readonly double[] Penalties = [10, 30, 100, 300, 1000, 3000, 10000];

    private static readonly BoostingOptions[] Trees =
    [
        Grid(depth: 3, weight: 20, l2: 5), Grid(depth: 4, weight: 20, l2: 5), Grid(depth: 5, weight: 30, l2: 10), Grid(depth: 6, weight: 30, l2: 10),
    ];

    /// <summary>Tunes on the inner split, refits on all training rows and predicts the test rows.</summary>
    public static IReadOnlyList<(string Name, string Settings, double[] Probabilities)> Run(RiskTable train, RiskTable test, RiskTable fit, RiskTable validation)
    {
        var penalty = Penalties.MinBy(l2 => Loss(LogisticTrainer.Train(fit, new LogisticOptions { L2 = l2 }), validation));
        var (options, _) = Trees
            .Select(grid => (Grid: grid, Model: BoostingTrainer.Train(fit, grid with { Trees = MostTrees, EarlyStoppingRounds = Patience }, validation)))
            .Select(found => (Options: found.Grid with { Trees = found.Model.TreeCount }, Loss: Loss(found.Model, validation)))
            .MinBy(found => found.Loss);
        return
        [
            ("our logistic", string.Create(CultureInfo.InvariantCulture, $"{{\"L2\":{penalty}}}"), Scores(LogisticTrainer.Train(train, new LogisticOptions { L2 = penalty }), test)),
            ("our boosted trees", string.Create(CultureInfo.InvariantCulture, $"{{\"depth\":{options.MaximumDepth},\"trees\":{options.Trees}}}"),
                Scores(BoostingTrainer.Train(train, options), test)),
            Default(train, test),
        ];
    }

    private static (string Name, string Settings, double[] Probabilities) Default(RiskTable train, RiskTable test)
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

        var result = AutoTrainer.Train(train, new AutoOptions { ExcludeFromValidation = row => !known.Contains(modules.Codes[row]) });
        return ("our default", JsonSerializer.Serialize(result.Choice), Scores(result.Model, test));
    }

    private static BoostingOptions Grid(int depth, double weight, double l2) =>
        new() { LearningRate = 0.04, MaximumDepth = depth, MinimumChildWeight = weight, L2 = l2, RowSample = 0.8, ColumnSample = 0.5 };

    private static double Loss(IRiskModel model, RiskTable table) => RiskScores.OfProbabilities("", table.Labels, Scores(model, table)).LogLoss;

    private static double[] Scores(IRiskModel model, RiskTable table)
    {
        var scores = new double[table.RowCount];
        model.Probabilities(table, scores);
        return scores;
    }
}
