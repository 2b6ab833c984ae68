namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>
/// Trees whose leaves are summed, as the operator TreeEnsemble of ai.onnx.ml 5 has them: splits and leaves of all trees in lists of their
/// own, in doubles, so that no threshold and no sum is rounded. Not thread-safe.
/// </summary>
internal sealed class SplitTrees
{
    private const long Sum = 1;

    private readonly List<long> _roots = [], _columns = [], _missing = [];
    private readonly List<long> _trueNodes = [], _falseNodes = [], _trueLeaves = [], _falseLeaves = [];
    private readonly List<byte> _modes = [];
    private readonly List<double> _splits = [], _members = [], _leaves = [];

    /// <summary>Adds a tree, its root first.</summary>
    public void Add(IReadOnlyList<SplitNode> tree)
    {
        // A tree that is a leaf has no form of its own: it is a split between two leaves of the same value.
        if (tree[0].IsLeaf)
        {
            Add([new SplitNode(0, SplitMode.Below, 0, [], 1, 2, false, 0), tree[0], tree[0]]);
            return;
        }

        long[] places = new long[tree.Count];
        long splits = _columns.Count, leaves = _leaves.Count;
        for (int node = 0; node < tree.Count; node++)
        {
            places[node] = tree[node].IsLeaf ? leaves++ : splits++;
        }

        _roots.Add(_columns.Count);
        foreach (SplitNode node in tree)
        {
            if (node.IsLeaf)
            {
                _leaves.Add(node.Value);
            }
            else
            {
                Add(node, tree, places);
            }
        }
    }

    /// <summary>The sums over rows of columns, one per row.</summary>
    public string Over(string columns, OnnxGraph graph)
    {
        List<OnnxAttribute> attributes =
        [
            OnnxAttribute.Of("aggregate_function", Sum),
            OnnxAttribute.Of("leaf_targetids", new long[_leaves.Count]),
            OnnxAttribute.Of("leaf_weights", OnnxTensor.Of(_leaves)),
            OnnxAttribute.Of("n_targets", 1),
            OnnxAttribute.Of("nodes_falseleafs", _falseLeaves),
            OnnxAttribute.Of("nodes_falsenodeids", _falseNodes),
            OnnxAttribute.Of("nodes_featureids", _columns),
            OnnxAttribute.Of("nodes_missing_value_tracks_true", _missing),
            OnnxAttribute.Of("nodes_modes", OnnxTensor.Of(_modes)),
            OnnxAttribute.Of("nodes_splits", OnnxTensor.Of(_splits)),
            OnnxAttribute.Of("nodes_trueleafs", _trueLeaves),
            OnnxAttribute.Of("nodes_truenodeids", _trueNodes),
            OnnxAttribute.Of("post_transform", 0),
            OnnxAttribute.Of("tree_roots", _roots),
        ];
        if (_members.Count > 0)
        {
            attributes.Add(OnnxAttribute.Of("membership_values", OnnxTensor.Of(_members)));
        }

        return graph.Learned("TreeEnsemble", [.. attributes], columns);
    }

    private void Add(SplitNode node, IReadOnlyList<SplitNode> tree, long[] places)
    {
        _columns.Add(node.Column);
        _modes.Add((byte)node.Mode);
        _splits.Add(node.Split);
        _missing.Add(node.MissingTrue ? 1 : 0);
        _trueNodes.Add(places[node.True]);
        _trueLeaves.Add(tree[node.True].IsLeaf ? 1 : 0);
        _falseNodes.Add(places[node.False]);
        _falseLeaves.Add(tree[node.False].IsLeaf ? 1 : 0);
        if (node.Mode == SplitMode.Member)
        {
            // NaN ends the members of a split.
            _members.AddRange(node.Members);
            _members.Add(double.NaN);
        }
    }
}
