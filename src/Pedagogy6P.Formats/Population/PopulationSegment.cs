using System.Collections.Immutable;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Population;

/// <summary>
/// A kind of learner: one audience and how its columns of <c>learners.csv</c> are drawn. A null choice leaves the cell empty.
/// </summary>
internal sealed record PopulationSegment
{
    public required string Audience { get; init; }

    public required double Share { get; init; }

    public required Choice<PopulationPlace> Places { get; init; }

    public required Choice<int> Level { get; init; }

    public required NumberDistribution HoursPerWeek { get; init; }

    public Choice<string?>? Background { get; init; }

    public Choice<ImmutableArray<string>>? Languages { get; init; }

    public Choice<ImmutableArray<string>>? Roles { get; init; }

    public Choice<string?>? CurrentRole { get; init; }

    public Choice<Availability>? Availability { get; init; }

    public Choice<double?>? MaxDistanceKm { get; init; }

    public Choice<ImmutableArray<Modality>>? Modalities { get; init; }

    public Choice<ImmutableArray<string>>? Settings { get; init; }

    public Picks Topics { get; init; } = Picks.None;

    public Choice<double?>? Budget { get; init; }

    public Choice<ImmutableArray<string>>? Funding { get; init; }

    public double PinnedShare { get; init; }

    public double VetoedShare { get; init; }

    public NumberDistribution Enrolments { get; init; } = NumberDistribution.Zero;
}
