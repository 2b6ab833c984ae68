using Pedagogy6P.MachineLearning.Boosting.Kernels;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>Histogram memory that is used again: one slot per live node, pinned so that kernels may use pointers.</summary>
internal sealed class HistogramPool
{
    private readonly List<long[]> _slots = [];
    private readonly Stack<int> _free = [];
    private int _blocks;

    /// <summary>Frees all slots, and drops them when trees now use another number of blocks.</summary>
    public void Reset(int blocks)
    {
        if (blocks != _blocks)
        {
            _slots.Clear();
            _blocks = blocks;
        }

        _free.Clear();
        for (int slot = _slots.Count - 1; slot >= 0; slot--)
        {
            _free.Push(slot);
        }
    }

    public int Take()
    {
        if (_free.TryPop(out int slot))
        {
            return slot;
        }

        _slots.Add(GC.AllocateUninitializedArray<long>(_blocks * RowBins.Block * HistogramKernel.Stride, pinned: true));
        return _slots.Count - 1;
    }

    public void Release(int slot)
    {
        if (slot >= 0)
        {
            _free.Push(slot);
        }
    }

    public long[] Sums(int slot) => _slots[slot];
}
