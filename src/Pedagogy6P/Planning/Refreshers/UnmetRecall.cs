namespace Pedagogy6P.Planning.Refreshers;

/// <summary>A need that refreshers do not meet.</summary>
/// <param name="Need">The need.</param>
/// <param name="Predicted">Predicted mastery on its day.</param>
/// <param name="Attained">
/// The mastery once attained by then; below the level asked, a module has to teach it and no refresher helps; otherwise there is no room.
/// </param>
public sealed record UnmetRecall(RecallNeed Need, double Predicted, double Attained)
{
    /// <summary>Of what is needed day after day the day on which it is refreshed, late; null when no later day has room either.</summary>
    public DateOnly? RefreshedOn { get; init; }

    /// <summary>Whether it was never mastered as far as it is needed.</summary>
    public bool IsNeverAttained => Attained < Need.Level - Catalogue.MasteryRules.Tolerance;
}
