using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Proof.Uplift;

/// <summary>
/// Boosted trees for the mean of a real number: it is brought to 0..1 and counts as both labels, each with its share. The log-loss is
/// proper for a mean, so nothing but the shape of the loss differs from least squares. Immutable and thread-safe.
/// </summary>
internal sealed class OutcomeTrees
{
    private readonly BoostedTreesModel? _model;
    private readonly double _least;
    private readonly double _range;
    private readonly double _mean;

    /// <param name="names">Names of the features.</param>
    /// <param name="offers">Rows to learn from, not none.</param>
    /// <param name="values">Their values to learn.</param>
    /// <param name="options">Settings of the trees.</param>
    public OutcomeTrees(IReadOnlyList<string> names, IReadOnlyList<UpliftOffer> offers, double[] values, BoostingOptions options)
    {
        (_least, _mean) = (values.Min(), values.Average());
        _range = values.Max() - _least;
        if (_range <= 0 || names.Count == 0)
        {
            return;
        }

        List<(int Row, byte Label, double Weight)> parts = [];
        foreach ((int row, double value) in values.Index())
        {
            double share = (value - _least) / _range;
            if (share > 0)
            {
                parts.Add((row, 1, share));
            }

            if (share < 1)
            {
                parts.Add((row, 0, 1 - share));
            }
        }

        RiskTableBuilder builder = new();
        foreach ((int column, string name) in names.Index())
        {
            builder.AddNumeric(name, parts.Select(part => offers[part.Row].Features[column]).ToArray());
        }

        _model = BoostingTrainer.Train(builder.SetLabels(parts.Select(part => part.Label).ToArray())
            .SetWeights(parts.Select(part => part.Weight).ToArray()).Build(), options);
    }

    /// <summary>The mean that is expected of each row.</summary>
    public double[] Predict(IReadOnlyList<UpliftOffer> offers)
    {
        double[] found = new double[offers.Count];
        if (_model is null)
        {
            Array.Fill(found, _mean);
            return found;
        }

        _model.Probabilities(offers.SelectMany(offer => offer.Features).ToArray(), found);
        for (int row = 0; row < found.Length; row++)
        {
            found[row] = _least + (_range * found[row]);
        }

        return found;
    }
}
