using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Benchmarks.Research.Mastery;

/// <summary>
/// Logistic regression on counts: each skill's share, log(1 + n) of right and wrong answers on the skill, by skill, and in all (Best-LR,
/// Gervet et al. 2020), with or without the items. Ridge penalty 1.
/// </summary>
internal static class CountRegression
{
    private const int Totals = 3;

    public static double[] Predict(AnswerRows train, AnswerRows test, bool hasItems)
    {
        SparseRows learnt = Design(train, hasItems);
        double[] penalties = new double[learnt.Width];
        penalties.AsSpan(1).Fill(1);
        double[] weights = SparseLogisticTrainer.Fit(learnt, train.Labels, default, penalties);
        SparseRows scored = Design(test, hasItems);
        return [.. Enumerable.Range(0, scored.Count).Select(row => Logit.Sigmoid(scored.Dot(row, weights)))];
    }

    private static SparseRows Design(AnswerRows rows, bool hasItems)
    {
        int skills = rows.SkillCount, firstItem = Totals + (3 * skills);
        var design = new SparseRows(firstItem + (hasItems ? rows.ItemCount : 0));
        for (int row = 0; row < rows.Count; row++)
        {
            int skill = Totals + rows.SkillOf(row);
            Span<int> columns = [0, 1, 2, skill, skill + skills, skill + (2 * skills), firstItem + Math.Max(0, rows.ItemOf(row))];
            Span<float> values =
            [
                1, Log(rows[row, AnswerRows.AllRight]), Log(rows[row, AnswerRows.AllWrong]), 1, Log(rows[row, AnswerRows.OwnRight]),
                Log(rows[row, AnswerRows.OwnWrong]), 1,
            ];
            int length = hasItems && rows.ItemCount > 0 ? columns.Length : columns.Length - 1;
            design.Add(columns[..length], values[..length]);
        }

        return design;
    }

    private static float Log(float count) => MathF.Log(1 + count);
}
