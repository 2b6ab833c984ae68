using System.Collections.Immutable;

namespace Pedagogy6P.Practice.Mastery.Answers;

/// <summary>
/// Answers of learners to items that practise skills, learner by learner, each learner's in the order they were given. Immutable and
/// thread-safe.
/// </summary>
public sealed class AnswerLog
{
    private readonly int[] _starts;
    private readonly Answer[] _answers;

    internal AnswerLog(ImmutableArray<string> learners, ImmutableArray<string> skills, ImmutableArray<string> items, int[] starts,
        Answer[] answers)
    {
        LearnerIds = learners;
        SkillIds = skills;
        ItemIds = items;
        _starts = starts;
        _answers = answers;
    }

    /// <summary>Ids of the learners, in the order they were met first.</summary>
    public ImmutableArray<string> LearnerIds { get; }

    /// <summary>Ids of the skills, in the order they were met first.</summary>
    public ImmutableArray<string> SkillIds { get; }

    /// <summary>Ids of the items, in the order they were met first; empty where the log names none.</summary>
    public ImmutableArray<string> ItemIds { get; }

    /// <summary>
    /// Whether the ids of learners are their own; false where they were only numbered in the order of the log, so that the same id in
    /// another log is somebody else.
    /// </summary>
    public bool HasOwnIds { get; internal init; } = true;

    /// <summary>Number of answers.</summary>
    public int Count => _answers.Length;

    /// <summary>All answers, learner by learner.</summary>
    public ReadOnlySpan<Answer> Answers => _answers;

    /// <summary>Whether any answer has a time.</summary>
    public bool HasTimes => _answers.Any(answer => !double.IsNaN(answer.Day));

    /// <summary>The answers of a learner, first to last.</summary>
    /// <param name="learnerNumber">From 0 to below the number of learners.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such learner.</exception>
    public ReadOnlySpan<Answer> Of(int learnerNumber)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(learnerNumber);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(learnerNumber, LearnerIds.Length);
        return _answers.AsSpan(_starts[learnerNumber].._starts[learnerNumber + 1]);
    }

    /// <summary>Where the answers of a learner begin in <see cref="Answers"/>.</summary>
    /// <param name="learnerNumber">From 0 to the number of learners, which stands for the end.</param>
    internal int StartOf(int learnerNumber) => _starts[learnerNumber];
}
