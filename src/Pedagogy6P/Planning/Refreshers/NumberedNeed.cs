namespace Pedagogy6P.Planning.Refreshers;

/// <summary>A need in numbers.</summary>
/// <param name="Competency">Number of the competency's curve.</param>
/// <param name="Day">Day number.</param>
/// <param name="Latest">The last day on which a refresher is in time.</param>
/// <param name="Level">The mastery needed.</param>
/// <param name="Need">The need as it is told.</param>
internal readonly record struct NumberedNeed(int Competency, int Day, int Latest, double Level, RecallNeed Need)
{
    /// <summary>Whether it is one day of many on which the same is needed.</summary>
    public bool IsContinuous => Need.Cause == RecallCause.Role;
}
