namespace Pedagogy6P.Ranking.Rules;

/// <summary>The session chosen for a learner and module, or the filter that left none.</summary>
/// <param name="Failure">The filter that left no session; null when one was chosen or the module is self-paced.</param>
/// <param name="Session">Number of the session chosen; when there is a failure, the first session that the failing filter dropped; −1 when
/// there is none.</param>
/// <param name="Schedule">S.</param>
/// <param name="Travel">T.</param>
internal readonly record struct SessionChoice(ReasonCode? Failure, int Session, double Schedule, double Travel)
{
    /// <summary>A choice that no session is better than.</summary>
    public static readonly SessionChoice Ideal = new(null, -1, 1, 1);

    public static SessionChoice None(ReasonCode failure, int session) => new(failure, session, 0, 0);
}
