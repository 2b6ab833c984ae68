using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>A further term whose values follow from the ids alone, within bounds of its own for some learners.</summary>
internal sealed class HashedTerm(string name, double weight, int seed) : ITerm
{
    public string Name => name;

    public double DefaultWeight => weight;

    /// <summary>None, one or two terms, as a seed has it.</summary>
    public static ImmutableArray<ITerm> Some(int seed)
    {
        var dice = new Dice(seed ^ 0x7e57);
        int count = dice.Chance(0.5) ? 0 : dice.Chance(0.7) ? 1 : 2;
        return
        [
            .. Enumerable.Range(0, count).Select(number => new HashedTerm(
                string.Create(CultureInfo.InvariantCulture, $"further{number}"), dice.Pick<double>([0, 0.1, 0.5, 3]), seed + number)),
        ];
    }

    /// <summary>Weights that name the first of those terms for some seeds.</summary>
    public static TermWeights Weighted(TermWeights weights, int seed) =>
        seed % 3 == 0 && !Some(seed).IsEmpty ? weights.With("further0", 0.25) : weights;

    public string TitleIn(string language) => language == "fr" ? $"Terme {name}" : $"Term {name}";

    public string PillarIn(string language) => language == "fr" ? "Pratique" : "Practice";

    public string? Describe(string language, Module module, double value) => value < 0.1
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{TitleIn(language)}, {module.Id}: {value}");

    public IPairValues For(Learner learner, LearnerState state) =>
        HashedModel.Values(seed, $"{name} {learner.Id}", (module, session) => $"{name} {learner.Id} {module.Id} {session?.Id}");
}
