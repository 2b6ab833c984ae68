using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Calibration;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>Models of this library in a graph, those inside others too.</summary>
internal static class ModelGraph
{
    /// <summary>The probability of a model, and its log-odds where it has some.</summary>
    /// <exception cref="InputRefusedException">There is no way to write the model, or one inside it.</exception>
    public static (string Probability, string? LogOdds) Of(IRiskModel model, GraphFeatures features, OnnxGraph graph)
    {
        string? logOdds = model switch
        {
            BoostedTreesModel trees => TreeGraph.LogOdds(trees, features, graph),
            LogisticModel logistic => LogisticGraph.LogOdds(logistic, features, graph),
            CalibratedModel { Calibrator: PlattCalibrator platt } calibrated =>
                CalibrationGraph.LogOdds(platt, Of(calibrated.Inner, features, graph).Probability, graph),
            _ => null,
        };
        if (logOdds is not null)
        {
            return (CalibrationGraph.Sigmoid(logOdds, graph), logOdds);
        }

        return (model switch
        {
            CalibratedModel { Calibrator: IsotonicCalibrator isotonic } calibrated =>
                CalibrationGraph.Probability(isotonic, Of(calibrated.Inner, features, graph).Probability, graph),
            CalibratedModel { Calibrator: var other } => throw Refused(other),
            AveragedModel average => Mean(average, features, graph),
            _ => throw Refused(model),
        }, null);
    }

    private static string Mean(AveragedModel average, GraphFeatures features, OnnxGraph graph)
    {
        string? sum = null;
        foreach ((IRiskModel member, double weight) in average.Members)
        {
            string weighted = graph.Node("Mul", graph.Constant(weight), Of(member, features, graph).Probability);
            sum = sum is null ? weighted : graph.Node("Add", sum, weighted);
        }

        return graph.Node("Min", sum!, graph.Constant(1));
    }

    private static InputRefusedException Refused(object part) => InputRefusedException.Because(OnnxExport.Table, null, part.GetType().Name,
        "boosted trees, a logistic regression, one of them calibrated by Platt or isotonically, or an average of such models");
}
