using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative;
using Pedagogy6P.Preventive;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>
/// A risk model and a preference model whose answers follow from the ids alone: for some learners from 0 to 1 with both ends, for others
/// from and to bounds of their own.
/// </summary>
internal sealed class HashedModel(int seed) : IDropoutRisk, IPreferenceModel
{
    IPairValues IDropoutRisk.For(Learner learner, DateOnly asOf) =>
        Values(learner.Id, (module, session) => Share($"{learner.Id} {module.Id} {session?.Id}"));

    IPairValues IPreferenceModel.For(Learner learner, DateOnly asOf) =>
        Values($"for {learner.Id}", (module, _) => Share($"{module.Id} for {learner.Id}"));

    private IPairValues Values(string name, Func<Module, Session?, double> share)
    {
        bool isTight = Share($"tight {name}") < 0.6;
        double least = isTight ? Share($"least {name}") : 0;
        double most = isTight ? least + ((1 - least) * Share($"most {name}")) : 1;
        return PairValues.Of(
            (module, session) => Math.Clamp(least + ((most - least) * share(module, session)), least, most), least, most);
    }

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
