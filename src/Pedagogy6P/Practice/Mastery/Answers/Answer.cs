namespace Pedagogy6P.Practice.Mastery.Answers;

/// <summary>One answer in a log.</summary>
/// <param name="Skill">Number of the skill that was practised.</param>
/// <param name="Item">Number of the item answered; -1 where the log names none.</param>
/// <param name="IsRight">Whether the answer was right.</param>
/// <param name="Day">When it was given, in days since any fixed day, with parts of days; NaN where the log has no times.</param>
public readonly record struct Answer(int Skill, int Item, bool IsRight, double Day);
