using System.Collections.Immutable;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Formats.Population;

/// <summary>
/// Synthetic learners, what they did, and the truth behind it. Made by <see cref="SyntheticProgramme"/>; immutable and thread-safe.
/// </summary>
/// <param name="Roster">The learners with their mastery and outcomes, and their activity; validated.</param>
/// <param name="Hazards">The true hazards, by learner, enrolment and week, in the order of the roster.</param>
/// <param name="Truths">One per learner, in the order of the roster.</param>
public sealed record SyntheticPopulation(LearnerRoster Roster, ImmutableArray<TrueHazard> Hazards, ImmutableArray<LearnerTruth> Truths);
