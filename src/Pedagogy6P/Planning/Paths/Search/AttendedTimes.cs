using Pedagogy6P.Planning.Calendars;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>
/// Sessions at the same time as one that is attended, a bit each; sessions are given up in the opposite order of that in which they were
/// taken. Not thread-safe.
/// </summary>
internal sealed class AttendedTimes(SessionCalendar calendar, int most)
{
    private const int BitsPerWord = 64;

    // After each session that was taken; the first one before any.
    private readonly ulong[]?[] _clashing = new ulong[most + 1][];
    private int _attended;

    /// <summary>Gives all sessions up.</summary>
    public void Clear() => _attended = 0;

    /// <summary>Takes a session.</summary>
    public void Attend(int session)
    {
        ReadOnlySpan<ulong> before = Clashing, further = calendar.ClashesOf(session);
        ulong[] after = _clashing[++_attended] ??= NoClashes();
        before.CopyTo(after);
        for (int word = 0; word < further.Length; word++)
        {
            after[word] |= further[word];
        }
    }

    /// <summary>Gives up the session that was taken last.</summary>
    public void GiveUp() => _attended--;

    /// <summary>Whether a session is at the same time as one that is attended.</summary>
    public bool Clash(int session) => (Clashing[session / BitsPerWord] >> (session % BitsPerWord) & 1) != 0;

    private ulong[] Clashing => _clashing[_attended] ??= NoClashes();

    private ulong[] NoClashes() => new ulong[(calendar.Count + BitsPerWord - 1) / BitsPerWord];
}
