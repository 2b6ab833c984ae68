using Pedagogy6P.Learners;
using Pedagogy6P.Participative;
using Pedagogy6P.Preventive;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>A risk model and a preference model whose answers, from 0 to 1 with both ends, follow from the ids alone.</summary>
internal sealed class HashedModel(int seed) : IDropoutRisk, IPreferenceModel
{
    public double Probability(Learner learner, Module module, Session? session) => Share($"{learner.Id} {module.Id} {session?.Id}");

    public double Preference(Learner learner, Module module) => Share($"{module.Id} for {learner.Id}");

    // FNV-1a (Fowler, Noll and Vo); string.GetHashCode differs from process to process.
    private double Share(string text)
    {
        uint hash = 2166136261 ^ (uint)seed;
        foreach (char unit in text)
        {
            hash = (hash ^ unit) * 16777619;
        }

        return (hash >> 8) % 101 / 100.0;
    }
}
