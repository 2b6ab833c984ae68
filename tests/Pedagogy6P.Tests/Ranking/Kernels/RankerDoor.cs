using System.Runtime.CompilerServices;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>The steps of the vectorised ranker that it keeps to itself, so that tests check the very numbers that it works with.</summary>
internal static class RankerDoor
{
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_ranker")]
    public static extern ref readonly VectorRanker Ranker(RankingCore core);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_fits")]
    public static extern ref readonly SessionFits Fits(RankingCore core);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Scalars")]
    public static extern PanelScalars Scalars(VectorRanker ranker, LearnerQuery query, PackedGoals goals, PanelScratch scratch,
        double leastTravel);

    [UnsafeAccessor(UnsafeAccessorKind.StaticMethod, Name = "CeilingOf")]
    public static extern float CeilingOf(VectorRanker? ranker, PackedGoals goals, in PanelScalars scalars, int panel);
}
