using System.Collections.Immutable;
using Pedagogy6P.Benchmarks.Research.Simulation.Worlds;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Policies;

/// <summary>What became of learners of the year before, who were shown modules at random. Immutable.</summary>
/// <param name="Learners">Their records at the end, with outcomes.</param>
/// <param name="Lists">What each was shown and chose, in the order of the learners.</param>
/// <param name="Answers">Every answer to a question: 1 right, 0 wrong; each learner's in the order of time.</param>
/// <param name="Until">The day after their year.</param>
internal sealed record EarlierYear(
    ImmutableArray<Learner> Learners, ImmutableArray<ImmutableArray<ShownOffers>> Lists,
    ImmutableArray<Assessment> Answers, DateOnly Until)
{
    /// <summary>How often each module was begun, by id.</summary>
    public ImmutableDictionary<string, int> Enrolments { get; } = Learners.SelectMany(learner => learner.Outcomes)
        .CountBy(outcome => outcome.ModuleId, StringComparer.Ordinal).ToImmutableDictionary(StringComparer.Ordinal);
}
