using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.Practice.Mastery.Answers;

namespace Pedagogy6P.Practice.Mastery.Training;

/// <summary>
/// Fits the joined regression, its penalty chosen on learners held back; where the ability filter alone predicts those better, there is no
/// regression.
/// </summary>
internal static class JoinedFit
{
    // Plain columns are few and met in every row: they need little holding.
    private const double DenseShare = 0.1, Tolerance = 1e-4, Smallest = 1e-6;

    public static (double[] Weights, double Penalty, double HeldBackLoss) Of(MasteryModel model, AnswerLog log, bool[] isHeldBack,
        bool[] isDrawn, MasteryOptions options, CancellationToken cancellationToken)
    {
        int width = model.Features.Layout.Width;
        var rows = new SparseRows(width);
        var labels = new List<byte>();
        var isFitted = new List<bool>();
        double aloneLoss = 0;
        Span<int> columns = stackalloc int[AnswerLayout.Longest];
        Span<float> values = stackalloc float[AnswerLayout.Longest];
        AnswerRow.NumberPlain(columns);
        LearnerMastery state = model.NewLearner();
        for (int learner = 0; learner < log.LearnerIds.Length; learner++)
        {
            if (!isDrawn[learner])
            {
                continue;
            }

            model.Reset(state);
            foreach (ref readonly Answer answer in log.Of(learner))
            {
                if (!options.LeavesOutRepeats || !model.Repeats(state, answer.Skill))
                {
                    var row = new AnswerRow(columns, values);
                    model.Fill(ref row, state, answer.Skill, answer.Item, answer.Day);
                    rows.Add(columns[..row.Count], values[..row.Count]);
                    labels.Add(answer.IsRight ? (byte)1 : (byte)0);
                    isFitted.Add(!isHeldBack[learner]);

                    // The model has no regression yet: the ability filter speaks.
                    double right = Math.Clamp(model.Predict(state, answer.Skill, answer.Item, answer.Day), Smallest, 1 - Smallest);
                    aloneLoss -= isHeldBack[learner] ? Math.Log(answer.IsRight ? right : 1 - right) : 0;
                }

                model.Update(state, answer.Skill, answer.IsRight, answer.Item, answer.Day);
            }
        }

        byte[] outcomes = [.. labels];
        bool[] fitted = [.. isFitted];
        double[] weights = [];
        (double Loss, double Penalty) best = (double.PositiveInfinity, options.Penalties.Max());

        // From the strongest penalty down, each fit begins where the last one ended.
        foreach (double penalty in options.Penalties.OrderDescending())
        {
            weights = SparseLogisticTrainer.Fit(rows, outcomes, fitted, Penalties(width, penalty), weights, Tolerance,
                options.Threads, cancellationToken);
            double loss = Loss(rows, outcomes, fitted, weights);
            if (loss > best.Loss)
            {
                break;
            }

            best = (loss, penalty);
        }

        aloneLoss /= Math.Max(1, fitted.Count(isOne => !isOne));
        if (aloneLoss < best.Loss)
        {
            return ([], double.PositiveInfinity, aloneLoss);
        }

        return (SparseLogisticTrainer.Fit(rows, outcomes, default, Penalties(width, best.Penalty), weights, Tolerance,
            options.Threads, cancellationToken), best.Penalty, best.Loss);
    }

    private static double[] Penalties(int width, double penalty)
    {
        double[] penalties = new double[width];
        Array.Fill(penalties, penalty);
        penalties.AsSpan(0, AnswerLayout.Dense).Fill(DenseShare * penalty);
        penalties[0] = 0;
        return penalties;
    }

    private static double Loss(SparseRows rows, byte[] labels, bool[] isFitted, double[] weights)
    {
        double loss = 0;
        int count = 0;
        for (int row = 0; row < labels.Length; row++)
        {
            if (!isFitted[row])
            {
                double z = rows.Dot(row, weights);
                loss += Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z))) - (labels[row] * z);
                count++;
            }
        }

        return loss / Math.Max(1, count);
    }
}
