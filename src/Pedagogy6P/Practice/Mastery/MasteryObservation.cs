namespace Pedagogy6P.Practice.Mastery;

/// <summary>
/// Anything that was seen of a learner's mastery: a scored assessment, observed practice, a module completed, an item answered.
/// </summary>
/// <param name="Skill">Number of the skill, see <see cref="MasteryModel.SkillNumber"/>.</param>
/// <param name="Score">0 (nothing right) to 1 (all right); in between a share of both.</param>
/// <param name="Day">When, in days since any fixed day; NaN for no time.</param>
/// <param name="Weight">What it counts, as a multiple of one answer, above 0. Default 1.</param>
/// <param name="Difficulty">Log-odds by which it is harder than the skill's mean. Default 0.</param>
/// <param name="Guess">Probability of getting it right without any mastery; null takes that of the model.</param>
/// <param name="Slip">Probability of getting it wrong with full mastery; null takes that of the model.</param>
public readonly record struct MasteryObservation(
    int Skill, double Score, double Day = double.NaN, double Weight = 1, double Difficulty = 0, double? Guess = null, double? Slip = null);
