using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Preventive;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>A risk model that allocates nothing: everybody drops out with the same probability, which it does not say beforehand.</summary>
internal sealed class ConstantRisk : IDropoutRisk
{
    private static readonly IPairValues Same = PairValues.Of((_, _) => 0.25);

    public IPairValues For(Learner learner, DateOnly asOf) => Same;
}
