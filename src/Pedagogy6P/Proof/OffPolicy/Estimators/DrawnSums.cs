using System.Numerics;

namespace Pedagogy6P.Proof.OffPolicy.Estimators;

/// <summary>
/// Values of several estimators when every learner counts as often as drawn. All are added up in one pass, each in the order of the
/// learners, so that each is what it is by itself to the last bit. Not thread-safe.
/// </summary>
internal sealed class DrawnSums
{
    private readonly Vector<double>[] _table;
    private readonly int _learners;
    private readonly Vector<double>[] _sums;
    private readonly (int Over, int Below)[][] _parts;

    /// <param name="estimators">What is added up.</param>
    /// <param name="learners">How many learners there are.</param>
    public DrawnSums(IReadOnlyList<LearnerSums> estimators, int learners)
    {
        _learners = learners;
        List<double[]> columns = [];
        _parts = [.. estimators.Select(sums => sums.Numerators.Zip(sums.Denominators, (over, below) => (At(over), At(below))).ToArray())];
        _sums = new Vector<double>[(columns.Count + Vector<double>.Count - 1) / Vector<double>.Count];
        _table = new Vector<double>[learners * _sums.Length];
        double[] row = new double[_sums.Length * Vector<double>.Count];
        for (int at = 0; at < _table.Length; at++)
        {
            if (at % _sums.Length == 0)
            {
                for (int column = 0; column < columns.Count; column++)
                {
                    row[column] = columns[column][at / _sums.Length];
                }
            }

            _table[at] = new Vector<double>(row, at % _sums.Length * Vector<double>.Count);
        }

        // What estimators share, such as the number of decisions, is added up once.
        int At(double[] column)
        {
            int place = columns.FindIndex(known => ReferenceEquals(known, column));
            if (place < 0)
            {
                place = columns.Count;
                columns.Add(column);
            }

            return place;
        }
    }

    /// <summary>The value of each estimator; every learner counts once when no counts are told. NaN when there is nothing to divide by.
    /// </summary>
    public void Values(ReadOnlySpan<int> counts, Span<double> values)
    {
        Add(counts);
        for (int estimator = 0; estimator < _parts.Length; estimator++)
        {
            double value = 0;
            foreach ((int over, int below) in _parts[estimator])
            {
                value += Sum(below) > 0 ? Sum(over) / Sum(below) : double.NaN;
            }

            values[estimator] = value;
        }
    }

    private double Sum(int column) => _sums[column / Vector<double>.Count][column % Vector<double>.Count];

    private void Add(ReadOnlySpan<int> counts)
    {
        Array.Clear(_sums);
        for (int learner = 0; learner < _learners; learner++)
        {
            var count = new Vector<double>(counts.IsEmpty ? 1 : counts[learner]);
            ReadOnlySpan<Vector<double>> row = _table.AsSpan(learner * _sums.Length, _sums.Length);
            for (int part = 0; part < row.Length; part++)
            {
                _sums[part] += count * row[part];
            }
        }
    }
}
