using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Proof.Uplift;

/// <summary>
/// Boosted trees for the mean of a real number: it is brought to 0..1 by an <see cref="OutcomeScale"/> and counts as both labels, each with
/// its share. The log-loss is proper for a mean, so nothing but the shape of the loss differs from least squares. Immutable and
/// thread-safe.
/// </summary>
internal sealed class OutcomeTrees
{
    private readonly BoostedTreesModel? _model;
    private readonly OutcomeScale _scale;
    private readonly double _mean;
    private readonly FeatureScale[] _features;

    /// <param name="offers">Rows to learn from; with none the mean is taken for 0.</param>
    /// <param name="values">Their values to learn.</param>
    /// <param name="options">Settings of the trees.</param>
    public OutcomeTrees(IReadOnlyList<UpliftOffer> offers, double[] values, BoostingOptions options)
    {
        _mean = values.DefaultIfEmpty().Average();
        _scale = OutcomeScale.Of(values);
        _features = [.. Enumerable.Range(0, offers.Count == 0 ? 0 : offers[0].Features.Length)
            .Select(column => FeatureScale.Of(offers.Select(offer => offer.Features[column])))];
        if (_scale.Range <= 0 || !offers.Any(offer => offer.Features.Any(double.IsFinite)))
        {
            return;
        }

        List<(int Row, byte Label, double Weight)> parts = [];
        foreach ((int row, double value) in values.Index())
        {
            double share = _scale.Share(value);
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
        for (int column = 0; column < _features.Length; column++)
        {
            builder.AddNumeric(FormattableString.Invariant($"x{column}"),
                parts.Select(part => _features[column].Of(offers[part.Row].Features[column])).ToArray());
        }

        _model = BoostingTrainer.Train(builder.SetLabels(parts.Select(part => part.Label).ToArray())
            .SetWeights(parts.Select(part => part.Weight).ToArray()).Build(), options);
    }

    /// <summary>The mean that is expected of each row.</summary>
    /// <param name="rows">Features, row by row.</param>
    /// <param name="expected">Receives one number a row.</param>
    public void Predict(ReadOnlySpan<double> rows, Span<double> expected)
    {
        if (_model is null)
        {
            expected.Fill(_mean);
            return;
        }

        double[] scaled = rows.ToArray();
        for (int place = 0; place < scaled.Length; place++)
        {
            scaled[place] = _features[place % _features.Length].Of(scaled[place]);
        }

        _model.Probabilities(scaled, expected);
        foreach (ref double one in expected)
        {
            one = _scale.Value(one);
        }
    }

    /// <summary>The mean that is expected of each row.</summary>
    public double[] Predict(IReadOnlyList<UpliftOffer> offers)
    {
        double[] expected = new double[offers.Count];
        Predict(offers.SelectMany(offer => offer.Features).ToArray(), expected);
        return expected;
    }
}
