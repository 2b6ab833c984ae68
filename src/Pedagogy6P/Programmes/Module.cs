using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pedagogy6P.Programmes;

/// <summary>A unit of learning that can be recommended. Immutable; record equality compares lists by identity.</summary>
public sealed record Module
{
    /// <summary>Weeks that a self-paced module is given where nobody says otherwise.</summary>
    public const int SelfPacedWeeks = 12;

    /// <summary>Ordinal id of 1 to 100 characters.</summary>
    public required string Id { get; init; }

    /// <summary>Title in the programme's language.</summary>
    public required string Title { get; init; }

    /// <summary>Learner's working time in hours, above 0.</summary>
    public required double Hours { get; init; }

    /// <summary>How it is taught.</summary>
    public required Modality Modality { get; init; }

    /// <summary>Audiences it is open to; empty means all.</summary>
    public ImmutableArray<string> Audiences { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Lowest level on the European Qualifications Framework, 1 to 8; 1 by default.</summary>
    [JsonIgnore]
    public int MinLevel { get; init; } = 1;

    /// <summary>Languages it is taught in (BCP 47); empty means the programme's language.</summary>
    public ImmutableArray<string> Languages { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Share of hands-on time, 0 to 1; 0 by default.</summary>
    public double HandsOnShare { get; init; }

    /// <summary>Practice settings and specialties it is made for; empty means none declared.</summary>
    public ImmutableArray<string> Settings { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Topics it deals with.</summary>
    public ImmutableArray<string> Topics { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Price in EUR, 0 or more; 0 by default.</summary>
    public double Price { get; init; }

    /// <summary>Funding or quality labels.</summary>
    public ImmutableArray<string> Labels { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Equipment needed at the site of an on-site session.</summary>
    public ImmutableArray<string> Equipment { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Ids of the roles it is mandatory for.</summary>
    public ImmutableArray<string> MandatoryFor { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// Ids of the modules that whoever completes this one may run as a trainer, from the next term on; empty (the default) for a module
    /// that trains no trainers.
    /// </summary>
    public ImmutableArray<string> TrainsFor { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How many learners work together in a project of this module; null when they work alone.</summary>
    public TeamSize? Team { get; init; }

    /// <summary>How many learners of which audiences a team wants at least, each audience once; empty when any team will do.</summary>
    public ImmutableArray<AudienceMinimum> TeamAudiences { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Id of the module that this one is a short refresher of; null for none.</summary>
    [JsonPropertyName("refreshes")]
    public string? RefreshesId { get; init; }

    /// <summary>Hours that refreshing this module takes without a module for it, above 0; null when not said.</summary>
    public double? RefreshHours { get; init; }

    // Generated deserialisation sets every property it knows: null stands for "left out".
    [JsonInclude, JsonPropertyName("minLevel")]
    internal int? WrittenMinLevel
    {
        get => MinLevel;
        init => MinLevel = value ?? 1;
    }
}
