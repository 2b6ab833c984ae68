using System.Text.Json.Serialization;

namespace Pedagogy6P.Predictive.Coverage;

/// <summary>A module that teaches a competency. Immutable.</summary>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="Entry">Mastery needed to start, 0 to 1.</param>
/// <param name="Attainment">Mastery reached, above <paramref name="Entry"/> to 1.</param>
/// <param name="HasSeats">Whether a planned session with a seat left is still to start, or it is self-paced.</param>
public sealed record CensusModule([property: JsonPropertyName("module")] string ModuleId, double Entry, double Attainment, bool HasSeats);
