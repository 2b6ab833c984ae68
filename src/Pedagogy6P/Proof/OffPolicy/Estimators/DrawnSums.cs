using System.Numerics;
using System.Runtime.InteropServices;

namespace Pedagogy6P.Proof.OffPolicy.Estimators;

/// <summary>
/// Values of several estimators when every learner counts as often as drawn. All are added up in one pass, each in the order of the
/// learners, so that each is what it is by itself to the last bit. Not thread-safe.
/// </summary>
internal sealed class DrawnSums
{
    private readonly double[] _table;
    private readonly int _width;
    private readonly int _learners;
    private readonly double[] _sums;
    private readonly (int Over, int Below)[][] _parts;

    /// <param name="estimators">What is added up.</param>
    /// <param name="learners">How many learners there are.</param>
    public DrawnSums(IReadOnlyList<LearnerSums> estimators, int learners)
    {
        _learners = learners;
        List<double[]> columns = [];
        _parts = [.. estimators.Select(sums => sums.Numerators.Zip(sums.Denominators, (over, below) => (At(over), At(below))).ToArray())];
        _width = (columns.Count + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        _sums = new double[_width];
        _table = new double[learners * _width];
        foreach ((int place, double[] column) in columns.Index())
        {
            for (int learner = 0; learner < learners; learner++)
            {
                _table[(learner * _width) + place] = column[learner];
            }
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
                value += _sums[below] > 0 ? _sums[over] / _sums[below] : double.NaN;
            }

            values[estimator] = value;
        }
    }

    private void Add(ReadOnlySpan<int> counts)
    {
        Array.Clear(_sums);
        Span<Vector<double>> sums = MemoryMarshal.Cast<double, Vector<double>>(_sums.AsSpan());
        ReadOnlySpan<Vector<double>> table = MemoryMarshal.Cast<double, Vector<double>>(_table.AsSpan());
        for (int learner = 0; learner < _learners; learner++)
        {
            var count = new Vector<double>(counts.IsEmpty ? 1 : counts[learner]);
            ReadOnlySpan<Vector<double>> row = table.Slice(learner * sums.Length, sums.Length);
            for (int part = 0; part < sums.Length; part++)
            {
                sums[part] += count * row[part];
            }
        }
    }
}
