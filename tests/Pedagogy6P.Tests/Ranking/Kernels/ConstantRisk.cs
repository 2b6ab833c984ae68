using Pedagogy6P.Learners;
using Pedagogy6P.Preventive;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>A risk model that allocates nothing: everybody drops out with the same probability.</summary>
internal sealed class ConstantRisk : IDropoutRisk
{
    public double Probability(Learner learner, Module module, Session? session) => 0.25;
}
