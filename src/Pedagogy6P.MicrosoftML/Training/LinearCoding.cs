using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MicrosoftML.Training;

/// <summary>
/// Features coded for linear trainers: numbers with missing ones at the mean, standardised, beside whether they were missing; categories
/// one slot each. And back: the weights of slots folded into one term by feature, each 0 on average.
/// </summary>
internal sealed class LinearCoding
{
    private readonly RiskTable _table;

    public LinearCoding(RiskTable table)
    {
        _table = table;
        var slots = ImmutableArray.CreateBuilder<Slot>();
        for (int feature = 0; feature < table.Schema.Count; feature++)
        {
            slots.AddRange(table.Schema[feature].Kind == FeatureKind.Categorical
                ? Enumerable.Range(0, table.Schema[feature].Categories.Length).Select(code => new Slot(feature, SlotKind.Category, code))
                : Numbers(table, feature));
        }

        Slots = slots.ToImmutable();
    }

    public ImmutableArray<Slot> Slots { get; }

    /// <summary>The model of weights by slot.</summary>
    public LogisticModel Fold(IReadOnlyList<float> weights, double bias)
    {
        double intercept = bias;
        var terms = ImmutableArray.CreateBuilder<LogisticTerm>(_table.Schema.Count);
        for (int feature = 0; feature < _table.Schema.Count; feature++)
        {
            LogisticTerm term = TermOf(feature, weights);
            double mean = MeanOf(term, feature);
            intercept += mean;
            terms.Add(term with
            {
                Present = term.Present - mean,
                Missing = term.Missing - mean,
                Categories = term.Categories.IsDefault ? default : [.. term.Categories.Select(adds => adds - mean)],
            });
        }

        return LogisticModel.Of(_table.Schema, intercept, terms.MoveToImmutable());
    }

    private static IEnumerable<Slot> Numbers(RiskTable table, int feature)
    {
        double sum = 0, squares = 0;
        int known = 0;
        for (int row = 0; row < table.RowCount; row++)
        {
            double value = table[row, feature];
            known += double.IsNaN(value) ? 0 : 1;
            sum += double.IsNaN(value) ? 0 : value;
        }

        double mean = known == 0 ? 0 : sum / known;
        for (int row = 0; row < table.RowCount; row++)
        {
            double distance = table[row, feature] - mean;
            squares += double.IsNaN(distance) ? 0 : distance * distance;
        }

        double deviation = known == 0 ? 0 : Math.Sqrt(squares / known);
        yield return new Slot(feature, SlotKind.Value, Fill: mean, Mean: mean, Scale: deviation > 0 ? deviation : 1);
        if (known > 0 && known < table.RowCount)
        {
            yield return new Slot(feature, SlotKind.Missing);
        }
    }

    private LogisticTerm TermOf(int feature, IReadOnlyList<float> weights)
    {
        bool categorical = _table.Schema[feature].Kind == FeatureKind.Categorical;
        var term = new LogisticTerm(0, 0, 0, 0, default);
        double[] categories = new double[_table.Schema[feature].Categories.Length];
        for (int place = 0; place < Slots.Length; place++)
        {
            Slot slot = Slots[place];
            if (slot.Feature != feature)
            {
                continue;
            }

            if (slot.Kind == SlotKind.Category)
            {
                categories[slot.Category] = weights[place];
            }
            else if (slot.Kind == SlotKind.Missing)
            {
                term = term with { Missing = term.Missing + weights[place] };
            }
            else
            {
                // Missing values are read as the mean, where the slot is 0.
                var range = FeatureRange.Of(_table, feature);
                term = term with
                {
                    Center = slot.Mean,
                    Slope = weights[place] / slot.Scale,
                    Minimum = double.IsNaN(range.Minimum) ? double.NegativeInfinity : range.Minimum,
                    Maximum = double.IsNaN(range.Maximum) ? double.PositiveInfinity : range.Maximum,
                };
            }
        }

        return categorical ? term with { Categories = [.. categories] } : term;
    }

    private double MeanOf(LogisticTerm term, int feature)
    {
        double sum = 0;
        for (int row = 0; row < _table.RowCount; row++)
        {
            sum += term.Contribution(_table[row, feature]);
        }

        return _table.RowCount == 0 ? 0 : sum / _table.RowCount;
    }
}
