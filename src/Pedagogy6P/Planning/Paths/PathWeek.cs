namespace Pedagogy6P.Planning.Paths;

/// <summary>A calendar week in which a learner has other hours than usual.</summary>
/// <param name="Day">Any day of the week.</param>
/// <param name="Hours">Hours left after all commitments, 0 or more and finite; never more than <see cref="Learners.Learner.HoursPerWeek"/>
/// count.</param>
public sealed record PathWeek(DateOnly Day, double Hours);
