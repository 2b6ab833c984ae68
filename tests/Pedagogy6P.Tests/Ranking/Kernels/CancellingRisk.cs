using Pedagogy6P.Learners;
using Pedagogy6P.Preventive;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>A risk model that cancels a batch as soon as it is asked.</summary>
internal sealed class CancellingRisk(CancellationTokenSource source) : IDropoutRisk
{
    public double Probability(Learner learner, Module module, Session? session)
    {
        source.Cancel();
        return 0.5;
    }
}
