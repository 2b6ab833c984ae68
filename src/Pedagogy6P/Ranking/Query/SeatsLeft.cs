using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Ranking.Query;

/// <summary>
/// Seats left by session number, <see cref="int.MaxValue"/> when unlimited, in blocks: another state copies the blocks that change and
/// shares all others. Immutable.
/// </summary>
internal sealed class SeatsLeft
{
    private const int BlockBits = 8;
    private const int BlockSize = 1 << BlockBits;

    private readonly int[][] _blocks;

    /// <summary>Seats as the programme says; of a candidate the places that it has when it is opened.</summary>
    public SeatsLeft(IEnumerable<Session> sessions) =>
        _blocks = [.. sessions.Select(session => session.Places ?? int.MaxValue).Chunk(BlockSize)];

    private SeatsLeft(int[][] blocks) => _blocks = blocks;

    public int this[int session] => _blocks[session >> BlockBits][session & (BlockSize - 1)];

    /// <summary>The same with other seats in some sessions; of several updates of one, the last counts.</summary>
    /// <param name="updates">The sessions that changed.</param>
    /// <param name="sessions">Number of each session by id.</param>
    /// <exception cref="InputRefusedException">A session is unknown or a count negative.</exception>
    public SeatsLeft With(IEnumerable<SeatUpdate> updates, Dictionary<string, int> sessions)
    {
        var violations = new ViolationCollector();
        int[][] blocks = [.. _blocks];
        foreach (SeatUpdate update in updates)
        {
            var report = new RowReport(violations, "seats", row: null);
            if (update.SessionId is null)
            {
                report.Add("session", null, "the id of a session");
                continue;
            }

            report.NotNegative("seats", update.Seats);
            if (sessions.TryGetValue(update.SessionId, out int session))
            {
                ref int[] block = ref blocks[session >> BlockBits];
                block = ReferenceEquals(block, _blocks[session >> BlockBits]) ? [.. block] : block;
                block[session & (BlockSize - 1)] = update.Seats ?? int.MaxValue;
            }
            else
            {
                report.Add("session", update.SessionId, "the id of a session");
            }
        }

        violations.ThrowIfAny();
        return new SeatsLeft(blocks);
    }
}
