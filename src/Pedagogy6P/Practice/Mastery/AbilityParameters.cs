namespace Pedagogy6P.Practice.Mastery;

/// <summary>What was learnt of all learners and skills together.</summary>
/// <param name="Variance">How far learners differ in ability: a variance of log-odds, above 0.</param>
/// <param name="AbilityDrift">Variance that an answer adds to the ability, 0 or more.</param>
/// <param name="SkillDrift">Variance that an answer adds to its skill, 0 or more.</param>
/// <param name="MostLearnt">Log-odds that practice can add in all, above 0; each answer adds less the nearer a learner is to it.</param>
/// <param name="WrongShare">What a wrong answer adds, as a share of what a right one adds, 0 or more.</param>
/// <param name="Guess">Probability of a right answer without any mastery.</param>
/// <param name="Slip">Probability of a wrong answer with full mastery.</param>
public sealed record AbilityParameters(
    double Variance = 1, double AbilityDrift = 0.001, double SkillDrift = 0.01, double MostLearnt = 3, double WrongShare = 0.7,
    double Guess = 0.1, double Slip = 0.05)
{
    /// <summary>Whether a right answer can only speak for mastery.</summary>
    public bool AreSound => Variance is > 0 and < double.PositiveInfinity && AbilityDrift is >= 0 and < double.PositiveInfinity
        && SkillDrift is >= 0 and < double.PositiveInfinity && MostLearnt is > 0 and < double.PositiveInfinity
        && WrongShare is >= 0 and < double.PositiveInfinity && AnswerNoise.IsSound(Guess, Slip);
}
