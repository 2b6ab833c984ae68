namespace Pedagogy6P.Planning.Refreshers;

/// <summary>A refresher on its day. Mutable: room may be made by moving it to an earlier one.</summary>
internal sealed class PlacedRefresher(RefresherActivity activity, NumberedNeed need, int day)
{
    public RefresherActivity Activity => activity;

    /// <summary>The need for which it was placed.</summary>
    public NumberedNeed For => need;

    public int Day { get; set; } = day;

    public bool IsLate { get; init; }
}
