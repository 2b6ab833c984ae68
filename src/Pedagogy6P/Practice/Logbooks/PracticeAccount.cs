using System.Collections.Immutable;

namespace Pedagogy6P.Practice.Logbooks;

/// <summary>A learner's practice: what they have had, what is ahead, and what their logbook says.</summary>
public sealed record PracticeAccount
{
    /// <summary>Modules completed.</summary>
    public required HandsOnHours Done { get; init; }

    /// <summary>Modules in progress and ahead.</summary>
    public required HandsOnHours Ahead { get; init; }

    /// <summary>Hours of practice in the logbook, of lines that say so.</summary>
    public required double LogbookHours { get; init; }

    /// <summary>The settings of the logbook and those above them, in ordinal order.</summary>
    public required ImmutableArray<SettingHours> Settings { get; init; }

    /// <summary>Modules at a workplace, by first day, those ahead last.</summary>
    public required ImmutableArray<Placement> Placements { get; init; }
}
