using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Quality;

/// <summary>How many sessions of a programme have which status.</summary>
/// <param name="Planned">Those that take place.</param>
/// <param name="Candidates">Those that a cohort plan may open.</param>
/// <param name="Cancelled">Those that never take place.</param>
public sealed record SessionCounts(int Planned, int Candidates, int Cancelled)
{
    internal static SessionCounts Of(ProgrammeTables tables)
    {
        int With(SessionStatus status) => tables.Sessions.Count(session => session.Status == status);
        return new SessionCounts(With(SessionStatus.Planned), With(SessionStatus.Candidate), With(SessionStatus.Cancelled));
    }
}
