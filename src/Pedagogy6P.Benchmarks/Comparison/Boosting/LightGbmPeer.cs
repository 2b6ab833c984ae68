using Microsoft.ML;
using Microsoft.ML.Trainers.LightGbm;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Training;

namespace Pedagogy6P.Benchmarks.Comparison.Boosting;

/// <summary>LightGBM through ML.NET, with the settings of the comparison.</summary>
internal static class LightGbmPeer
{
    public const string Name = "LightGBM (ML.NET)";

    public static BoostingTime TrainAndPredict(RiskTable train, RiskTable test, int threads) =>
        MicrosoftMLPeer.TrainAndPredict(new MLContext(seed: 1).BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            LabelColumnName = EncodedView.Label,
            FeatureColumnName = EncodedView.Features,
            NumberOfIterations = 100,
            NumberOfLeaves = 64,
            LearningRate = 0.1,
            MaximumBinCountPerFeature = 255,
            MinimumExampleCountPerLeaf = 1,
            Booster = new GradientBooster.Options { MaximumTreeDepth = 6, L2Regularization = 1, MinimumChildWeight = 1 },
            NumberOfThreads = threads,
            Seed = 1,
            Silent = true,
            Verbose = false,
        }), train, test);
}
