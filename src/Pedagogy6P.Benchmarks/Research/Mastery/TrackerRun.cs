using Pedagogy6P.Practice.Mastery;
using Pedagogy6P.Practice.Mastery.Answers;

namespace Pedagogy6P.Benchmarks.Research.Mastery;

/// <summary>One pass of a mastery model over answers.</summary>
internal static class TrackerRun
{
    private const int Passes = 40, MostTimed = 20_000;

    /// <summary>Probabilities of the answers that are scored, one behind the other.</summary>
    public static double[] Predict(MasteryModel model, AnswerLog log, RepeatedAnswers marked, IReadOnlyList<string> trainSkills)
    {
        var probabilities = new List<double>(log.Count);
        (int[] skills, int[] items) = NumbersOf(model, log);
        Dictionary<string, int> numbers = trainSkills.Select((id, number) => (id, number))
            .ToDictionary(pair => pair.id, pair => pair.number, StringComparer.Ordinal);
        int[] ofTrain = [.. log.SkillIds.Select(id => numbers.GetValueOrDefault(id, trainSkills.Count))];
        LearnerMastery state = model.NewLearner();
        for (int learner = 0; learner < log.LearnerIds.Length; learner++)
        {
            model.Reset(state);
            int before = -1;
            foreach (ref readonly Answer answer in log.Of(learner))
            {
                int skill = skills[answer.Skill], item = answer.Item < 0 ? -1 : items[answer.Item];
                if (!marked.Repeats(before, ofTrain[answer.Skill]))
                {
                    probabilities.Add(model.Predict(state, skill, item, answer.Day));
                }

                model.Update(state, skill, answer.IsRight, item, answer.Day);
                before = ofTrain[answer.Skill];
            }
        }

        return [.. probabilities];
    }

    /// <summary>Share of answers before which the 95 % interval of the skill's mastery held the true one.</summary>
    public static double Coverage(MasteryModel model, AnswerLog log, IReadOnlyList<double> truth)
    {
        (int[] skills, int[] items) = NumbersOf(model, log);
        LearnerMastery state = model.NewLearner();
        int held = 0, row = 0;
        for (int learner = 0; learner < log.LearnerIds.Length; learner++)
        {
            model.Reset(state);
            foreach (ref readonly Answer answer in log.Of(learner))
            {
                MasteryReading reading = model.Read(state, skills[answer.Skill], answer.Day);
                held += truth[row] >= reading.Mastery.Lower && truth[row] <= reading.Mastery.Upper ? 1 : 0;
                row++;
                model.Update(state, skills[answer.Skill], answer.IsRight, answer.Item < 0 ? -1 : items[answer.Item], answer.Day);
            }
        }

        return held / (double)row;
    }

    /// <summary>
    /// Nanoseconds an answer, with or without a prediction before it, and bytes allocated: the best of passes over the first answers.
    /// </summary>
    public static (double Nanoseconds, long Bytes) Time(MasteryModel model, AnswerLog log, bool predicts, TimeProvider clock)
    {
        (int[] skills, int[] items) = NumbersOf(model, log);
        LearnerMastery state = model.NewLearner();
        double fastest = double.PositiveInfinity, sum = 0;
        long bytes = long.MaxValue;
        for (int pass = 0; pass < Passes; pass++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread(), start = clock.GetTimestamp();
            int answers = 0;
            for (int learner = 0; learner < log.LearnerIds.Length && answers < MostTimed; learner++)
            {
                model.Reset(state);
                answers += log.Of(learner).Length;
                foreach (ref readonly Answer answer in log.Of(learner))
                {
                    int skill = skills[answer.Skill], item = answer.Item < 0 ? -1 : items[answer.Item];
                    sum += predicts ? model.Predict(state, skill, item, answer.Day) : 0;
                    model.Update(state, skill, answer.IsRight, item, answer.Day);
                }
            }

            fastest = Math.Min(fastest, clock.GetElapsedTime(start).TotalNanoseconds / answers);
            bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return double.IsFinite(sum) ? (fastest, bytes) : throw new InvalidOperationException("A prediction is not finite.");
    }

    private static (int[] Skills, int[] Items) NumbersOf(MasteryModel model, AnswerLog log) =>
        ([.. log.SkillIds.Select(model.SkillNumber)], [.. log.ItemIds.Select(model.ItemNumber)]);
}
