using System.Globalization;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Benchmarks.Research.Mastery;

/// <summary>
/// The library's boosted trees on window features: shrinkage .05, depth 6, children of 20 or more, rounds by early stopping on a fifth of
/// the students, then all; shares of skills and items out of fold.
/// </summary>
internal static class WindowTrees
{
    private const int Folds = 5, PriorWeight = 5;

    public static double[] Predict(AnswerRows train, AnswerRows test)
    {
        RiskTable learnt = Table(train, train, isTrain: true), scored = Table(test, train, isTrain: false);
        int[] held = [.. Enumerable.Range(0, train.Count).Where(row => train.PersonOf(row) % Folds == 0)];
        int[] kept = [.. Enumerable.Range(0, train.Count).Where(row => train.PersonOf(row) % Folds != 0)];
        var options = new BoostingOptions
        {
            Trees = 2000, LearningRate = 0.05, MinimumChildWeight = 20, EarlyStoppingRounds = 30, Threads = Environment.ProcessorCount,
        };
        int trees = BoostingTrainer.Train(learnt.Subset(kept), options, learnt.Subset(held)).TreeCount;
        BoostedTreesModel model = BoostingTrainer.Train(learnt, options with { Trees = trees, EarlyStoppingRounds = 0 });
        return model.Probabilities(scored);
    }

    private static RiskTable Table(AnswerRows rows, AnswerRows train, bool isTrain)
    {
        var builder = new RiskTableBuilder();
        for (int column = 0; column < AnswerRows.Width; column++)
        {
            builder.AddNumeric(string.Create(CultureInfo.InvariantCulture, $"window {column}"),
                (ReadOnlySpan<float>)Enumerable.Range(0, rows.Count).Select(row => rows[row, column]).ToArray());
        }

        builder.AddNumeric("skill", Shares(rows, train, train.SkillCount, (some, row) => some.SkillOf(row), isTrain));
        if (train.ItemCount > 0)
        {
            builder.AddNumeric("item", Shares(rows, train, train.ItemCount, (some, row) => some.ItemOf(row), isTrain));
        }

        return builder.SetLabels(rows.Labels).Build();
    }

    // A row's own fold says nothing of its share: the trees would learn the label from it.
    private static ReadOnlySpan<double> Shares(AnswerRows rows, AnswerRows train, int codes, Func<AnswerRows, int, int> codeOf,
        bool isTrain)
    {
        double[,] right = new double[Folds + 1, codes], count = new double[Folds + 1, codes];
        double mean = 0;
        for (int row = 0; row < train.Count; row++)
        {
            int code = codeOf(train, row);
            mean += train.LabelOf(row) / (double)train.Count;
            foreach (int fold in (int[])[train.PersonOf(row) % Folds, Folds])
            {
                right[fold, code] += train.LabelOf(row);
                count[fold, code]++;
            }
        }

        return Enumerable.Range(0, rows.Count).Select(row =>
        {
            int code = codeOf(rows, row), fold = rows.PersonOf(row) % Folds;
            double good = right[Folds, code] - (isTrain ? right[fold, code] : 0);
            double all = count[Folds, code] - (isTrain ? count[fold, code] : 0);
            return (good + (PriorWeight * mean)) / (all + PriorWeight);
        }).ToArray();
    }
}
