using Pedagogy6P.MachineLearning.Sequences;
using Pedagogy6P.Practice.Mastery.Answers;

namespace Pedagogy6P.Practice.Mastery.Training;

/// <summary>Fits the chain of each skill.</summary>
internal static class ChainFit
{
    /// <summary>One chain for each skill, and a last one of all skills together.</summary>
    public static TracingParameters[] Of(AnswerLog log)
    {
        var sequences = new AnswerSequences[log.SkillIds.Length];
        for (int skill = 0; skill < sequences.Length; skill++)
        {
            sequences[skill] = new AnswerSequences();
        }

        for (int learner = 0; learner < log.LearnerIds.Length; learner++)
        {
            foreach (Answer answer in log.Of(learner))
            {
                sequences[answer.Skill].Add(answer.IsRight);
            }

            foreach (Answer answer in log.Of(learner))
            {
                sequences[answer.Skill].Close();
            }
        }

        TracingParameters[] chains = [.. sequences.Select(own => TracingTrainer.Fit(own)), TracingParameters.Typical];
        double total = Math.Max(1, log.Count);
        double Mean(Func<TracingParameters, double> part) => sequences.Select((own, skill) => own.AnswerCount * part(chains[skill])).Sum()
            / total;
        chains[^1] = log.Count == 0 ? TracingParameters.Typical
            : new TracingParameters(Mean(c => c.Prior), Mean(c => c.Learn), Mean(c => c.Forget), Mean(c => c.Guess), Mean(c => c.Slip));
        return chains;
    }
}
