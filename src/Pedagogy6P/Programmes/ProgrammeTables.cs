using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pedagogy6P.Programmes;

/// <summary>
/// The data of a programme as the flat tables of the programme format, in their given order. Immutable; not validated by itself: a
/// <see cref="Programme"/> holds validated tables. Record equality compares lists by identity.
/// </summary>
public sealed record ProgrammeTables
{
    private const double StandardMaxDistanceKm = 50;

    /// <summary>Ordinal id of 1 to 100 characters.</summary>
    public required string Id { get; init; }

    /// <summary>Title in the programme's language.</summary>
    public required string Title { get; init; }

    /// <summary>IANA time zone of all wall-clock times.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Language of titles and, unless said otherwise, of modules and learners (BCP 47).</summary>
    public required string Language { get; init; }

    /// <summary>Query date when a host gives none; null means today in the time zone.</summary>
    public DateOnly? ReferenceDate { get; init; }

    /// <summary>Farthest distance of learners who state none, in kilometres; 50 by default.</summary>
    [JsonIgnore]
    public double DefaultMaxDistanceKm { get; init; } = StandardMaxDistanceKm;

    /// <summary>The competencies.</summary>
    public ImmutableArray<Competency> Competencies { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The roles.</summary>
    public ImmutableArray<Role> Roles { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What roles ask.</summary>
    public ImmutableArray<RoleCompetency> RoleCompetencies { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What initial trainings leave behind.</summary>
    public ImmutableArray<BackgroundMastery> Backgrounds { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The modules.</summary>
    public ImmutableArray<Module> Modules { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What modules ask and teach.</summary>
    public ImmutableArray<ModuleCompetency> ModuleCompetencies { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Prerequisites between modules.</summary>
    public ImmutableArray<Prerequisite> Prerequisites { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Places of sessions.</summary>
    public ImmutableArray<Site> Sites { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>People who run sessions.</summary>
    public ImmutableArray<Trainer> Trainers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Dated runs of modules.</summary>
    public ImmutableArray<Session> Sessions { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Studies of modules.</summary>
    public ImmutableArray<Study> Studies { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Monthly demand for competencies.</summary>
    public ImmutableArray<DemandCount> Demand { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Titles of topics, settings, labels, equipment and audiences.</summary>
    public ImmutableArray<VocabularyTerm> Terms { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Modules that roles make mandatory until a date, besides <see cref="Module.MandatoryFor"/>.</summary>
    public ImmutableArray<MandatoryModule> Mandatory { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What awards ask.</summary>
    public ImmutableArray<AwardModule> Awards { get; init => field = value.IsDefault ? [] : value; } = [];

    // Generated deserialisation sets every property it knows: null stands for "left out".
    [JsonInclude, JsonPropertyName("defaultMaxDistanceKm")]
    internal double? WrittenMaxDistanceKm
    {
        get => DefaultMaxDistanceKm;
        init => DefaultMaxDistanceKm = value ?? StandardMaxDistanceKm;
    }
}
