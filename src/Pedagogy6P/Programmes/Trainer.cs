using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pedagogy6P.Places;

namespace Pedagogy6P.Programmes;

/// <summary>A person who runs sessions.</summary>
/// <param name="Id">Ordinal id of 1 to 100 characters.</param>
/// <param name="Name">Name as the programme shows it.</param>
public sealed record Trainer(string Id, string Name)
{
    /// <summary>Ids of the modules the trainer can run.</summary>
    public ImmutableArray<string> Modules { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Most hours per week, 0 or more; null means no limit.</summary>
    public double? MaxHoursPerWeek { get; init; }

    /// <summary>Weekly free time; always by default.</summary>
    [JsonIgnore]
    public Availability Availability { get; init; } = Availability.Always;

    // Generated deserialisation sets every property it knows: null stands for "left out".
    [JsonInclude, JsonPropertyName("availability")]
    internal Availability? WrittenAvailability
    {
        get => Availability;
        init => Availability = value ?? Availability.Always;
    }
}
