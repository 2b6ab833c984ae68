using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Inputs;

namespace Pedagogy6P.MicrosoftML.Import;

/// <summary>
/// Knows pipelines of joined and copied columns around trees of LightGBM or FastTree with a calibrator of Platt, and makes models of this
/// library of them.
/// </summary>
internal static class PipelineImport
{
    // Each gives a slot of its output one column of its input, or whether a column has a category, and does nothing else.
    private static readonly ImmutableHashSet<Type> Known =
    [
        typeof(ColumnConcatenatingTransformer), typeof(ColumnCopyingTransformer), typeof(ColumnSelectingTransformer),
        typeof(TypeConvertingTransformer), typeof(OneHotEncodingTransformer), typeof(ValueToKeyMappingTransformer),
        typeof(KeyToVectorMappingTransformer),
    ];

    /// <summary>
    /// The model of a pipeline; null where something in it is not known, or the import does not give what the pipeline gives.
    /// </summary>
    public static BoostedTreesModel? TryImport(ITransformer pipeline, PipelineInputs inputs, string probability, IRiskModel source)
    {
        ITransformer[] steps = [.. StepsOf(pipeline)];
        if (steps.Length == 0 || steps[^1] is not ISingleFeaturePredictionTransformer<object> predicting
            || steps[..^1].Any(step => !Known.Contains(step.GetType()))
            || !string.Equals(probability, "Probability", StringComparison.Ordinal)
            || inputs.Columns.Any(column => !column.Features.IsEmpty && !IsKept(column.Type)))
        {
            return null;
        }

        if (SlotProbe.Of(steps[..^1], inputs, predicting.FeatureColumnName) is not { } slots)
        {
            return null;
        }

        BoostedTreesModel? imported = Model(predicting.Model, slots, inputs.Schema);
        return imported is not null && ImportCheck.Agree(imported, source) ? imported : null;
    }

    // Columns of whole numbers cut fractions off.
    private static bool IsKept(DataViewType type) =>
        type is TextDataViewType || PipelineInputs.TakesFractions(type);

    private static IEnumerable<ITransformer> StepsOf(ITransformer pipeline) =>
        pipeline is IEnumerable<ITransformer> chain ? chain.SelectMany(StepsOf) : [pipeline];

    private static BoostedTreesModel? Model(object model, FeatureSlot?[] slots, FeatureSchema schema) => model switch
    {
        CalibratedModelParametersBase<LightGbmBinaryModelParameters, PlattCalibrator> calibrated =>
            Model(() => calibrated.SubModel.TrainedTreeEnsemble, calibrated.Calibrator, slots, schema),
        CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator> calibrated =>
            Model(() => calibrated.SubModel.TrainedTreeEnsemble, calibrated.Calibrator, slots, schema),
        _ => null,
    };

    private static BoostedTreesModel? Model(Func<RegressionTreeEnsemble> ensemble, PlattCalibrator calibrator, FeatureSlot?[] slots,
        FeatureSchema schema) =>
        FittedTrees.Shown(ensemble) is { } trees ? TreeImport.TryImport(trees, calibrator, slots, schema) : null;
}
