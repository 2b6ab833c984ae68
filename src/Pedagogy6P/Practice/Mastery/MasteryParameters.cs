using System.Collections.Immutable;

namespace Pedagogy6P.Practice.Mastery;

/// <summary>All numbers that a mastery model was fitted to; by them it is written and read.</summary>
internal sealed record MasteryParameters
{
    public required ImmutableArray<string> SkillIds { get; init; }

    public required ImmutableArray<string> ItemIds { get; init; }

    public required AbilityParameters Ability { get; init; }

    /// <summary>One for each skill, and a last one for every skill that is not known.</summary>
    public required ImmutableArray<SkillParameters> Skills { get; init; }

    /// <summary>Log-odds by which each item is harder than its skill.</summary>
    public required ImmutableArray<double> Difficulties { get; init; }

    /// <summary>Pairs of neighbouring skills with columns of their own.</summary>
    public required ImmutableArray<(int Before, int Slot)> Pairs { get; init; }

    /// <summary>Pairs that repeat one answer.</summary>
    public required ImmutableArray<(int Before, int Skill)> Repeats { get; init; }

    /// <summary>Weights of the joined regression; empty where the ability filter speaks alone.</summary>
    public required ImmutableArray<double> Weights { get; init; }
}
