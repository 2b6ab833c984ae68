using System.Collections.Immutable;
using Pedagogy6P.Practice.Mastery.Tracking;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Output.Mastery;

/// <summary>One learner's mastery as it is shown.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="LearnerId">Id of the learner.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Known">All that is known.</param>
/// <param name="IsWhole">Whether tables show what was inferred from other competencies alone, too.</param>
internal sealed record ShownMastery(Programme Programme, string LearnerId, DateOnly AsOf, ImmutableArray<TrackedMastery> Known,
    bool IsWhole);
