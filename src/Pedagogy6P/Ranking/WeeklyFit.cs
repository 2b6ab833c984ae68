namespace Pedagogy6P.Ranking;

/// <summary>Which weekly patterns of sessions an availability contains, found out once for all learners who have it. Immutable.</summary>
internal sealed class WeeklyFit(byte[] fits)
{
    /// <summary>By pattern, 1 when the availability contains it, else 0.</summary>
    public byte[] Fits => fits;
}
