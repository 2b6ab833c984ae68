namespace Pedagogy6P.Practice.Mastery;

/// <summary>A skill to which a little of the evidence on another one spreads.</summary>
/// <param name="Skill">Number of the skill.</param>
/// <param name="WhenRight">Correlation by which good evidence spreads, 0 to ½.</param>
/// <param name="WhenWrong">Correlation by which bad evidence spreads, 0 to ½.</param>
public readonly record struct MasteryKin(int Skill, double WhenRight, double WhenWrong);
