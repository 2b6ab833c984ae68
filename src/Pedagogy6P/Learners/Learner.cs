using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Learners;

/// <summary>
/// A person who learns, as one query sees them: background, availability, location, goals and choices. Immutable and thread-safe; use
/// <c>learner with { … }</c> for what-ifs. Ids refer to a programme and are checked when the learner is used. Record equality compares
/// lists by identity.
/// </summary>
public sealed record Learner
{
    /// <summary>Id the host gives, an ordinal string of 1 to 100 characters.</summary>
    public required string Id { get; init; }

    /// <summary>The public the learner belongs to.</summary>
    public required string Audience { get; init; }

    /// <summary>Level on the European Qualifications Framework, 1 to 8.</summary>
    public required int Level { get; init; }

    /// <summary>Hours per week left after all commitments, 0 or more and finite.</summary>
    public required double HoursPerWeek { get; init; }

    /// <summary>Initial background (see <see cref="BackgroundMastery"/>); null for none.</summary>
    public string? Background { get; init; }

    /// <summary>The day of the first enrolment, from which months of mandatory modules are counted; null when not known.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Languages understood (BCP 47); empty means the programme's language.</summary>
    public ImmutableArray<string> Languages { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Ids of the target roles; empty means every role open to the audience.</summary>
    public ImmutableArray<string> Roles { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Id of the role exercised now; null for none.</summary>
    [JsonPropertyName("currentRole")]
    public string? CurrentRoleId { get; init; }

    /// <summary>Weekly free time; always by default.</summary>
    [JsonIgnore]
    public Availability Availability { get; init; } = Availability.Always;

    /// <summary>Where the learner lives or works; null when unknown, which makes on-site sessions infeasible.</summary>
    public Location? Location { get; init; }

    /// <summary>Farthest distance to travel in kilometres, 0 or more; null means the programme's default.</summary>
    public double? MaxDistanceKm { get; init; }

    /// <summary>Modalities accepted; empty means all.</summary>
    public ImmutableArray<Modality> Modalities { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Practice settings and specialties; empty means none declared.</summary>
    public ImmutableArray<string> Settings { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Declared interests; empty means none.</summary>
    public ImmutableArray<string> Topics { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// Taste vector for a <see cref="Participative.TastePreference"/>, as many finite numbers as its dimensions; empty means unknown. Not
    /// part of the programme folder: the host learns it.
    /// </summary>
    public ImmutableArray<float> Taste { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Ids of modules completed, besides those with a completed outcome.</summary>
    public ImmutableArray<string> Completed { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Ids of modules the learner wants first.</summary>
    public ImmutableArray<string> Pinned { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Ids of modules the learner does not want.</summary>
    public ImmutableArray<string> Vetoed { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// Modules that the learner declined, each with its day. Not a column of the programme folder: choices make it
    /// (<see cref="LearnerRoster.AsOf"/>).
    /// </summary>
    public ImmutableArray<Decline> Declined { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Largest price of a module in EUR, 0 or more; null means unlimited.</summary>
    public double? Budget { get; init; }

    /// <summary>Module labels that pay for the learner.</summary>
    public ImmutableArray<string> Funding { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Assessed mastery, at most one estimate per competency; wins over background and completed modules.</summary>
    public ImmutableArray<MasteryEstimate> Mastery { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Enrolments so far.</summary>
    public ImmutableArray<Outcome> Outcomes { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What a module costs the learner, EUR: nothing when one of its labels is in their funding, else its price.</summary>
    /// <param name="module">The module.</param>
    /// <exception cref="ArgumentNullException"><paramref name="module"/> is null.</exception>
    public double PriceOf(Module module)
    {
        ArgumentNullException.ThrowIfNull(module);
        return module.Labels.Intersect(Funding, StringComparer.Ordinal).Any() ? 0 : module.Price;
    }

    // Generated deserialisation sets every property it knows: null stands for "left out".
    [JsonInclude, JsonPropertyName("availability")]
    internal Availability? WrittenAvailability
    {
        get => Availability;
        init => Availability = value ?? Availability.Always;
    }
}
