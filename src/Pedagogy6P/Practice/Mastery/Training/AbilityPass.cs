using Pedagogy6P.Practice.Mastery.Answers;

namespace Pedagogy6P.Practice.Mastery.Training;

/// <summary>
/// Passes of the ability filter over a log, in fixed parts of its learners whose sums are added in their order: threads cannot change them.
/// One pass at a time.
/// </summary>
internal sealed class AbilityPass
{
    private const double Smallest = 1e-6;
    private const int Parts = 32;

    private readonly AnswerLog _log;
    private readonly RepeatedAnswers _repeats;
    private readonly LearnerMastery[] _learners;
    private readonly ParallelOptions _parallel;

    public AbilityPass(AnswerLog log, RepeatedAnswers repeats, int slots, int threads)
    {
        _log = log;
        _repeats = repeats;
        _learners = [.. Enumerable.Range(0, Parts).Select(_ => new LearnerMastery(slots))];
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
    }

    private delegate void Seen(in Answer answer, double right, in GaussianBelief belief, double difficulty);

    /// <summary>Log-loss of the answers of each skill, of every so manieth learner.</summary>
    public double[] Losses(AbilityParameters ability, SkillParameters[] skills, double[] difficulties, int every = 1)
    {
        double[][] parts = NewSums(skills.Length);
        Run(ability, skills, difficulties, part =>
        {
            double[] losses = parts[part];
            return (in Answer answer, double right, in GaussianBelief _, double _) =>
            {
                double p = Math.Clamp(right, Smallest, 1 - Smallest);
                losses[answer.Skill] -= Math.Log(answer.IsRight ? p : 1 - p);
            };
        }, every);
        return Total(parts);
    }

    /// <summary>
    /// Slopes and expected curvatures of the log-likelihood in the log-odds of each skill and of each item, of every so manieth learner.
    /// </summary>
    public (double[] Slope, double[] Weight, double[] ItemSlope, double[] ItemWeight) Scores(AbilityParameters ability,
        SkillParameters[] skills, double[] difficulties, int every = 1)
    {
        double[][] slopes = NewSums(skills.Length), weights = NewSums(skills.Length);
        double[][] itemSlopes = NewSums(difficulties.Length), itemWeights = NewSums(difficulties.Length);
        Run(ability, skills, difficulties, part =>
        {
            double[] slope = slopes[part], weight = weights[part], itemSlope = itemSlopes[part], itemWeight = itemWeights[part];
            return (in Answer answer, double right, in GaussianBelief belief, double difficulty) =>
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
            };
        }, every);
        return (Total(slopes), Total(weights), Total(itemSlopes), Total(itemWeights));
    }

    /// <summary>
    /// Sum and number of the difficulties of each skill's items, answer by answer, and the skill of each item; skills that share an item
    /// have none.
    /// </summary>
    public (double[] Sums, int[] Counts, int[] SkillOf) ItemMeans(double[] difficulties, int slots)
    {
        double[] sums = new double[slots];
        int[] counts = new int[slots], skillOf = new int[difficulties.Length];
        bool[] shares = new bool[slots];
        Array.Fill(skillOf, -1);
        foreach (ref readonly Answer answer in _log.Answers)
        {
            if (answer.Item >= 0)
            {
                int before = skillOf[answer.Item];
                if (before >= 0 && before != answer.Skill)
                {
                    shares[before] = shares[answer.Skill] = true;
                }

                sums[answer.Skill] += difficulties[answer.Item];
                counts[answer.Skill]++;
                skillOf[answer.Item] = answer.Skill;
            }
        }

        for (int skill = 0; skill < slots; skill++)
        {
            counts[skill] = shares[skill] ? 0 : counts[skill];
        }

        return (sums, counts, skillOf);
    }

    private void Run(AbilityParameters ability, SkillParameters[] skills, double[] difficulties, Func<int, Seen> seenBy, int every) =>
        Parallel.For(0, Parts, _parallel, part =>
        {
            Seen seen = seenBy(part);
            int count = (_log.LearnerIds.Length + every - 1) / every;
            int first = (int)((long)count * part / Parts), end = (int)((long)count * (part + 1) / Parts);
            for (int place = first; place < end; place++)
            {
                Follow(_learners[part], _log.Of(place * every), ability, skills, difficulties, seen);
            }
        });

    private void Follow(LearnerMastery state, ReadOnlySpan<Answer> answers, AbilityParameters ability, SkillParameters[] skills,
        double[] difficulties, Seen seen)
    {
        state.Ability = 0;
        state.AbilityVariance = ability.Variance;

        // Only what is used is made anew: skills may be many.
        foreach (ref readonly Answer answer in answers)
        {
            state.Traces[answer.Skill] = new SkillTrace { Slope = 1, Variance = skills[answer.Skill].Variance, Day = double.NaN };
        }

        int last = -1;
        foreach (ref readonly Answer answer in answers)
        {
            ref SkillTrace trace = ref state.Traces[answer.Skill];
            ref readonly SkillParameters skill = ref skills[answer.Skill];
            double difficulty = answer.Item >= 0 ? difficulties[answer.Item] : 0;
            GaussianBelief before = AbilityFilter.Belief(state, trace, skill, answer.Day), after = before;
            if (!_repeats.Repeats(last, answer.Skill))
            {
                seen(answer, before.Right(difficulty, ability.Guess, ability.Slip), before, difficulty);
                after = before.After(answer.IsRight, difficulty, ability.Guess, ability.Slip);
            }

            AbilityFilter.Update(state, ref trace, skill, ability, before, after, answer.IsRight ? 1 : ability.WrongShare, answer.Day);
            last = answer.Skill;
        }
    }

    private static double[][] NewSums(int length) => [.. Enumerable.Range(0, Parts).Select(_ => new double[length])];

    private static double[] Total(double[][] parts)
    {
        double[] total = new double[parts[0].Length];
        foreach (double[] part in parts)
        {
            for (int place = 0; place < total.Length; place++)
            {
                total[place] += part[place];
            }
        }

        return total;
    }
}
