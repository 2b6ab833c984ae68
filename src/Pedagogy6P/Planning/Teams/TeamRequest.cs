using System.ComponentModel.DataAnnotations;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Planning.Teams;

/// <summary>How teams are formed. Immutable.</summary>
public sealed record TeamRequest
{
    /// <summary>Sizes of teams; null (the default) for those of the module.</summary>
    public TeamSize? Size { get; init; }

    /// <summary>Hours a week in which all members of a team are free, in quarters of an hour rounded up, 0 to 168; 2 by default.</summary>
    [Range(0.0, 168.0)]
    public double CommonHours { get; init; } = 2;

    /// <summary>
    /// Farthest two members may live apart in kilometres, to the metre, 0 or more; null (the default) for however far. Whose place is not
    /// known is in no team where this is asked.
    /// </summary>
    [Range(0.0, double.MaxValue)]
    public double? MaxDistanceKm { get; init; }

    /// <summary>
    /// Weight of what members master between them, 0 or more; 0.5 by default. Weights are divided by their sum; where all are 0, any lawful
    /// team is as good as another.
    /// </summary>
    [Range(0.0, double.MaxValue)]
    public double ComplementWeight { get; init; } = 0.5;

    /// <summary>Weight of time in common beyond what is asked, 0 or more; 0.25 by default.</summary>
    [Range(0.0, double.MaxValue)]
    public double TimeWeight { get; init; } = 0.25;

    /// <summary>Weight of living near, 0 or more; 0.25 by default.</summary>
    [Range(0.0, double.MaxValue)]
    public double NearnessWeight { get; init; } = 0.25;

    /// <summary>
    /// Steps of each of the searches (up to three) for each learner, 1 to 1,000,000; 1,000 by default. Fewer than 600 learners
    /// get as many steps as 600.
    /// </summary>
    [Range(1, 1_000_000)]
    public int Work { get; init; } = 1000;

    /// <summary>Seed of the search; 0 by default. The same request always gives the same teams.</summary>
    public long Seed { get; init; }
}
