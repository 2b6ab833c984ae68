namespace Pedagogy6P.Practice.Mastery;

/// <summary>
/// Ability and skills of a learner as normal beliefs on a tree: log-odds of mastery of a skill = ease + own part + ability·slope + learnt,
/// where the own parts are independent given the ability. One answer moves its own skill and the ability; every other skill follows the
/// ability through its slope, which is exact for normal beliefs, so an answer costs the same whatever the number of skills (an Elo rating
/// with an ability per skill, Pelánek 2016, whose gains are those of Kalman's filter). What practice added fades by half-lives (Settles
/// and Meeder 2016), the rest stays.
/// </summary>
internal static class AbilityFilter
{
    /// <summary>The belief about a skill as of a day.</summary>
    public static GaussianBelief Belief(LearnerMastery learner, in SkillTrace trace, in SkillParameters skill, double day)
    {
        double learnt = trace.Learnt * skill.Kept(day - trace.Day);
        return new GaussianBelief(skill.Ease + trace.Offset + (trace.Slope * learner.Ability) + learnt,
            trace.Variance + (trace.Slope * trace.Slope * learner.AbilityVariance));
    }

    /// <summary>Takes in what an answer made of the belief; practised is what the answer adds as a share of the gain.</summary>
    public static void Update(LearnerMastery learner, ref SkillTrace trace, in SkillParameters skill, AbilityParameters ability,
        in GaussianBelief before, in GaussianBelief after, double practised, double day)
    {
        double shrink = after.Variance / before.Variance, covariance = trace.Slope * learner.AbilityVariance;
        double carried = covariance / before.Variance;
        learner.Ability += carried * (after.Mean - before.Mean);
        learner.AbilityVariance = Math.Max(1e-6, learner.AbilityVariance + (carried * carried * (after.Variance - before.Variance)));
        trace.Learnt *= skill.Kept(day - trace.Day);
        double ownMean = after.Mean - skill.Ease - trace.Learnt;
        trace.Slope = covariance * shrink / learner.AbilityVariance;
        trace.Variance = Math.Max(1e-6, after.Variance - (trace.Slope * trace.Slope * learner.AbilityVariance)) + ability.SkillDrift;
        trace.Offset = ownMean - (trace.Slope * learner.Ability);
        learner.AbilityVariance += ability.AbilityDrift;
        trace.Learnt += practised * skill.Gain * Math.Max(0, 1 - (trace.Learnt / ability.MostLearnt));
        trace.Day = double.IsNaN(day) ? trace.Day : day;
    }
}
