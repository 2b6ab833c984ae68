using System.Globalization;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Training;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>
/// LightGBM and FastTree through ML.NET on the very table our own learners get, in the same process on one thread, tuned on the same inner
/// split by a grid of the same size, numbers of trees included.
/// </summary>
internal static class MicrosoftMLModels
{
    private const int MostTrees = 600;
    private const int TreesPerStep = 25;

    // About the leaves of trees 3 to 6 deep that lose the small ones.
    private static readonly int[] Leaves = [6, 10, 16, 32];

    /// <summary>Tunes on the inner split, refits on all training rows and predicts the test rows.</summary>
    public static IEnumerable<(string Name, string Settings, double[] Probabilities)> Run(
        RiskTable train, RiskTable test, RiskTable fit, RiskTable validation)
    {
        foreach (var trainer in (MicrosoftMLTrainerKind[])[MicrosoftMLTrainerKind.LightGbm, MicrosoftMLTrainerKind.FastTree])
        {
            var settled = Leaves.Select(leaves => Settle(Grid(trainer, leaves), fit, validation)).MinBy(found => found.Loss).Options;
            var model = MicrosoftMLTrainer.Train(train, settled);
            var name = trainer is MicrosoftMLTrainerKind.LightGbm ? "LightGBM (ML.NET)" : "FastTree (ML.NET)";
            yield return (name,
                string.Create(CultureInfo.InvariantCulture, $"{{\"leaves\":{settled.Leaves},\"trees\":{settled.Trees}}}"),
                model.Probabilities(test));
        }
    }

    /// <summary>The settings of one of our fits, as near as a trainer of ML.NET has them.</summary>
    public static MicrosoftMLTrainerOptions As(BoostingOptions own, MicrosoftMLTrainerKind trainer) => new()
    {
        Trainer = trainer,
        Trees = own.Trees,
        Leaves = 1 << own.MaximumDepth,
        LearningRate = own.LearningRate,
    };

    private static MicrosoftMLTrainerOptions Grid(MicrosoftMLTrainerKind trainer, int leaves) => new()
    {
        Trainer = trainer,
        Trees = MostTrees,
        Leaves = leaves,
        LearningRate = 0.04,
        RowsPerLeaf = 30,
    };

    // Boosting adds trees to those it has: the first trees of a long fit are the model of a short one.
    private static (MicrosoftMLTrainerOptions Options, double Loss) Settle(
        MicrosoftMLTrainerOptions options, RiskTable fit, RiskTable validation)
    {
        var model = (BoostedTreesModel)MicrosoftMLTrainer.Train(fit, options);
        return Enumerable.Range(1, model.TreeCount / TreesPerStep)
            .Select(step => (Options: options with { Trees = step * TreesPerStep },
                Loss: RiskMetrics.LogLoss(validation.Labels, model.Truncate(step * TreesPerStep).Probabilities(validation))))
            .MinBy(tried => tried.Loss);
    }
}
