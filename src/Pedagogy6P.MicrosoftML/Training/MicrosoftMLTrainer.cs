using System.Collections.Immutable;
using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Statistics;
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
    private const string Table = "training table";

    /// <summary>Fits a model.</summary>
    /// <param name="table">Training rows with labels.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="cancellationToken">Looked at before ML.NET begins and after it ended: it cannot be stopped between.</param>
    /// <exception cref="InputRefusedException">
    /// An invalid option, a table <see cref="TrainingInput"/> refuses, or a number beyond single precision.
    /// </exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    public static IRiskModel Train(RiskTable table, MicrosoftMLTrainerOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new MicrosoftMLTrainerOptions();
        options.ThrowIfInvalid();
        TrainingInput.Check(table);
        RequireSingles(table);
        cancellationToken.ThrowIfCancellationRequested();
        var context = new MLContext(options.Seed);
        IRiskModel model = options.Trainer is MicrosoftMLTrainerKind.FastTree or MicrosoftMLTrainerKind.LightGbm
            ? TrainTrees(context, table, options) : TrainLinear(context, table, options);
        cancellationToken.ThrowIfCancellationRequested();
        return model;
    }

    private static IRiskModel TrainTrees(MLContext context, RiskTable table, MicrosoftMLTrainerOptions options)
    {
        ImmutableArray<Slot> slots = [.. table.Schema.Features.SelectMany((feature, number) => feature.Kind == FeatureKind.Categorical
            ? Enumerable.Range(0, feature.Categories.Length).Select(code => new Slot(number, SlotKind.Category, code))
            : [new Slot(number, SlotKind.Value, Fill: FillOf(table, number, options.Trainer))])];
        FeatureSlot?[] sources = [.. slots.Select(slot => (FeatureSlot?)new FeatureSlot(slot.Feature, slot.Category, (float)slot.Fill))];
        IDataView view = EncodedView.Of(table, slots);
        string? weight = table.Weights.IsEmpty ? null : EncodedView.Weight;
        FittedTrees fitted = options.Trainer == MicrosoftMLTrainerKind.FastTree
            ? FastTree(context, view, options, weight) : LightGbm(context, view, options, weight);
        if (FittedTrees.Shown(fitted.Ensemble) is not { } trees || trees.Trees.All(tree => tree.NumberOfNodes == 0))
        {
            return BaseRate(table, fitted.Transformer, view);
        }

        return TreeImport.TryImport(trees, fitted.Calibrator, sources, table.Schema)?.WithCovers(table)
            ?? throw new InvalidOperationException("ML.NET gave trees that split on sets of slots, which it was not asked for.");
    }

    // Where no tree found anything to split on, every row has the share of the event; ML.NET's own answer may be ½.
    private static LogisticModel BaseRate(RiskTable table, ITransformer transformer, IDataView view)
    {
        if (transformer.Transform(view).GetColumn<float>("Probability").Distinct().Skip(1).Any())
        {
            throw InputRefusedException.Because(Table, null, null,
                "enough rows for every tree to split (fewer trees, or fewer rows per leaf)");
        }

        double events = 0, all = 0;
        for (int row = 0; row < table.RowCount; row++)
        {
            double weight = table.Weights.IsEmpty ? 1 : table.Weights[row];
            events += weight * table.Labels[row];
            all += weight;
        }

        return LogisticModel.Of(table.Schema, Logit.Of(events / all),
            [.. table.Schema.Features.Select(feature => new LogisticTerm(0, 0, 0, 0,
            feature.Kind == FeatureKind.Categorical ? [.. new double[feature.Categories.Length]] : default))]);
    }

    // ML.NET computes in single precision: what is beyond it would be infinite or missing.
    private static void RequireSingles(RiskTable table)
    {
        ViolationCollector problems = new();
        for (int feature = 0; feature < table.Schema.Count; feature++)
        {
            for (int row = 0; row < table.RowCount; row++)
            {
                double value = table[row, feature];
                if (double.IsFinite(value) && Math.Abs(value) > float.MaxValue)
                {
                    problems.Add(Table, row + 1, table.Schema[feature].Name, value.ToString(CultureInfo.InvariantCulture),
                        "a number within single precision, up to 3.4E+38: ML.NET knows no larger ones");
                    break;
                }
            }
        }

        problems.ThrowIfAny();
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

    private static FittedTrees FastTree(MLContext context, IDataView view,
        MicrosoftMLTrainerOptions options, string? weight)
    {
        var fitted = context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
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
        }).Fit(view);
        return new FittedTrees(() => fitted.Model.SubModel.TrainedTreeEnsemble, fitted.Model.Calibrator, fitted);
    }

    private static FittedTrees LightGbm(MLContext context, IDataView view,
        MicrosoftMLTrainerOptions options, string? weight)
    {
        var fitted = context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
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
        }).Fit(view);
        return new FittedTrees(() => fitted.Model.SubModel.TrainedTreeEnsemble, fitted.Model.Calibrator, fitted);
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
