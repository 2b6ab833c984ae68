namespace Pedagogy6P.Participative.Preferences;

/// <summary>
/// Something a learner did that tells of their taste: a <see cref="ShownList"/> or a <see cref="Judgement"/>. Immutable.
/// </summary>
public abstract record PreferenceObservation
{
    private protected PreferenceObservation(DateOnly day) => Day = day;

    /// <summary>When, by the host's calendar.</summary>
    public DateOnly Day { get; }
}
