namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// Spans of query dates that share session columns. A column bounds what the sessions from a day on allow, so that of an earlier day is a
/// bound as well, only a looser one: a period ends where more than a sixteenth of the sessions ahead at its beginning would have started.
/// A new day then mostly changes nothing. Immutable.
/// </summary>
internal sealed class SessionPeriods
{
    private const int LargestShare = 16;

    private readonly int[] _first;
    private readonly int[] _last;

    public SessionPeriods(IEnumerable<int> starts)
    {
        int[] sorted = [.. starts.Order()];
        var first = new List<int>();
        var last = new List<int>();
        for (int begin = 0, at = 0; at < sorted.Length; at++)
        {
            // Sessions that start on the same day come and go together.
            if (at > 0 && sorted[at] == sorted[at - 1])
            {
                continue;
            }

            if (at == 0 || (at - begin) * LargestShare > sorted.Length - begin)
            {
                begin = at;
                first.Add(sorted[at]);
                last.Add(sorted[at]);
            }

            last[^1] = sorted[at];
        }

        (_first, _last) = ([.. first], [.. last]);
    }

    /// <summary>
    /// The day that columns for a query date are compiled for: none of the sessions that start on or after the date starts before it.
    /// </summary>
    public int FirstDay(int day)
    {
        int period = Array.BinarySearch(_last, day);
        period = period < 0 ? ~period : period;
        return period < _first.Length ? _first[period] : int.MaxValue;
    }
}
