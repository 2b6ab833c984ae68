using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.LearnerModel;
using Pedagogy6P.Proof.Decisions;

namespace Pedagogy6P.Cli.Output.Choices;

/// <summary>All that is known and believed of a learner.</summary>
internal sealed record OpenLearnerModel
{
    /// <summary>The learner with their choices folded in.</summary>
    public required FoldedLearner Folded { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What people call the things of the programme.</summary>
    public required ThingNames Names { get; init; }

    /// <summary>The choices that were taken back.</summary>
    public required ImmutableArray<UndoneChoice> Undone { get; init; }

    /// <summary>What is believed.</summary>
    public required ImmutableArray<Belief> Beliefs { get; init; }

    /// <summary>Whether the learner may not be profiled; null where no risk model was asked.</summary>
    public required bool? IsOptedOut { get; init; }

    /// <summary>By module what makes it harder to stay to its end, and what helps, in the language of the reader.</summary>
    public required ImmutableArray<(string ModuleId, ImmutableArray<string> Lines)> Help { get; init; }

    /// <summary>The lists that were shown, the first of them first; null where no decision log was given.</summary>
    public required IReadOnlyList<LoggedDecision>? Shown { get; init; }

    /// <summary>What models the beliefs come from, and their versions.</summary>
    public required ImmutableArray<(string Kind, string Version)> Models { get; init; }
}
