namespace Pedagogy6P.Formats.XApi;

/// <summary>How far a learner has come in a module. Not thread-safe.</summary>
internal sealed class XApiProgress(DateOnly first)
{
    private DateTimeOffset _decided = DateTimeOffset.MinValue;

    /// <summary>Day of the first statement.</summary>
    public DateOnly Enrolled { get; private set; } = first;

    public VerbMeaning Meaning { get; private set; }

    /// <summary>Day on which it ended; null while it has not.</summary>
    public DateOnly? Ended { get; private set; }

    public double? Score { get; private set; }

    public void See(DateOnly day) => Enrolled = day < Enrolled ? day : Enrolled;

    /// <summary>Takes the latest word on how it ended; what is done stays done.</summary>
    public void Decide(VerbMeaning meaning, XApiStatement statement, DateOnly day)
    {
        if (meaning == VerbMeaning.Activity || (Meaning == VerbMeaning.Completed && meaning != VerbMeaning.Completed)
            || (meaning == Meaning && statement.Timestamp < _decided))
        {
            return;
        }

        if (statement.Timestamp >= _decided || meaning == VerbMeaning.Completed)
        {
            _decided = statement.Timestamp ?? _decided;
            (Meaning, Ended, Score) = (meaning, day, statement.ScaledScore is >= 0 ? statement.ScaledScore : Score);
        }
    }
}
