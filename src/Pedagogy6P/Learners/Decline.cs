using System.Text.Json.Serialization;

namespace Pedagogy6P.Learners;

/// <summary>That a learner declined a module on a day.</summary>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="Date">The day, where the learner was.</param>
public sealed record Decline([property: JsonPropertyName("module")] string ModuleId, DateOnly Date)
{
    /// <summary>Whether it counts on a day: it was made on that day or fewer days before than it counts for.</summary>
    internal bool Counts(DateOnly asOf, int days) => asOf.DayNumber - Date.DayNumber is var since && since >= 0 && since < days;
}
