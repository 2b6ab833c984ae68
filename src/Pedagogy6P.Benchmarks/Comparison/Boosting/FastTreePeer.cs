using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Training;

namespace Pedagogy6P.Benchmarks.Comparison.Boosting;

/// <summary>FastTree of ML.NET, with the settings of the comparison; it limits leaves, not depth.</summary>
internal static class FastTreePeer
{
    public const string Name = "FastTree (ML.NET)";

    public static BoostingTime TrainAndPredict(RiskTable train, RiskTable test, int threads) =>
        MicrosoftMLPeer.TrainAndPredict(new MLContext(seed: 1).BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            LabelColumnName = EncodedView.Label,
            FeatureColumnName = EncodedView.Features,
            NumberOfTrees = 100,
            NumberOfLeaves = 64,
            LearningRate = 0.1,
            MaximumBinCountPerFeature = 255,
            MinimumExampleCountPerLeaf = 1,
            NumberOfThreads = threads,
        }), train, test);
}
