using System.Collections.Immutable;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Formats.Population;

/// <summary>One simulated enrolment.</summary>
/// <param name="Module">Place of the module in the programme's list.</param>
/// <param name="Outcome">How it stands on the reference date.</param>
/// <param name="Activities">What the learner did, by day.</param>
/// <param name="Hazards">The truth, by week.</param>
internal sealed record Enrolment(int Module, Outcome Outcome, ImmutableArray<Activity> Activities, ImmutableArray<TrueHazard> Hazards);
