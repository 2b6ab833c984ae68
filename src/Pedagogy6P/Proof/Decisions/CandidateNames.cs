using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;

namespace Pedagogy6P.Proof.Decisions;

/// <summary>
/// The ids of candidates, to see which come twice and which are shown. A hash table in borrowed memory: every decision that is handed over
/// is looked through, and should leave no garbage for it. Not thread-safe.
/// </summary>
internal readonly ref struct CandidateNames : IDisposable
{
    private const int Fewest = 16;

    private readonly ReadOnlySpan<DecisionCandidate> _candidates;
    private readonly int[] _borrowed;

    // By hash: 0 for none, the number of a candidate from 1, or less than 0 once it was shown.
    private readonly Span<int> _slots;

    public CandidateNames(ImmutableArray<DecisionCandidate> candidates)
    {
        _candidates = candidates.AsSpan();
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(Fewest, 2 * candidates.Length));
        _borrowed = ArrayPool<int>.Shared.Rent(size);
        _slots = _borrowed.AsSpan(0, size);
        _slots.Clear();
    }

    /// <summary>Takes in a candidate; false when an earlier one has its id.</summary>
    public bool TryAdd(int candidate)
    {
        ref int slot = ref Find(_candidates[candidate].ModuleId);
        if (slot != 0)
        {
            return false;
        }

        slot = candidate + 1;
        return true;
    }

    /// <summary>Takes note that an id is shown; false when it is that of no candidate, or was shown before.</summary>
    public bool TryShow(string moduleId)
    {
        ref int slot = ref Find(moduleId);
        if (slot <= 0)
        {
            return false;
        }

        slot = -slot;
        return true;
    }

    public void Dispose() => ArrayPool<int>.Shared.Return(_borrowed);

    private ref int Find(string moduleId)
    {
        int at = moduleId.GetHashCode(StringComparison.Ordinal) & (_slots.Length - 1);
        while (_slots[at] != 0 && !string.Equals(_candidates[Math.Abs(_slots[at]) - 1].ModuleId, moduleId, StringComparison.Ordinal))
        {
            at = (at + 1) & (_slots.Length - 1);
        }

        return ref _slots[at];
    }
}
