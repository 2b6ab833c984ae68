using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Cohorts.Openings;

/// <summary>A candidate session that may be opened.</summary>
/// <param name="SessionId">Id of the session.</param>
/// <param name="FirstWeek">The first calendar week that it touches, counted from the first week of the model.</param>
/// <param name="Minutes">Minutes of its trainer in each week from the first one on.</param>
/// <param name="Trainers">Places of the trainers who can run it beside the sessions they run anyway.</param>
public sealed record OpeningCandidate(string SessionId, int FirstWeek, ImmutableArray<int> Minutes, ImmutableArray<int> Trainers);
