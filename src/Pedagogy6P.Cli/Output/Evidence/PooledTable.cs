using System.Collections.Immutable;
using Pedagogy6P.Formats.Studies;
using Pedagogy6P.Proof.Effects;
using Pedagogy6P.Proof.Pooling;

namespace Pedagogy6P.Cli.Output.Evidence;

/// <summary>Studies of a table with what they say together and without each of them.</summary>
/// <param name="Studies">The studies in the order of the table.</param>
/// <param name="Pool">All of them together.</param>
/// <param name="Without">Per study the others together; empty for one study, and for more than are left out one by one.</param>
/// <param name="Egger">Whether small studies find larger effects.</param>
internal sealed record PooledTable(ImmutableArray<StudyEffect> Studies, PooledEffect Pool, ImmutableArray<PooledEffect> Without,
    EggerTest? Egger)
{
    // The work grows with the square of their number.
    private const int MostLeftOut = 1000;

    public static PooledTable Of(ImmutableArray<StudyEffect> studies, PoolingMethod method)
    {
        EffectEstimate[] effects = [.. studies.Select(study => study.Estimate)];
        ImmutableArray<PooledEffect> without = effects.Length is > 1 and <= MostLeftOut ? EffectPool.LeaveOneOut(effects, method) : [];
        return new PooledTable(studies, EffectPool.Of(effects, method), without, EggerTest.Of(effects));
    }
}
