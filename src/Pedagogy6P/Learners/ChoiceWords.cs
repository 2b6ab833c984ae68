using System.Collections.Immutable;

namespace Pedagogy6P.Learners;

/// <summary>Kinds, actors and reasons of choices as the words of the programme format, in the order of their enumerations.</summary>
public static class ChoiceWords
{
    /// <summary>Contest: the fact is set aside until it is settled (the default).</summary>
    public const string SetAside = "set-aside";

    /// <summary>Contest: the fact is used until it is settled.</summary>
    public const string Used = "used";

    /// <summary>Settlement: the fact is used again (the default).</summary>
    public const string Kept = "kept";

    /// <summary>Settlement: the fact stays set aside until somebody edits it.</summary>
    public const string Removed = "removed";

    /// <summary>Words of <see cref="ChoiceKind"/>.</summary>
    public static ImmutableArray<string> Kinds { get; } =
    [
        "accepted", "declined", "started", "completed", "rated", "pinned", "unpinned", "vetoed", "unvetoed", "goal-added", "goal-dropped",
        "fact-edited", "fact-contested", "fact-settled", "undone",
    ];

    /// <summary>Words of <see cref="ChoiceActor"/>.</summary>
    public static ImmutableArray<string> Actors { get; } = ["learner", "tutor", "school"];

    /// <summary>Words of <see cref="DeclineReason"/>.</summary>
    public static ImmutableArray<string> DeclineReasons { get; } =
    [
        "no-time", "bad-time", "too-far", "too-expensive", "too-easy", "too-hard", "not-relevant", "known-already", "bad-format",
        "another-first", "other",
    ];

    /// <summary>The word of a kind; empty for one that is not defined.</summary>
    public static string Of(ChoiceKind kind) => At(Kinds, (int)kind);

    /// <summary>The word of an actor; empty for one that is not defined.</summary>
    public static string Of(ChoiceActor actor) => At(Actors, (int)actor);

    /// <summary>The word of a reason; empty for one that is not defined.</summary>
    public static string Of(DeclineReason reason) => At(DeclineReasons, (int)reason);

    private static string At(ImmutableArray<string> words, int number) => number >= 0 && number < words.Length ? words[number] : "";
}
