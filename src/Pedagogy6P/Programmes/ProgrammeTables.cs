using System.Collections.Immutable;

namespace Pedagogy6P.Programmes;

/// <summary>
/// The data of a programme as the flat tables of the programme format, in their given order. Immutable; not validated by itself: a
/// <see cref="Programme"/> holds validated tables. Record equality compares lists by identity.
/// </summary>
public sealed record ProgrammeTables
{
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
    public double DefaultMaxDistanceKm { get; init; } = 50;

    /// <summary>The competencies.</summary>
    public ImmutableArray<Competency> Competencies { get; init; } = [];

    /// <summary>The roles.</summary>
    public ImmutableArray<Role> Roles { get; init; } = [];

    /// <summary>What roles ask.</summary>
    public ImmutableArray<RoleCompetency> RoleCompetencies { get; init; } = [];

    /// <summary>What initial trainings leave behind.</summary>
    public ImmutableArray<BackgroundMastery> Backgrounds { get; init; } = [];

    /// <summary>The modules.</summary>
    public ImmutableArray<Module> Modules { get; init; } = [];

    /// <summary>What modules ask and teach.</summary>
    public ImmutableArray<ModuleCompetency> ModuleCompetencies { get; init; } = [];

    /// <summary>Prerequisites between modules.</summary>
    public ImmutableArray<Prerequisite> Prerequisites { get; init; } = [];

    /// <summary>Places of sessions.</summary>
    public ImmutableArray<Site> Sites { get; init; } = [];

    /// <summary>People who run sessions.</summary>
    public ImmutableArray<Trainer> Trainers { get; init; } = [];

    /// <summary>Dated runs of modules.</summary>
    public ImmutableArray<Session> Sessions { get; init; } = [];

    /// <summary>Studies of modules.</summary>
    public ImmutableArray<Study> Studies { get; init; } = [];

    /// <summary>Monthly demand for competencies.</summary>
    public ImmutableArray<DemandCount> Demand { get; init; } = [];
}
