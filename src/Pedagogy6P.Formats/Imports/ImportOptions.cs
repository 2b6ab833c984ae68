using Pedagogy6P.Formats.Imports.Persons;
using Pedagogy6P.Formats.Imports.Sources;

namespace Pedagogy6P.Formats.Imports;

/// <summary>How foreign files are to be understood. Immutable and thread-safe.</summary>
public sealed record ImportOptions
{
    /// <summary>IANA time zone of local times without zone; UTC by default, and the report says so.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>
    /// Language (BCP 47) that the exporter's words and dates are in; null by default: known words are recognised, and the report says
    /// which language they are of.
    /// </summary>
    public string? Culture { get; init; }

    /// <summary>
    /// The day from which enrolments that have ended are told from those that run; null by default: the latest day on which one begins.
    /// Formats that know ends of enrolments ask for it; so do reports saved by a workbook, in which no day lies behind it.
    /// </summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What becomes a module; a course by default.</summary>
    public ModuleGrain Modules { get; init; }

    /// <summary>What stands for people; their ids by default.</summary>
    public PersonKeys Persons { get; init; } = PersonKeys.Plain;

    /// <summary>
    /// Takes the display name of a learner by the id in the folder, for the host's own page; null by default: names are dropped. Called on
    /// the thread that imports.
    /// </summary>
    public Action<string, string>? DisplayName { get; init; }

    /// <summary>Path of a side table that answers gaps; null for none.</summary>
    public string? SideTable { get; init; }

    /// <summary>How much of a file is held at once.</summary>
    public ImportLimits Limits { get; init; } = new();
}
