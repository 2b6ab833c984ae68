namespace Pedagogy6P.Planning.Teams;

/// <summary>Learners divided into lawful teams, as numbers.</summary>
/// <param name="Teams">Who is in which team.</param>
/// <param name="Total">Sum over them of the value of their team.</param>
internal sealed record TeamDivision(int[][] Teams, double Total)
{
    /// <summary>Nobody in any team.</summary>
    public static TeamDivision None { get; } = new([], 0);

    /// <summary>How many are in teams.</summary>
    public int Placed { get; } = Teams.Sum(team => team.Length);

    /// <summary>Whether it places more, or as many in better teams.</summary>
    public bool IsBetterThan(TeamDivision other) => Placed > other.Placed || (Placed == other.Placed && Total > other.Total);
}
