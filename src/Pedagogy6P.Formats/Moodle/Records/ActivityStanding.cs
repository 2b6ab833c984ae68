namespace Pedagogy6P.Formats.Moodle.Records;

/// <summary>How a learner stands in an activity. Not thread-safe.</summary>
internal sealed class ActivityStanding
{
    private int _rank = -1;
    private int _gradeRank = -1;

    /// <summary>True for completed, false for failed, null for neither.</summary>
    public bool? Passed { get; private set; }

    /// <summary>The day of that; null for unknown.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>Result from 0 to 1; null for unknown.</summary>
    public double? Score { get; private set; }

    /// <summary>
    /// Takes in what a report says. That of course completion stands above that of activity completion, which does not tell whether a
    /// pass grade is asked for; but whoever failed has not completed, so that a report without failures contradicts none.
    /// </summary>
    public void Tell(bool? passed, DateOnly? day, int rank)
    {
        if (passed is null && Passed == false)
        {
            _rank = Math.Max(rank, _rank);
        }
        else if (rank > _rank || (rank == _rank && passed == true))
        {
            (Passed, Day, _rank) = (passed, day ?? Day, rank);
        }
        else if (passed == false && Passed is null)
        {
            (Passed, Day) = (false, day);
        }
        else if (passed == Passed)
        {
            // A failure that the report of the course does not date.
            Day ??= day;
        }
    }

    /// <summary>Takes in a result, if there is one: the gradebook, where it may have been overridden, stands above other reports.</summary>
    public void Grade(double? score, int rank)
    {
        if (score is not null && rank >= _gradeRank)
        {
            (Score, _gradeRank) = (score, rank);
        }
    }
}
