using System.Collections.Immutable;
using Pedagogy6P.Practice.Mastery.Tracking;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Output.Mastery;

/// <summary>One learner's mastery as it is shown.</summary>
internal sealed record ShownMastery(Programme Programme, string LearnerId, DateOnly AsOf, ImmutableArray<TrackedMastery> Known);
