using Pedagogy6P.Practice.Mastery.Answers;

namespace Pedagogy6P.Practice.Mastery.Training;

/// <summary>One pass of the ability filter over a log. Not thread-safe.</summary>
internal sealed class AbilityPass
{
    private const double Smallest = 1e-6;

    private readonly AnswerLog _log;
    private readonly RepeatedAnswers _repeats;
    private readonly LearnerMastery _learner;

    public AbilityPass(AnswerLog log, RepeatedAnswers repeats, int slots)
    {
        _log = log;
        _repeats = repeats;
        _learner = new LearnerMastery(slots);
    }

    private delegate void Seen(in Answer answer, double right, in GaussianBelief belief, double difficulty);

    /// <summary>Log-loss of the answers of each skill, of every so manieth learner.</summary>
    public double[] Losses(AbilityParameters ability, SkillParameters[] skills, double[] difficulties, int every = 1)
    {
        double[] losses = new double[skills.Length];
        Run(ability, skills, difficulties, (in Answer answer, double right, in GaussianBelief _, double _) =>
        {
            double p = Math.Clamp(right, Smallest, 1 - Smallest);
            losses[answer.Skill] -= Math.Log(answer.IsRight ? p : 1 - p);
        }, every);
        return losses;
    }

    /// <summary>Slopes and expected curvatures of the log-likelihood in the log-odds of each skill and of each item.</summary>
    public (double[] Slope, double[] Weight, double[] ItemSlope, double[] ItemWeight) Scores(AbilityParameters ability,
        SkillParameters[] skills, double[] difficulties)
    {
        double[] slope = new double[skills.Length], weight = new double[skills.Length];
        double[] itemSlope = new double[difficulties.Length], itemWeight = new double[difficulties.Length];
        Run(ability, skills, difficulties, (in Answer answer, double right, in GaussianBelief belief, double difficulty) =>
        {
            double p = Math.Clamp(right, Smallest, 1 - Smallest), steep = belief.RightSlope(difficulty, ability.Guess, ability.Slip);
            double own = ((answer.IsRight ? 1 : 0) - p) * steep / (p * (1 - p)), information = steep * steep / (p * (1 - p));
            slope[answer.Skill] += own;
            weight[answer.Skill] += information;
            if (answer.Item >= 0)
            {
                itemSlope[answer.Item] += own;
                itemWeight[answer.Item] += information;
            }
        });
        return (slope, weight, itemSlope, itemWeight);
    }

    /// <summary>Sum and number of the difficulties of each skill's items, answer by answer, and the skill of each item.</summary>
    public (double[] Sums, int[] Counts, int[] SkillOf) ItemMeans(double[] difficulties, int slots)
    {
        double[] sums = new double[slots];
        int[] counts = new int[slots], skillOf = new int[difficulties.Length];
        foreach (Answer answer in _log.Answers)
        {
            if (answer.Item >= 0)
            {
                sums[answer.Skill] += difficulties[answer.Item];
                counts[answer.Skill]++;
                skillOf[answer.Item] = answer.Skill;
            }
        }

        return (sums, counts, skillOf);
    }

    private void Run(AbilityParameters ability, SkillParameters[] skills, double[] difficulties, Seen seen, int every = 1)
    {
        for (int learner = 0; learner < _log.LearnerIds.Length; learner += every)
        {
            _learner.Ability = 0;
            _learner.AbilityVariance = ability.Variance;
            for (int slot = 0; slot < skills.Length; slot++)
            {
                _learner.Traces[slot] = new SkillTrace { Slope = 1, Variance = skills[slot].Variance, Day = double.NaN };
            }

            int last = -1;
            foreach (ref readonly Answer answer in _log.Of(learner))
            {
                ref SkillTrace trace = ref _learner.Traces[answer.Skill];
                ref readonly SkillParameters skill = ref skills[answer.Skill];
                double difficulty = answer.Item >= 0 ? difficulties[answer.Item] : 0;
                bool isRepeat = _repeats.Repeats(last, answer.Skill);
                GaussianBelief before = AbilityFilter.Belief(_learner, trace, skill, answer.Day), after = before;
                if (!isRepeat)
                {
                    seen(answer, before.Right(difficulty, ability.Guess, ability.Slip), before, difficulty);
                    after = before.After(answer.IsRight, difficulty, ability.Guess, ability.Slip);
                }

                AbilityFilter.Update(_learner, ref trace, skill, ability, before, after, answer.IsRight ? 1 : ability.WrongShare,
                    answer.Day);
                last = answer.Skill;
            }
        }
    }
}
