using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Sequences;

namespace Pedagogy6P.Practice.Mastery;

/// <summary>The model that stands in where none was fitted, and the skills that a fitted one lacks.</summary>
public static class StandardMastery
{
    private const double HalfLifeDays = 90, Gain = 0.2, Ease = -0.5;

    private static readonly AbilityParameters Ability = new() { Guess = 0.1, Slip = 0.05 };

    /// <summary>
    /// A model of skills that nothing was learnt of: a half-life of 90 days, an answer adds 0.2 log-odds at most, guess 0.1, slip 0.05.
    /// </summary>
    /// <param name="skillIds">Ids of the skills, each once.</param>
    public static MasteryModel Of(ImmutableArray<string> skillIds) => new(new MasteryParameters
    {
        SkillIds = skillIds,
        ItemIds = [],
        Ability = Ability,
        Skills = [.. Enumerable.Repeat(new SkillParameters(Ease, 1, Gain, HalfLifeDays, TracingParameters.Typical), skillIds.Length + 1)],
        Difficulties = [],
        Pairs = [],
        Repeats = [],
        Weights = [],
    });

    /// <summary>
    /// A model that knows skills beside its own: those it was not fitted to have what is common to all. It follows learners and does not
    /// predict answers.
    /// </summary>
    /// <param name="model">The fitted model; null makes a standard one.</param>
    /// <param name="skillIds">Ids of the skills wanted.</param>
    internal static MasteryModel WithAll(MasteryModel? model, ImmutableArray<string> skillIds)
    {
        if (model is null)
        {
            return Of(skillIds);
        }

        MasteryParameters fitted = model.Parameters;
        string[] lacking = [.. skillIds.Except(fitted.SkillIds, StringComparer.Ordinal)];
        return new MasteryModel(fitted with
        {
            SkillIds = fitted.SkillIds.AddRange(lacking),
            Skills = [.. fitted.Skills[..^1], .. Enumerable.Repeat(fitted.Skills[^1], lacking.Length + 1)],
            Pairs = [],
            Repeats = [],
            Weights = [],
        });
    }
}
