namespace Pedagogy6P.Planning.Cohorts.Openings;

/// <summary>A candidate that could be opened, and what would have to be closed for it.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Trainer">Who would run it.</param>
/// <param name="Closed">Candidates that are in the way.</param>
/// <param name="Gain">Its worth above theirs.</param>
internal sealed record OpeningExchange(int Candidate, int Trainer, int[] Closed, double Gain);
