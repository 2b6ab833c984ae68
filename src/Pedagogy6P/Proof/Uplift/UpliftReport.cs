using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Proof.Uplift;

/// <summary>Whom contacts help, by a trial. Everything is estimated on learners that were not learnt from. Immutable.</summary>
public sealed record UpliftReport
{
    /// <summary>Learners of the trial.</summary>
    public required int Learners { get; init; }

    /// <summary>Those whom the lot contacted.</summary>
    public required int Contacted { get; init; }

    /// <summary>Those whom everything below is estimated on: the first part of the lot only teaches.</summary>
    public required int Judged { get; init; }

    /// <summary>Mean effect of a contact.</summary>
    public required Interval AverageEffect { get; init; }

    /// <summary>Area under the uplift curve (AUUC): the gain a learner, averaged over all shares from nobody to everybody.</summary>
    public required Interval Area { get; init; }

    /// <summary>The same less that of a random order: the area of Radcliffe (2007) between the curve and the diagonal.</summary>
    public required Interval Qini { get; init; }

    /// <summary>The uplift curve: shares from 0 to 1.</summary>
    public required ImmutableArray<UpliftPoint> Curve { get; init; }

    /// <summary>Hours of staff that contacting everybody takes.</summary>
    public required double AllHours { get; init; }

    /// <summary>Hours of staff that there are.</summary>
    public required double BudgetHours { get; init; }

    /// <summary>What ways to choose whom to contact bring with these hours, in the order of <see cref="UpliftPolicy"/>.</summary>
    public required ImmutableArray<UpliftPolicyValue> Policies { get; init; }
}
