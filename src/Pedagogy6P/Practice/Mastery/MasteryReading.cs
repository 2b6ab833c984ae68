using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Practice.Mastery;

/// <summary>What the tracker says of one learner's mastery of one skill as of a day.</summary>
/// <param name="Mastery">
/// The estimate, 0 to 1: the probability, guessing and slipping aside, of a right answer to an item as hard as the skill's mean; with the
/// interval that holds it with 95 %.
/// </param>
/// <param name="Evidence">
/// Pseudo-count of observations that would say as much, above 0: mastery·(1 − mastery) ÷ variance − 1, at least 0.01.
/// </param>
/// <param name="Attained">The estimate as it was when the skill was practised last, before anything faded.</param>
/// <param name="HalfLifeDays">Days without practice in which half of what was learnt fades; infinite when nothing fades.</param>
/// <param name="Answers">Answers seen on the skill itself.</param>
/// <param name="LastDay">Day of the last of them; NaN without one or without times.</param>
public readonly record struct MasteryReading(
    Interval Mastery, double Evidence, double Attained, double HalfLifeDays, int Answers, double LastDay);
