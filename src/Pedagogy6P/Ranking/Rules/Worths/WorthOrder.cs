namespace Pedagogy6P.Ranking.Rules.Worths;

/// <summary>Puts the better worth first.</summary>
internal sealed class WorthOrder : IComparer<Worth>
{
    public static readonly WorthOrder Instance = new();

    public int Compare(Worth x, Worth y) => x.Precedes(y) ? -1 : y.Precedes(x) ? 1 : 0;
}
