using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>Follows the log-loss of validation rows while trees are added.</summary>
internal sealed class ValidationMargins
{
    private readonly double[][] _rows;
    private readonly byte[] _labels;
    private readonly double[] _margins;
    private readonly int _patience;
    private double _best = double.PositiveInfinity;
    private int _trees;

    public ValidationMargins(RiskTable table, int patience)
    {
        _patience = patience;
        _labels = table.Labels.ToArray();
        _margins = new double[table.RowCount];
        _rows = new double[table.RowCount][];
        for (int row = 0; row < _rows.Length; row++)
        {
            _rows[row] = new double[table.Schema.Count];
            table.CopyRow(row, _rows[row]);
        }
    }

    /// <summary>Summed loss after each tree.</summary>
    public List<double> Losses { get; } = [];

    /// <summary>Number of trees with the lowest loss so far.</summary>
    public int BestCount { get; private set; }

    /// <summary>Takes in a tree; false when patience is at an end.</summary>
    public bool Continue(RegressionTree tree, double baseScore)
    {
        _trees++;
        double loss = 0;
        for (int row = 0; row < _rows.Length; row++)
        {
            _margins[row] += tree.Value[tree.LeafOf(_rows[row], TreeInputs.Exact)];
            double z = baseScore + _margins[row];
            loss += Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z))) - (_labels[row] * z);
        }

        Losses.Add(loss);
        if (loss < _best)
        {
            _best = loss;
            BestCount = _trees;
        }

        return _trees - BestCount < _patience;
    }
}
