using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Scoring;

namespace Pedagogy6P.Ranking.Answers;

/// <summary>Finds ranks whose sessions cannot be attended beside those of higher ranks. Thread-safe.</summary>
internal sealed class OverlapFinder(NumberedProgramme index, SessionChooser chooser)
{
    /// <summary>What overlaps with a rank; null when nothing does.</summary>
    /// <param name="query">The learner.</param>
    /// <param name="higher">The candidates of higher rank, best first.</param>
    /// <param name="candidate">The candidate of the rank.</param>
    public SessionOverlap? Of(LearnerQuery query, IReadOnlyCollection<Candidate> higher, Candidate candidate)
    {
        if (candidate.Choice.Session < 0)
        {
            return null;
        }

        Candidate[] dated = [.. higher.Where(other => other.Choice.Session >= 0)];
        ImmutableArray<string> modules =
        [
            .. dated.Where(other => Clash(other.Choice.Session, candidate.Choice.Session))
                .Select(other => index.ModuleIds.Words[other.Module]),
        ];
        if (modules.IsEmpty)
        {
            return null;
        }

        int next = chooser.ChooseAmong(query, candidate.Module, session =>
            !Array.Exists(dated, other => Clash(other.Choice.Session, session)));
        return new SessionOverlap(modules, next < 0 ? null : index.Sessions.Sessions[next].Id);
    }

    private bool Clash(int one, int other) => SessionClash.Between(index.Sessions.Sessions[one], index.Sessions.Sessions[other]);
}
