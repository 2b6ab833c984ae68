using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Preventive;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>A risk model that cancels a batch as soon as it is asked.</summary>
internal sealed class CancellingRisk(CancellationTokenSource source) : IDropoutRisk
{
    public IPairValues For(Learner learner, DateOnly asOf) => PairValues.Of((_, _) =>
    {
        source.Cancel();
        return 0.5;
    });
}
