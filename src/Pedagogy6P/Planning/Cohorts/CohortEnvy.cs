namespace Pedagogy6P.Planning.Cohorts;

/// <summary>
/// Envy beyond one seat: a learner would prefer the best part that they could take of another's seats even after any one of these is
/// removed (after the bound of envy by a single good; Budish 2011).
/// </summary>
/// <param name="Compared">
/// Learners whose seats were compared with those of all others; fewer than all in cohorts too large for that.
/// </param>
/// <param name="Envious">How many of them envy somebody.</param>
/// <param name="Mean">
/// By how much score they would prefer what they envy most, the mean over those who envy; 0 when nobody does.
/// </param>
/// <param name="Largest">The largest of these; 0 when nobody envies.</param>
public sealed record CohortEnvy(int Compared, int Envious, double Mean, double Largest);
