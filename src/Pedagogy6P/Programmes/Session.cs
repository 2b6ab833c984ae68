using System.Text.Json.Serialization;
using Pedagogy6P.Places;

namespace Pedagogy6P.Programmes;

/// <summary>A dated, timetabled, placed and seated run of a module.</summary>
/// <param name="Id">Ordinal id of 1 to 100 characters.</param>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, not before <paramref name="Start"/>.</param>
public sealed record Session(string Id, [property: JsonPropertyName("module")] string ModuleId, DateOnly Start, DateOnly End)
{
    /// <summary>
    /// Id of the site; null means online, at the workplace, or, of a hybrid module, that no place is given. Sessions of on-site modules
    /// have one.
    /// </summary>
    [JsonPropertyName("site")]
    public string? SiteId { get; init; }

    /// <summary>Seats left, 0 or more; null means unlimited.</summary>
    public int? Seats { get; init; }

    /// <summary>Id of the trainer; null when none is named.</summary>
    [JsonPropertyName("trainer")]
    public string? TrainerId { get; init; }

    /// <summary>Quarter hours of the week that it takes; none (the default) means any time in the week.</summary>
    public Availability WeeklySlots { get; init; }

    /// <summary>Whole weeks it lasts: max(1, ⌈(end − start + 1 day) ÷ 7 days⌉).</summary>
    public int Weeks => Math.Max(1, (End.DayNumber - Start.DayNumber + 1 + 6) / 7);
}
