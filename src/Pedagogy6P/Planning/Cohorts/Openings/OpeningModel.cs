using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Cohorts.Openings;

/// <summary>
/// Which candidate sessions are opened, and who runs them: each by at most one of the trainers who can, who never run two at the same time
/// nor more minutes in a week than they have. Immutable.
/// </summary>
/// <param name="Candidates">The candidates, in ordinal order of their ids.</param>
/// <param name="Trainers">The trainers, in ordinal order of their ids.</param>
/// <param name="Clashes">Pairs of places of candidates, the smaller first, that nobody can run both.</param>
public sealed record OpeningModel(ImmutableArray<OpeningCandidate> Candidates, ImmutableArray<OpeningTrainer> Trainers,
    ImmutableArray<(int One, int Other)> Clashes);
