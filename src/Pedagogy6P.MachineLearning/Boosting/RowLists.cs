using Pedagogy6P.MachineLearning.Boosting.Kernels;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>
/// The rows of every node, ascending, as ranges of one list; split in chunks of fixed size whatever the number of threads.
/// </summary>
internal sealed class RowLists(int rows)
{
    private const int Chunk = 1 << 14;

    private readonly int[] _rows = GC.AllocateUninitializedArray<int>(rows + 1, pinned: true);
    private readonly int[] _right = GC.AllocateUninitializedArray<int>(rows + 1, pinned: true);
    private bool _listed;

    public void Reset() => _listed = false;

    /// <summary>All rows, node by node; not filled before the root has been split.</summary>
    public int[] List => _rows;

    /// <summary>Divides the rows of each parent between its children and tells the children their ranges.</summary>
    public void Split(List<GrowingNode> parents, BinnedTable table, (GrowingNode Left, GrowingNode Right)[] children, Workers workers)
    {
        // Nothing to divide leaves the list as it is, unfilled when the root itself gets leaves only.
        if (parents.Count == 0)
        {
            return;
        }

        List<(int Parent, int Start, int Count)> chunks = Chunks(parents);
        byte[][] tables = [.. parents.Select(p => TableOf(p, table))];
        int[] lefts = new int[chunks.Count];
        bool listed = _listed;
        workers.Run(chunks.Count, i =>
        {
            (int parent, int start, int count) = chunks[i];
            Span<int> list = _rows.AsSpan(start, count), right = _right.AsSpan(start, count);
            byte[] bins = table.Columns[parents[parent].Best.Feature], goesLeft = tables[parent];
            lefts[i] = listed ? PartitionKernel.Split(list, bins, goesLeft, right)
                : PartitionKernel.SplitRange(start, list, bins, goesLeft, right);
        });
        _listed = true;
        int[] firstChunk = new int[parents.Count + 1];
        for (int i = 0; i < chunks.Count; i++)
        {
            firstChunk[chunks[i].Parent + 1] = i + 1;
        }

        workers.Run(parents.Count, parent =>
        {
            int to = parents[parent].Start;
            for (int i = firstChunk[parent]; i < firstChunk[parent + 1]; i++)
            {
                // Moves towards the front only, so what is still to be moved is never overwritten.
                Array.Copy(_rows, chunks[i].Start, _rows, to, lefts[i]);
                to += lefts[i];
            }

            (GrowingNode left, GrowingNode right) = children[parent];
            (left.Start, left.Count) = (parents[parent].Start, to - parents[parent].Start);
            (right.Start, right.Count) = (to, parents[parent].Count - left.Count);
            for (int i = firstChunk[parent]; i < firstChunk[parent + 1]; i++)
            {
                int count = chunks[i].Count - lefts[i];
                Array.Copy(_right, chunks[i].Start, _rows, to, count);
                to += count;
            }
        });
    }

    /// <summary>Adds leaf values to the margins.</summary>
    public void Apply(List<LeafUpdate> updates, BinnedTable table, float[] margins, Workers workers)
    {
        List<(int Update, int Start, int Count)> chunks = Chunks([.. updates.Select(u => u.Node)]);
        byte[]?[] tables = [.. updates.Select(u => u.Right is null ? null : TableOf(u.Node, table))];
        bool listed = _listed;
        workers.Run(chunks.Count, i =>
        {
            (int index, int start, int count) = chunks[i];
            LeafUpdate update = updates[index];
            byte[]? goesLeft = tables[index];
            byte[]? bins = goesLeft is null ? null : table.Columns[update.Node.Best.Feature];
            float right = update.Right ?? 0;
            for (int k = start; k < start + count; k++)
            {
                int row = listed ? _rows[k] : k;
                margins[row] += goesLeft is null || goesLeft[bins![row]] != 0 ? update.Left : right;
            }
        });
    }

    private static List<(int Owner, int Start, int Count)> Chunks(List<GrowingNode> nodes)
    {
        List<(int, int, int)> chunks = [];
        for (int i = 0; i < nodes.Count; i++)
        {
            for (int done = 0; done < nodes[i].Count; done += Chunk)
            {
                chunks.Add((i, nodes[i].Start + done, Math.Min(Chunk, nodes[i].Count - done)));
            }
        }

        return chunks;
    }

    private static byte[] TableOf(GrowingNode node, BinnedTable table)
    {
        byte[] goesLeft = new byte[256];
        node.Best.FillTable(table.Features[node.Best.Feature], goesLeft);
        return goesLeft;
    }
}
