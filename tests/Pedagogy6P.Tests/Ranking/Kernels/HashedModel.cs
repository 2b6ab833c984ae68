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
        Values(seed, learner.Id, (module, session) => $"{learner.Id} {module.Id} {session?.Id}");

    IPairValues IPreferenceModel.For(Learner learner, DateOnly asOf) =>
        Values(seed, $"for {learner.Id}", (module, _) => $"{module.Id} for {learner.Id}");

    /// <summary>Values that follow from a text about each offer, within bounds that follow from a name.</summary>
    public static IPairValues Values(int seed, string name, Func<Module, Session?, string> text)
    {
        bool isTight = Share(seed, $"tight {name}") < 0.6;
        double least = isTight ? Share(seed, $"least {name}") : 0;
        double most = isTight ? least + ((1 - least) * Share(seed, $"most {name}")) : 1;
        return PairValues.Of(
            (module, session) => Math.Clamp(least + ((most - least) * Share(seed, text(module, session))), least, most), least, most);
    }

    // FNV-1a (Fowler, Noll and Vo); string.GetHashCode differs from process to process.
    private static double Share(int seed, string text)
    {
        uint hash = 2166136261 ^ (uint)seed;
        foreach (char unit in text)
        {
            hash = (hash ^ unit) * 16777619;
        }

        return (hash >> 8) % 101 / 100.0;
    }
}
