using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Import;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Training;

/// <summary>
/// Fits ML.NET's trainers on risk tables and gives models of this library, so that they are stored, explained and scored like all others:
/// trees become boosted trees with the covers of the training rows, linear models logistic regressions. Stateless and thread-safe;
/// repeats with the same seed and threads. Rows with missing values are learnt from: LightGBM takes them as they are, FastTree gets a value
/// below all known ones, linear trainers the mean beside whether it is missing.
/// </summary>
public static class MicrosoftMLTrainer
{
    /// <summary>Fits a model.</summary>
    /// <param name="table">Training rows with labels.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="cancellationToken">Looked at before ML.NET begins and after it ended: it cannot be stopped between.</param>
    /// <exception cref="InputRefusedException">An invalid option, or a table <see cref="TrainingInput"/> refuses.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    public static IRiskModel Train(RiskTable table, MicrosoftMLTrainerOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new MicrosoftMLTrainerOptions();
        options.ThrowIfInvalid();
        TrainingInput.Check(table);
        cancellationToken.ThrowIfCancellationRequested();
        var context = new MLContext(options.Seed);
        IRiskModel model = options.Trainer is MicrosoftMLTrainerKind.FastTree or MicrosoftMLTrainerKind.LightGbm
            ? TrainTrees(context, table, options) : TrainLinear(context, table, options);
        cancellationToken.ThrowIfCancellationRequested();
        return model;
    }

    private static BoostedTreesModel TrainTrees(MLContext context, RiskTable table, MicrosoftMLTrainerOptions options)
    {
        ImmutableArray<Slot> slots = [.. table.Schema.Features.SelectMany((feature, number) => feature.Kind == FeatureKind.Categorical
            ? Enumerable.Range(0, feature.Categories.Length).Select(code => new Slot(number, SlotKind.Category, code))
            : [new Slot(number, SlotKind.Value, Fill: FillOf(table, number, options.Trainer))])];
        FeatureSlot?[] sources = [.. slots.Select(slot => (FeatureSlot?)new FeatureSlot(slot.Feature, slot.Category, (float)slot.Fill))];
        IDataView view = EncodedView.Of(table, slots);
        string? weight = table.Weights.IsEmpty ? null : EncodedView.Weight;
        (RegressionTreeEnsemble trees, PlattCalibrator calibrator) = options.Trainer == MicrosoftMLTrainerKind.FastTree
            ? FastTree(context, view, options, weight) : LightGbm(context, view, options, weight);
        return TreeImport.TryImport(trees, calibrator, sources, table.Schema)?.WithCovers(table)
            ?? throw new InvalidOperationException("ML.NET gave trees that split on sets of slots, which it was not asked for.");
    }

    // FastTree leaves out every row in which anything is missing. A value below all known ones keeps the rows, and a tree sets them apart
    // by its first threshold.
    private static double FillOf(RiskTable table, int feature, MicrosoftMLTrainerKind trainer)
    {
        var range = FeatureRange.Of(table, feature);
        if (trainer != MicrosoftMLTrainerKind.FastTree || range.MissingShare == 0)
        {
            return double.NaN;
        }

        if (double.IsNaN(range.Minimum))
        {
            return 0;
        }

        double span = range.Maximum > range.Minimum ? range.Maximum - range.Minimum : Math.Max(1, Math.Abs(range.Minimum));
        return Math.Max(range.Minimum - span, float.MinValue);
    }

    private static (RegressionTreeEnsemble Trees, PlattCalibrator Calibrator) FastTree(MLContext context, IDataView view,
        MicrosoftMLTrainerOptions options, string? weight)
    {
        var model = context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            LabelColumnName = EncodedView.Label,
            FeatureColumnName = EncodedView.Features,
            ExampleWeightColumnName = weight,
            NumberOfTrees = options.Trees,
            NumberOfLeaves = options.Leaves,
            MinimumExampleCountPerLeaf = options.RowsPerLeaf,
            LearningRate = options.LearningRate,
            MaximumBinCountPerFeature = options.Bins,
            NumberOfThreads = options.Threads,
            Seed = options.Seed,
            FeatureSelectionSeed = options.Seed,
        }).Fit(view).Model;
        return (model.SubModel.TrainedTreeEnsemble, model.Calibrator);
    }

    private static (RegressionTreeEnsemble Trees, PlattCalibrator Calibrator) LightGbm(MLContext context, IDataView view,
        MicrosoftMLTrainerOptions options, string? weight)
    {
        var model = context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            LabelColumnName = EncodedView.Label,
            FeatureColumnName = EncodedView.Features,
            ExampleWeightColumnName = weight,
            NumberOfIterations = options.Trees,
            NumberOfLeaves = options.Leaves,
            MinimumExampleCountPerLeaf = options.RowsPerLeaf,
            LearningRate = options.LearningRate,
            MaximumBinCountPerFeature = options.Bins,
            NumberOfThreads = options.Threads,
            Seed = options.Seed,
            Deterministic = true,
            UseCategoricalSplit = false,
            Silent = true,
            Verbose = false,
        }).Fit(view).Model;
        return (model.SubModel.TrainedTreeEnsemble, model.Calibrator);
    }

    private static LogisticModel TrainLinear(MLContext context, RiskTable table, MicrosoftMLTrainerOptions options)
    {
        var coding = new LinearCoding(table);
        IDataView view = EncodedView.Of(table, coding.Slots);
        string? weight = table.Weights.IsEmpty ? null : EncodedView.Weight;
        var trainers = context.BinaryClassification.Trainers;
        CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator> model =
            options.Trainer == MicrosoftMLTrainerKind.Sdca
                ? trainers.SdcaLogisticRegression(new SdcaLogisticRegressionBinaryTrainer.Options
                {
                    LabelColumnName = EncodedView.Label,
                    FeatureColumnName = EncodedView.Features,
                    ExampleWeightColumnName = weight,
                    L2Regularization = (float)(options.L2 / table.RowCount),
                    L1Regularization = 0,
                    NumberOfThreads = 1,
                }).Fit(view).Model
                : trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
                {
                    LabelColumnName = EncodedView.Label,
                    FeatureColumnName = EncodedView.Features,
                    ExampleWeightColumnName = weight,
                    L2Regularization = (float)options.L2,
                    L1Regularization = 0,
                    NumberOfThreads = 1,
                }).Fit(view).Model;
        double slope = -model.Calibrator.Slope;
        return coding.Fold([.. model.SubModel.Weights.Select(weight => (float)(slope * weight))],
            (slope * model.SubModel.Bias) - model.Calibrator.Offset);
    }
}
