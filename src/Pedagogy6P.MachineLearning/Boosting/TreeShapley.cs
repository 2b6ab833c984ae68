namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>
/// Exact path-dependent Shapley values of one tree in time leaves × depth² (Lundberg, Erion and Lee 2018, algorithm 2): absent features are
/// averaged over
/// the training cover of the branches.
/// </summary>
internal sealed class TreeShapley
{
    private readonly RegressionTree _tree;
    private readonly TreeInputs _inputs;
    private readonly Step[][] _paths;

    public TreeShapley(RegressionTree tree, TreeInputs inputs)
    {
        _tree = tree;
        _inputs = inputs;
        int depth = tree.Depth() + 2;
        _paths = [.. Enumerable.Range(0, depth).Select(_ => new Step[depth])];
    }

    /// <summary>Mean leaf value under the training cover.</summary>
    public static double Expectation(RegressionTree tree)
    {
        double[] expected = new double[tree.NodeCount];
        for (int node = tree.NodeCount - 1; node >= 0; node--)
        {
            expected[node] = tree.IsLeaf(node) ? tree.Value[node]
                : (ShareOf(tree, node, tree.Left[node]) * expected[tree.Left[node]])
                    + (ShareOf(tree, node, tree.Right[node]) * expected[tree.Right[node]]);
        }

        return expected[0];
    }

    /// <summary>Adds the Shapley values of a row.</summary>
    public void Add(ReadOnlySpan<double> row, Span<double> contributions) => Recurse(row, contributions, 0, 0, 0, 1, 1, -1);

    // A node that no training row reached (weights of 0, or rounding on a graphics card) says nothing about its children: they share
    // evenly.
    private static double ShareOf(RegressionTree tree, int node, int child)
    {
        double total = tree.Cover[tree.Left[node]] + tree.Cover[tree.Right[node]];
        return total > 0 ? tree.Cover[child] / total : 0.5;
    }

    private void Recurse(ReadOnlySpan<double> row, Span<double> contributions, int node, int level, int length, double zero, double one,
        int feature)
    {
        // No path passes here, whether the feature is present or absent.
        if (zero == 0 && one == 0)
        {
            return;
        }

        Step[] path = _paths[level];
        if (level > 0)
        {
            Array.Copy(_paths[level - 1], path, length);
        }

        length = Extend(path, length, zero, one, feature);
        if (_tree.IsLeaf(node))
        {
            for (int i = 1; i < length; i++)
            {
                contributions[path[i].Feature] += UnwoundSum(path, length, i) * (path[i].One - path[i].Zero) * _tree.Value[node];
            }

            return;
        }

        int split = _tree.Feature[node];
        bool left = _tree.GoesLeft(node, _inputs.Of(row[split]));
        int hot = left ? _tree.Left[node] : _tree.Right[node], cold = left ? _tree.Right[node] : _tree.Left[node];
        double incomingZero = 1, incomingOne = 1;
        for (int i = 1; i < length; i++)
        {
            if (path[i].Feature == split)
            {
                (incomingZero, incomingOne) = (path[i].Zero, path[i].One);
                length = Unwind(path, length, i);
                break;
            }
        }

        // The child's path starts from this one; the other child needs it unchanged.
        Recurse(row, contributions, hot, level + 1, length, incomingZero * ShareOf(_tree, node, hot), incomingOne, split);
        Recurse(row, contributions, cold, level + 1, length, incomingZero * ShareOf(_tree, node, cold), 0, split);
    }

    private static int Extend(Step[] path, int length, double zero, double one, int feature)
    {
        path[length] = new Step(feature, zero, one, length == 0 ? 1 : 0);
        for (int i = length - 1; i >= 0; i--)
        {
            path[i + 1].Weight += one * path[i].Weight * (i + 1) / (length + 1);
            path[i].Weight = zero * path[i].Weight * (length - i) / (length + 1);
        }

        return length + 1;
    }

    private static int Unwind(Step[] path, int length, int index)
    {
        int last = length - 1;
        double one = path[index].One, zero = path[index].Zero, next = path[last].Weight;
        for (int i = last - 1; i >= 0; i--)
        {
            if (one != 0)
            {
                double weight = path[i].Weight;
                path[i].Weight = next * length / ((i + 1) * one);
                next = weight - (path[i].Weight * zero * (last - i) / length);
            }
            else
            {
                path[i].Weight = path[i].Weight * length / (zero * (last - i));
            }
        }

        for (int i = index; i < last; i++)
        {
            path[i] = path[i] with { Feature = path[i + 1].Feature, Zero = path[i + 1].Zero, One = path[i + 1].One };
        }

        return last;
    }

    private static double UnwoundSum(Step[] path, int length, int index)
    {
        int last = length - 1;
        double one = path[index].One, zero = path[index].Zero, next = path[last].Weight, total = 0;
        for (int i = last - 1; i >= 0; i--)
        {
            if (one != 0)
            {
                double weight = next * length / ((i + 1) * one);
                total += weight;
                next = path[i].Weight - (weight * zero * (last - i) / length);
            }
            else if (zero != 0)
            {
                total += path[i].Weight * length / (zero * (last - i));
            }
        }

        return total;
    }

    /// <summary>
    /// One feature on the path from the root: the shares of paths that pass when it is absent and present, and the permutation weight.
    /// </summary>
    private record struct Step(int Feature, double Zero, double One, double Weight);
}
