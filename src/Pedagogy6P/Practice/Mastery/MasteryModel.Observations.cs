using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Practice.Mastery;

public sealed partial class MasteryModel
{
    private const double Quantile = 1.959964, LeastEvidence = 0.01;

    /// <summary>
    /// Takes in what was seen, spreading a little of it along the framework. A full score never lowers the mastery of any skill, a score of
    /// 0 never raises that of another. Constant time; allocates nothing.
    /// </summary>
    /// <param name="learner">The learner, who moves.</param>
    /// <param name="observation">What was seen.</param>
    /// <param name="kinship">Relations of the framework; null spreads nothing.</param>
    /// <exception cref="ArgumentException">
    /// The score is not from 0 to 1, the weight not above 0, the skill not one of the model, guess or slip above ½ or both together 1 or
    /// more, time runs backwards or is not finite, or the learner is of a model with another number of skills.
    /// </exception>
    public void Observe(LearnerMastery learner, in MasteryObservation observation, MasteryKinship? kinship = null)
    {
        ThrowIfForeign(learner);
        double guess = observation.Guess ?? _ability.Guess, slip = observation.Slip ?? _ability.Slip;
        ThrowIfUnlawful(observation, guess, slip, learner.LastDay);
        ref SkillTrace trace = ref learner.Traces[observation.Skill];
        ref readonly SkillParameters skill = ref _skills[observation.Skill];
        double score = observation.Score, day = observation.Day;
        GaussianBelief before = AbilityFilter.Belief(learner, trace, skill, day);
        GaussianBelief right = before.After(isRight: true, observation.Difficulty, guess, slip);
        GaussianBelief wrong = before.After(isRight: false, observation.Difficulty, guess, slip);
        var mixed = new GaussianBelief((score * right.Mean) + ((1 - score) * wrong.Mean),
            (score * right.Variance) + ((1 - score) * wrong.Variance));
        GaussianBelief after = before.Weighted(mixed, observation.Weight);
        double own = (after.Mean - before.Mean) * trace.Variance / before.Variance;
        double deviation = Math.Sqrt(trace.Variance), practised = score + ((1 - score) * _ability.WrongShare);
        AbilityFilter.Update(learner, ref trace, skill, _ability, before, after, practised, day);
        if (kinship is not null)
        {
            Spread(learner, kinship, observation.Skill, own, deviation);
        }

        trace.Known = (score * skill.Chain.After(trace.Known, isRight: true)) + ((1 - score) * skill.Chain.After(trace.Known, false));
        trace.Known = skill.Chain.Next(trace.Known);
        Remember(learner, ref trace, observation.Skill, score >= 0.5, day);
    }

    /// <summary>
    /// Takes what a record says of a skill for what was known before anything was observed: later answers move on from there. The evidence
    /// gives the variance of the log-odds, 1 ÷ ((1 + evidence)·mastery·(1 − mastery)), of which the learner's ability has the share that it
    /// has without a record. Of a dated record what lies above the skill's ease fades from that day.
    /// </summary>
    /// <param name="learner">The learner, of whom nothing was observed on the skill yet.</param>
    /// <param name="skill">Number of the skill.</param>
    /// <param name="mastery">Mastery, 0 to 1.</param>
    /// <param name="evidence">Pseudo-count of the observations behind it, above 0.</param>
    /// <param name="day">The day of the record; NaN where it has none.</param>
    /// <exception cref="ArgumentException">The learner is of a model with another number of skills.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The mastery is not from 0 to 1, or the evidence not above 0.</exception>
    public void Recall(LearnerMastery learner, int skill, double mastery, double evidence, double day = double.NaN)
    {
        ThrowIfForeign(learner);
        ArgumentOutOfRangeException.ThrowIfNotEqual(mastery is >= 0 and <= 1, true, nameof(mastery));
        ArgumentOutOfRangeException.ThrowIfNotEqual(evidence > 0, true, nameof(evidence));
        ref SkillTrace trace = ref learner.Traces[skill];
        ref readonly SkillParameters parameters = ref _skills[skill];
        double p = Math.Clamp(mastery, NearlyAll, 1 - NearlyAll), logOdds = Logit.Of(p);
        double variance = 1 / ((1 + evidence) * p * (1 - p)), shared = _ability.Variance / (_ability.Variance + parameters.Variance);
        trace.Slope = Math.Sqrt(variance * shared / _ability.Variance);
        trace.Variance = Math.Max(1e-6, variance * (1 - shared));
        trace.Learnt = double.IsNaN(day) ? 0 : Math.Clamp(logOdds - parameters.Ease, 0, _ability.MostLearnt);
        trace.Day = day;
        trace.Offset = logOdds - parameters.Ease - trace.Learnt - (trace.Slope * learner.Ability);
    }

    /// <summary>What the tracker says of a skill as of a day: what was learnt has faded since its last practice.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="skill">Number of the skill.</param>
    /// <param name="day">The day; NaN or one before the last practice: as of that practice.</param>
    /// <exception cref="ArgumentException">The learner is of a model with another number of skills.</exception>
    public MasteryReading Read(LearnerMastery learner, int skill, double day = double.NaN)
    {
        ThrowIfForeign(learner);
        ref readonly SkillTrace trace = ref learner.Traces[skill];
        GaussianBelief now = AbilityFilter.Belief(learner, trace, _skills[skill], day);
        GaussianBelief then = AbilityFilter.Belief(learner, trace, _skills[skill], double.NaN);
        double half = Quantile * Math.Sqrt(now.Variance), mastery = Logit.Sigmoid(now.Mean), slope = mastery * (1 - mastery);
        double evidence = Math.Max(LeastEvidence, (1 / Math.Max(1e-12, slope * now.Variance)) - 1);
        return new MasteryReading(new Interval(mastery, Logit.Sigmoid(now.Mean - half), Logit.Sigmoid(now.Mean + half)), evidence,
            Logit.Sigmoid(then.Mean), _skills[skill].HalfLifeDays, trace.Count, trace.Day);
    }

    // Kin lean on what they know themselves: the surer they are, the less they follow.
    private static void Spread(LearnerMastery learner, MasteryKinship kinship, int skill, double own, double deviation)
    {
        foreach (MasteryKin kin in kinship.KinOf(skill))
        {
            double share = own >= 0 ? kin.WhenRight : kin.WhenWrong;
            ref SkillTrace trace = ref learner.Traces[kin.Skill];
            trace.Offset += share * Math.Min(1, Math.Sqrt(trace.Variance) / deviation) * own;
        }
    }

    private void ThrowIfUnlawful(in MasteryObservation observation, double guess, double slip, double lastDay)
    {
        string? problem = (uint)observation.Skill >= (uint)_skills.Length ? "The skill is not one of the model."
            : observation.Score is not (>= 0 and <= 1) ? "The score is not from 0 to 1."
            : !(observation.Weight > 0) || double.IsInfinity(observation.Weight) ? "The weight is not a finite number above 0."
            : !double.IsFinite(observation.Difficulty) ? "The difficulty is not finite."
            : !AnswerNoise.IsSound(guess, slip) ? "Guess and slip must be from 0 to 0.5 and below 1 together."
            : double.IsInfinity(observation.Day) ? "The time is not finite."
            : observation.Day < lastDay ? "Time runs backwards for this learner." : null;
        if (problem is not null)
        {
            throw new ArgumentException(problem, nameof(observation));
        }
    }
}
