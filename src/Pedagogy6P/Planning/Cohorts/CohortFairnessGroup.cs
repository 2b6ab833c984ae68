namespace Pedagogy6P.Planning.Cohorts;

/// <summary>How fair a plan is to some learners. Immutable.</summary>
public sealed record CohortFairnessGroup
{
    /// <summary>
    /// Who they are: <c>all</c>; the id of an audience; or <c>near</c>, <c>middle</c>, <c>far</c> and <c>unknown</c> by the distance to
    /// the nearest site.
    /// </summary>
    public required string Group { get; init; }

    /// <summary>The shortest distance to a site among them, in kilometres; null unless they are grouped by distance.</summary>
    public double? FromKm { get; init; }

    /// <summary>The longest distance to the nearest site among them, in kilometres; null unless they are grouped by distance.</summary>
    public double? ToKm { get; init; }

    /// <summary>How many they are.</summary>
    public required int Learners { get; init; }

    /// <summary>How many first choices came true.</summary>
    public required CohortFirstChoices FirstChoices { get; init; }

    /// <summary>Envy beyond one seat, of them towards anybody.</summary>
    public required CohortEnvy Envy { get; init; }

    /// <summary>What they do not have of what they would have without limits; learners who would have nothing are left out.</summary>
    public required CohortLoss Loss { get; init; }
}
