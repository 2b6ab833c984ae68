namespace Pedagogy6P.Planning.Cohorts;

/// <summary>
/// How many first choices came true: the modules that learners would have were no seat ever taken and every candidate opened.
/// </summary>
/// <param name="Learners">Learners who have all of theirs; those without any are among them.</param>
/// <param name="Wanted">First choices of all learners.</param>
/// <param name="Modules">How many of them are among the learners' seats, in whatever session.</param>
/// <param name="Sessions">How many of these are in a session that the learner scores as high as the one of first choice.</param>
public sealed record CohortFirstChoices(int Learners, int Wanted, int Modules, int Sessions);
