using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// Brings the memory of the learners who come next closer while one is ranked. Learners ranked by what they have in common lie all over
/// memory, and waiting for them costs as much as ranking them. Three steps, since each finds its addresses in what the one before has
/// fetched. Hints without effect on results.
/// </summary>
internal static class LearnerPrefetch
{
    private const int LineBytes = 64;

    // A learner's own fields, without what they refer to.
    private const int FieldLines = 6;

    /// <summary>Three learners ahead: the fields.</summary>
    public static void Fields(Learner? learner)
    {
        if (learner is null)
        {
            return;
        }

        ref byte fields = ref Unsafe.As<FirstByte>(learner).Value;
        for (int line = 0; line < FieldLines; line++)
        {
            CachePrefetch.Of(in Unsafe.AddByteOffset(ref fields, line * LineBytes));
        }
    }

    /// <summary>Two learners ahead: the lists.</summary>
    public static void Lists(Learner? learner)
    {
        if (learner is not null)
        {
            List(learner.Roles);
            List(learner.Completed);
            List(learner.Mastery);
            List(learner.Topics);
            List(learner.Settings);
            List(learner.Taste);
            List(learner.Outcomes);
        }
    }

    /// <summary>One learner ahead: the words in the lists.</summary>
    public static void Words(Learner? learner)
    {
        if (learner is null)
        {
            return;
        }

        Words(learner.Roles);
        Words(learner.Completed);
        Words(learner.Topics);
        Words(learner.Settings);
        foreach (MasteryEstimate estimate in learner.Mastery)
        {
            Word(estimate.CompetencyId);
        }
    }

    private static void List<T>(ImmutableArray<T> list) => CachePrefetch.Of(list.AsSpan());

    private static void Words(ImmutableArray<string> words)
    {
        foreach (string word in words)
        {
            Word(word);
        }
    }

    private static void Word(string? word)
    {
        if (word is not null)
        {
            CachePrefetch.Of(in MemoryMarshal.GetReference(word.AsSpan()));
        }
    }

    // Stands in for any object to point at its first field.
    private sealed class FirstByte
    {
        public byte Value;
    }
}
