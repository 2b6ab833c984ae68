using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Calibration;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MicrosoftML.Tests.Onnx;

/// <summary>Models of every kind that is written as ONNX, over few and many categories, and rows for them.</summary>
internal static class OnnxSamples
{
    private const int Courses = 90;

    private static readonly RiskTable Train = Table(3000, 1);

    private static readonly Dictionary<string, Lazy<IRiskModel>> Models = new(StringComparer.Ordinal)
    {
        ["trees"] = new(() => Trees(4)),
        ["trees of numbers"] = new(() => BoostingTrainer.Train(NumbersOnly(Train), new BoostingOptions { Trees = 40, MaximumDepth = 4 })),
        ["deep trees"] = new(() => Trees(9)),
        ["trees that round"] = new(() => BoostedTreesModel.Of(Trees(5).ToEnsemble() with { RoundsToNearest = true })),
        ["trees that round, zero is missing"] =
            new(() => BoostedTreesModel.Of(Trees(5).ToEnsemble() with { RoundsToNearest = true, Missing = 0 })),
        ["odd trees"] = new(() => BoostedTreesModel.Of(Odd())),
        ["no trees"] = new(() => BoostedTreesModel.Of(new TreeEnsemble(Train.Schema, -0.25, []))),
        ["logistic"] = new(() => LogisticTrainer.Train(Train)),
        ["Platt of trees"] = new(() => new CalibratedModel(Trees(4), Platt(Trees(4)))),
        ["flat Platt of certain trees"] = new(() => new CalibratedModel(Certain(), new PlattCalibrator(-0.5, 0.1))),
        ["isotonic of trees"] = new(() => new CalibratedModel(Trees(4), Isotonic(Trees(4)))),
        ["isotonic of logistic"] = new(() => new CalibratedModel(Named("logistic"), Isotonic(Named("logistic")))),
        ["average"] = new(() => Average()),
        ["Platt of isotonic of an average"] =
            new(() => new CalibratedModel(new CalibratedModel(Average(), Isotonic(Average())), new PlattCalibrator(0.1, 0.9))),
    };

    public static TheoryData<string> Names => [.. Models.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Some kinds that between them use all operators.</summary>
    public static IReadOnlyList<string> Read { get; } =
        ["deep trees", "logistic", "Platt of isotonic of an average", "trees that round, zero is missing"];

    public static IRiskModel Named(string name) => Models[name].Value;

    /// <summary>Rows with missing values and categories, and with numbers that no single holds.</summary>
    public static RiskTable Table(int rows, long seed)
    {
        var random = new SeededRandom(seed);
        float[] load = new float[rows];
        double[] grade = new double[rows], days = new double[rows];
        string?[] site = new string?[rows], course = new string?[rows];
        byte[] labels = new byte[rows];
        string?[] sites = ["montpellier", "nîmes", "sète", null, string.Empty];
        for (int row = 0; row < rows; row++)
        {
            load[row] = random.Next(6) == 0 ? float.NaN : (float)Math.Round(random.NextDouble() * 40, 1);
            grade[row] = random.Next(7) == 0 ? double.NaN : random.NextDouble() * 20;
            days[row] = random.Next(9) == 0 ? double.NaN : random.Next(400) - 200;
            site[row] = sites[random.Next(sites.Length)];
            int number = random.Next(Courses + 10);
            course[row] = number < Courses ? Course(number) : null;
            double logit = (double.IsNaN(load[row]) ? 1 : 0.1 * load[row]) - (double.IsNaN(grade[row]) ? 1 : 0.15 * grade[row])
                + (site[row] is "sète" ? 1.5 : 0) + (number % 7 < 3 ? 1 : -1) + (double.IsNaN(days[row]) ? 0.5 : days[row] / 300);
            labels[row] = random.NextDouble() < Logit.Sigmoid(logit) ? (byte)1 : (byte)0;
        }

        return new RiskTableBuilder().AddNumeric("load", load).AddCategorical("site", site, ["sète", "montpellier", "nîmes"])
            .AddNumeric("grade", grade).AddCategorical("course", course, [.. Enumerable.Range(0, Courses).Select(Course)])
            .AddNumeric("days silent", days).SetLabels(labels).Build();
    }

    public static RiskTable NumbersOnly(RiskTable table) => table.WithFeatures(feature => feature.Kind != FeatureKind.Categorical);

    /// <summary>The rows that a model takes.</summary>
    public static RiskTable For(IRiskModel model, RiskTable table) => model.Schema.Count == table.Schema.Count ? table : NumbersOnly(table);

    private static string Course(int number) => string.Create(CultureInfo.InvariantCulture, $"c{number}");

    private static BoostedTreesModel Trees(int depth) =>
        BoostingTrainer.Train(Train, new BoostingOptions { Trees = 40, MaximumDepth = depth });

    private static PlattCalibrator Platt(IRiskModel model) => PlattCalibrator.Train(Train.Labels, Samples.Score(model, Train));

    private static IsotonicCalibrator Isotonic(IRiskModel model) => IsotonicCalibrator.Train(Train.Labels, Samples.Score(model, Train));

    private static AveragedModel Average() => new([new WeightedModel(Trees(4), 2), new WeightedModel(Named("logistic"), 1),
        new WeightedModel(Named("Platt of trees"), 0.3), new WeightedModel(Named("trees that round"), 1)]);

    // Log-odds of ±35 and more, where a probability is a few last bits from 0 or 1.
    private static BoostedTreesModel Certain()
    {
        TreeEnsemble ensemble = Trees(5).ToEnsemble();
        return BoostedTreesModel.Of(ensemble with
        {
            Trees = [.. ensemble.Trees.Select(tree => tree.Select(node => node with { Value = 15 * node.Value }).ToImmutableArray())],
        });
    }

    // A leaf alone; thresholds without end; a number's split on a category; splits that send all categories to one side.
    private static TreeEnsemble Odd()
    {
        TreeNode low = TreeNode.Leaf(-0.5f), high = TreeNode.Leaf(0.75f), top = TreeNode.Leaf(1.5f);
        TreeNode split = new(0, 12.5f, 1, 2, true, 0, 0);
        TreeNode next = split with { Left = 3, Right = 4 };
        bool[] none = new bool[3], odd = [.. Enumerable.Range(0, Courses).Select(code => code % 2 == 1)];
        ImmutableArray<TreeNode>[] trees =
        [
            [TreeNode.Leaf(0.125f)],
            [split with { Threshold = float.PositiveInfinity, MissingLeft = false }, low, high],
            [split with { Threshold = float.NegativeInfinity }, low, high],
            [split with { FeatureNumber = 1, Threshold = 1.5f }, low, next with { FeatureNumber = 3, Threshold = 40 }, high, top],
            [split with { FeatureNumber = 1, CategoriesLeft = [.. none], MissingLeft = false }, low, high],
            [split with { FeatureNumber = 1, CategoriesLeft = [true, true, true] }, low, high],
            [split with { FeatureNumber = 1, CategoriesLeft = [.. none] }, low, high],
            [split with { FeatureNumber = 3, CategoriesLeft = [.. odd] }, low, next with { FeatureNumber = 2, Threshold = -0f }, high, top],
            [split with { FeatureNumber = 3, CategoriesLeft = [.. odd], MissingLeft = false }, low, high],
            [split with { FeatureNumber = 4, Threshold = -3, MissingLeft = false }, low, high],
        ];
        return new TreeEnsemble(Train.Schema, 0.5, [.. trees]);
    }
}
