
namespace Pedagogy6P.Programmes;

/// <summary>Seats left in a session, as they change by the minute.</summary>
/// <param name="SessionId">Id of the session.</param>
/// <param name="Seats">Seats left, 0 or more; null for unlimited.</param>
public readonly record struct SeatUpdate(string SessionId, int? Seats);
