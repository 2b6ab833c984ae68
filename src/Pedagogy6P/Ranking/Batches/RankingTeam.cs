using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Ranking.Batches;

/// <summary>
/// A few learners of a batch who are ranked together, because those with the same goals share what has to be read of the catalogue. Not
/// thread-safe; dispose of it to give its memory back.
/// </summary>
internal sealed class RankingTeam : IDisposable
{
    /// <summary>Learners ranked together.</summary>
    public const int Size = 4;

    private readonly RankingCore _core;
    private readonly DateOnly _asOf;
    private readonly int _k;
    private readonly QueryScratch[] _members = new QueryScratch[Size];
    private readonly int[] _places = new int[Size];

    public RankingTeam(RankingCore core, DateOnly asOf, int k)
    {
        (_core, _asOf, _k) = (core, asOf, k);
        for (int member = 0; member < Size; member++)
        {
            _members[member] = core.Rent();
        }
    }

    /// <summary>
    /// Ranks the next learners of some places, from a first place on. Whoever cannot be ranked is recorded; the others are.
    /// </summary>
    public void Rank(ReadOnlySpan<Learner> learners, ReadOnlySpan<int> places, int first, Span<RankedModule> results, Span<int> counts,
        FirstFailure failure)
    {
        int members = 0;
        for (int step = first; step < Math.Min(first + Size, places.Length); step++)
        {
            LearnerPrefetch.Fields(Ahead(learners, places, step + (3 * Size)));
            LearnerPrefetch.Lists(Ahead(learners, places, step + (2 * Size)));
            LearnerPrefetch.Words(Ahead(learners, places, step + Size));
            try
            {
                _core.Compile(_members[members], learners[places[step]], _asOf);
                _places[members++] = places[step];
            }
            catch (Exception exception)
            {
                failure.Record(places[step], exception);
            }
        }

        try
        {
            _core.Rank(_members.AsSpan(0, members), _k);
            for (int member = 0; member < members; member++)
            {
                counts[_places[member]] = _members[member].CopyTo(results.Slice(_places[member] * _k, _k));
            }
        }
        catch (Exception)
        {
            RankOneByOne(members, results, counts, failure);
        }
    }

    public void Dispose()
    {
        foreach (QueryScratch member in _members)
        {
            _core.Return(member);
        }
    }

    private static Learner? Ahead(ReadOnlySpan<Learner> learners, ReadOnlySpan<int> places, int step) =>
        step < places.Length ? learners[places[step]] : null;

    // Some model failed for one of them: to tell for whom, each is ranked alone.
    private void RankOneByOne(int members, Span<RankedModule> results, Span<int> counts, FirstFailure failure)
    {
        for (int member = 0; member < members; member++)
        {
            try
            {
                _core.Rank(_members.AsSpan(member, 1), _k);
                counts[_places[member]] = _members[member].CopyTo(results.Slice(_places[member] * _k, _k));
            }
            catch (Exception exception)
            {
                failure.Record(_places[member], exception);
            }
        }
    }
}
