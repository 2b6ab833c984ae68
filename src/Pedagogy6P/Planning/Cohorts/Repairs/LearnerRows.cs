namespace Pedagogy6P.Planning.Cohorts.Repairs;

/// <summary>Rows of learners one after the other, of which a few learners get others.</summary>
internal static class LearnerRows
{
    /// <summary>All rows, with those of some learners in place of theirs.</summary>
    /// <param name="rows">The rows so far.</param>
    /// <param name="first">The first row of each learner so far, and the end of the last one's.</param>
    /// <param name="learners">The learners, in order.</param>
    /// <param name="theirs">The rows of each of them.</param>
    public static T[] Replace<T>(ReadOnlySpan<T> rows, int[] first, int[] learners, T[][] theirs)
    {
        int more = 0;
        for (int place = 0; place < learners.Length; place++)
        {
            more += theirs[place].Length - first[learners[place] + 1] + first[learners[place]];
        }

        var all = new T[rows.Length + more];
        int from = 0, to = 0;
        for (int place = 0; place < learners.Length; place++)
        {
            ReadOnlySpan<T> kept = rows[from..first[learners[place]]];
            kept.CopyTo(all.AsSpan(to));
            theirs[place].CopyTo(all.AsSpan(to + kept.Length));
            (from, to) = (first[learners[place] + 1], to + kept.Length + theirs[place].Length);
        }

        rows[from..].CopyTo(all.AsSpan(to));
        return all;
    }

    /// <summary>The first row of each learner, and the end of the last one's, after <see cref="Replace"/>.</summary>
    public static int[] First<T>(int[] first, int[] learners, T[][] theirs)
    {
        int[] moved = new int[first.Length];
        for (int learner = 0, next = 0, shift = 0; learner < first.Length; learner++)
        {
            moved[learner] = first[learner] + shift;
            if (next < learners.Length && learners[next] == learner)
            {
                shift += theirs[next++].Length - first[learner + 1] + first[learner];
            }
        }

        return moved;
    }
}
