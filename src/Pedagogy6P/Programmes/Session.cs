using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pedagogy6P.Places;

namespace Pedagogy6P.Programmes;

/// <summary>
/// A dated, timetabled, placed and seated run of a module. Immutable; record equality compares lists by identity.
/// </summary>
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

    /// <summary>Seats left for new learners, 0 or more; null means unlimited.</summary>
    public int? Seats { get; init; }

    /// <summary>
    /// Whether it takes place; planned by default. Only planned sessions are recommended. A module with sessions of whatever status is not
    /// self-paced.
    /// </summary>
    public SessionStatus Status { get; init; }

    /// <summary>The smallest group with which it runs, 1 or more; 1 by default.</summary>
    [JsonIgnore]
    public int MinSeats { get; init; } = 1;

    /// <summary>
    /// Places that it has when it is opened, 1 or more and not below <see cref="MinSeats"/>; null means as many as <see cref="Seats"/>.
    /// Only a candidate is opened: of other sessions it says nothing about how many can still come.
    /// </summary>
    public int? MaxSeats { get; init; }

    /// <summary>
    /// How many learners of which audiences its group wants at least, each audience once; empty (the default) when any group will do.
    /// </summary>
    public ImmutableArray<AudienceMinimum> MinPerAudience { get; init => field = value.IsDefaultOrEmpty ? [] : value; } = [];

    /// <summary>
    /// Places for new learners, 0 or more; null means unlimited. Those of a candidate are what it has when it is opened:
    /// <see cref="MaxSeats"/>, or <see cref="Seats"/> without; those of others are <see cref="Seats"/>.
    /// </summary>
    [JsonIgnore]
    public int? Places => Status == SessionStatus.Candidate ? MaxSeats ?? Seats : Seats;

    /// <summary>Id of the trainer; null when none is named.</summary>
    [JsonPropertyName("trainer")]
    public string? TrainerId { get; init; }

    /// <summary>Quarter hours of the week that it takes; none (the default) means any time in the week.</summary>
    public Availability WeeklySlots { get; init; }

    /// <summary>Whole weeks it lasts: max(1, ⌈(end − start + 1 day) ÷ 7 days⌉).</summary>
    public int Weeks => Math.Max(1, (End.DayNumber - Start.DayNumber + 1 + 6) / 7);

    // Generated deserialisation sets every property it knows: null stands for "left out".
    [JsonInclude, JsonPropertyName("minSeats")]
    internal int? WrittenMinSeats
    {
        get => MinSeats;
        init => MinSeats = value ?? 1;
    }
}
