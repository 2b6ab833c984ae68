using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Paths;

/// <summary>A whole path.</summary>
public sealed record LearningPath
{
    /// <summary>What it is best at.</summary>
    public required PathKind Kind { get; init; }

    /// <summary>Whether no better path of its kind exists; else only that this one holds.</summary>
    public required bool IsOptimal { get; init; }

    /// <summary>1 − bound ÷ value of the first objective that is not proven; 0 when the path is optimal.</summary>
    public required double Gap { get; init; }

    /// <summary>Σ ω·max(0, g − μ) ÷ Σ ω·g at the end of the path, 0 to 1; 0 without goals.</summary>
    public required double UnmetNeed { get; init; }

    /// <summary>Calendar weeks from that of the first day to that in which the path ends, both included; 0 without steps.</summary>
    public required int Weeks { get; init; }

    /// <summary>Groups of advised prerequisites, of all modules, of which nothing is done before the module starts.</summary>
    public required int MissedAdvice { get; init; }

    /// <summary>The most hours of any calendar week.</summary>
    public required double PeakLoad { get; init; }

    /// <summary>Hours of all modules.</summary>
    public required double Hours { get; init; }

    /// <summary>Kilometres of all journeys, there and back, one for every dated meeting.</summary>
    public required double TravelKm { get; init; }

    /// <summary>What the modules cost the learner, EUR.</summary>
    public required double Price { get; init; }

    /// <summary>
    /// The probability that some module of it is abandoned, 1 − Π (1 − p) over the dropout risks that the model gives its modules on the
    /// first day, taken as independent; null without a model, or where it may not be asked.
    /// </summary>
    public required double? DropoutRisk { get; init; }

    /// <summary>The Evidence term of its modules, 0 to 1, weighted by their hours; 0 without steps.</summary>
    public required double Evidence { get; init; }

    /// <summary>
    /// Goals that it leads less far to than the path before it in the list, in ordinal order; empty for the first. What else was exchanged
    /// for what shows in the figures of both.
    /// </summary>
    public required ImmutableArray<PathLoss> GivenUp { get; init; }

    /// <summary>The modules, by first day and then id.</summary>
    public required ImmutableArray<PathStep> Steps { get; init; }
}
