using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers.FastTree;

namespace Pedagogy6P.MicrosoftML.Import;

/// <summary>Trees that ML.NET has fitted.</summary>
/// <param name="Ensemble">Gives the trees; ML.NET fails on it where a tree found nothing to split on.</param>
/// <param name="Calibrator">Makes probabilities of their sums.</param>
/// <param name="Transformer">Scores rows.</param>
internal sealed record FittedTrees(Func<RegressionTreeEnsemble> Ensemble, PlattCalibrator Calibrator, ITransformer Transformer)
{
    /// <summary>The trees; null where ML.NET cannot show one because it has no split.</summary>
    public static RegressionTreeEnsemble? Shown(Func<RegressionTreeEnsemble> ensemble)
    {
        try
        {
            return ensemble();
        }
        catch (ArgumentNullException)
        {
            return null;
        }
    }
}
