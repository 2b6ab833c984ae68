using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MicrosoftML.Models;

namespace Pedagogy6P.MicrosoftML.Import;

/// <summary>
/// Knows pipelines of joined and copied columns around trees of LightGBM or FastTree with a calibrator of Platt, and makes models of this
/// library of them.
/// </summary>
internal static class PipelineImport
{
    /// <summary>The model of a pipeline; null where something in it is not known, or the import does not give what the pipeline gives.</summary>
    public static IRiskModel? TryImport(ITransformer pipeline, PipelineInputs inputs, MicrosoftMLModelOptions options,
        MicrosoftMLRiskModel source)
    {
        Dictionary<string, FeatureSlot[]> slots = inputs.Columns.Where(column => column.Feature >= 0 && column.Type.RawType == typeof(float))
            .ToDictionary(column => column.Name, column => new[] { new FeatureSlot(column.Feature) }, StringComparer.Ordinal);
        BoostedTreesModel? imported = null;
        foreach (ITransformer step in StepsOf(pipeline))
        {
            if (imported is not null || !TryFollow(step, slots, inputs, options, out imported))
            {
                return null;
            }
        }

        if (imported is null || !ImportCheck.Agree(imported, source))
        {
            return null;
        }

        return options.Covers is null ? imported : imported.WithCovers(options.Covers);
    }

    private static IEnumerable<ITransformer> StepsOf(ITransformer pipeline) =>
        pipeline is IEnumerable<ITransformer> chain ? chain.SelectMany(StepsOf) : [pipeline];

    private static bool TryFollow(ITransformer step, Dictionary<string, FeatureSlot[]> slots, PipelineInputs inputs,
        MicrosoftMLModelOptions options, out BoostedTreesModel? imported)
    {
        imported = null;
        switch (step)
        {
            case ColumnConcatenatingTransformer joining:
                return TryJoin(joining, slots);
            case ColumnCopyingTransformer copying:
                return TryCopy(copying, slots);
            case ISingleFeaturePredictionTransformer<object> predicting
                when slots.TryGetValue(predicting.FeatureColumnName, out FeatureSlot[]? features)
                    && string.Equals(options.Probability, "Probability", StringComparison.Ordinal):
                imported = Model(predicting.Model, features, inputs);
                return imported is not null;
            default:
                return false;
        }
    }

    private static bool TryJoin(ColumnConcatenatingTransformer joining, Dictionary<string, FeatureSlot[]> slots)
    {
        foreach ((string output, IReadOnlyList<string> sources) in joining.Columns)
        {
            List<FeatureSlot> joined = [];
            foreach (string source in sources)
            {
                if (!slots.TryGetValue(source, out FeatureSlot[]? found))
                {
                    return false;
                }

                joined.AddRange(found);
            }

            slots[output] = [.. joined];
        }

        return true;
    }

    private static bool TryCopy(ColumnCopyingTransformer copying, Dictionary<string, FeatureSlot[]> slots)
    {
        foreach ((string output, string source) in copying.Columns)
        {
            if (!slots.TryGetValue(source, out FeatureSlot[]? found))
            {
                return false;
            }

            slots[output] = found;
        }

        return true;
    }

    private static BoostedTreesModel? Model(object model, FeatureSlot[] slots, PipelineInputs inputs) => model switch
    {
        CalibratedModelParametersBase<LightGbmBinaryModelParameters, PlattCalibrator> calibrated =>
            TreeImport.TryImport(calibrated.SubModel.TrainedTreeEnsemble, calibrated.Calibrator, slots, inputs.Schema),
        CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator> calibrated =>
            TreeImport.TryImport(calibrated.SubModel.TrainedTreeEnsemble, calibrated.Calibrator, slots, inputs.Schema),
        _ => null,
    };
}
