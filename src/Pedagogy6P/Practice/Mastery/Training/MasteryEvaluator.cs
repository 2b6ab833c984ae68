using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.Practice.Mastery.Answers;

namespace Pedagogy6P.Practice.Mastery.Training;

/// <summary>
/// Predicts every answer of a log from the same learner's answers before it, by a model that stays as it is. Stateless and thread-safe.
/// </summary>
public static class MasteryEvaluator
{
    private const double Smallest = 1e-6;
    private const int Bins = 15, Passes = 5;

    /// <summary>Predicts and scores.</summary>
    /// <param name="model">The model.</param>
    /// <param name="log">Answers of learners, best of such as the model was not fitted to.</param>
    /// <param name="clock">Measures the time of updates.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static MasteryScores Evaluate(MasteryModel model, AnswerLog log, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(clock);
        (byte[] labels, double[] probabilities) = Predict(model, log);
        return new MasteryScores(
            labels.Length,
            RiskMetrics.Auc(labels, probabilities),
            RiskMetrics.LogLoss(labels, probabilities),
            RiskMetrics.Brier(labels, probabilities),
            RiskMetrics.ExpectedCalibrationError(labels, probabilities, Bins),
            Enumerable.Range(0, Passes).Min(_ => TimeUpdates(model, log, clock)));
    }

    /// <summary>Outcomes and predictions of the answers that are scored: all but those that repeat the one before.</summary>
    internal static (byte[] Labels, double[] Probabilities) Predict(MasteryModel model, AnswerLog log)
    {
        var labels = new List<byte>(log.Count);
        var probabilities = new List<double>(log.Count);
        (int[] skills, int[] items) = NumbersOf(model, log);
        LearnerMastery state = model.NewLearner();
        for (int learner = 0; learner < log.LearnerIds.Length; learner++)
        {
            model.Reset(state);
            foreach (ref readonly Answer answer in log.Of(learner))
            {
                int skill = skills[answer.Skill], item = answer.Item < 0 ? -1 : items[answer.Item];
                if (!model.Repeats(state, skill))
                {
                    labels.Add(answer.IsRight ? (byte)1 : (byte)0);
                    probabilities.Add(Math.Clamp(model.Predict(state, skill, item, answer.Day), Smallest, 1 - Smallest));
                }

                model.Update(state, skill, answer.IsRight, item, answer.Day);
            }
        }

        return ([.. labels], [.. probabilities]);
    }

    // A learner is made anew between: that counts too.
    private static double TimeUpdates(MasteryModel model, AnswerLog log, TimeProvider clock)
    {
        (int[] skills, int[] items) = NumbersOf(model, log);
        LearnerMastery state = model.NewLearner();
        long start = clock.GetTimestamp();
        for (int learner = 0; learner < log.LearnerIds.Length; learner++)
        {
            model.Reset(state);
            foreach (ref readonly Answer answer in log.Of(learner))
            {
                model.Update(state, skills[answer.Skill], answer.IsRight, answer.Item < 0 ? -1 : items[answer.Item], answer.Day);
            }
        }

        return log.Count == 0 ? double.NaN : clock.GetElapsedTime(start).TotalNanoseconds / log.Count;
    }

    private static (int[] Skills, int[] Items) NumbersOf(MasteryModel model, AnswerLog log) =>
        ([.. log.SkillIds.Select(model.SkillNumber)], [.. log.ItemIds.Select(model.ItemNumber)]);
}
