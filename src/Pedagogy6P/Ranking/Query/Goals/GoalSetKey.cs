namespace Pedagogy6P.Ranking.Query.Goals;

/// <summary>
/// Names a goal set without garbage: up to eight role numbers in ascending order, 16 bits each and shifted by one so that 0 means none, or
/// the audience of learners who name no role.
/// </summary>
/// <param name="Roles">The packed roles; 0 when none is named.</param>
/// <param name="Audience">Number of the audience when no role is named, else −2.</param>
internal readonly record struct GoalSetKey(UInt128 Roles, int Audience)
{
    /// <summary>Most roles that fit; learners with more share no goal set.</summary>
    public const int MaxRoles = 8;

    /// <summary>The key of declared roles, sorted ascending without repeats.</summary>
    public static GoalSetKey Of(ReadOnlySpan<int> roles)
    {
        UInt128 packed = UInt128.Zero;
        foreach (int role in roles)
        {
            packed = (packed << 16) | (UInt128)(uint)(role + 1);
        }

        return new GoalSetKey(packed, -2);
    }

    /// <summary>The key of all roles open to an audience.</summary>
    public static GoalSetKey OpenTo(int audience) => new(UInt128.Zero, audience);
}
