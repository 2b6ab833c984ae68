using Pedagogy6P.Catalogue;
using Pedagogy6P.MachineLearning;

namespace Pedagogy6P.Preventive.RetentionModels;

/// <summary>
/// A retention model's p(dropout) for one learner: what features need of the learner is worked out once, and the rows of several offers go
/// through the model in one call. Allocates nothing once warm; not thread-safe.
/// </summary>
internal sealed class RetentionValues(RetentionFeatures features, IRiskModel model, RetentionLearner learner, DateOnly asOf) : IPairValues
{
    private double[] _rows = [];

    /// <inheritdoc/>
    public void Fill(ReadOnlySpan<ModuleOffer> offers, Span<double> values)
    {
        int width = features.Schema.Count;
        if (_rows.Length < offers.Length * width)
        {
            _rows = new double[offers.Length * width];
        }

        for (int place = 0; place < offers.Length; place++)
        {
            features.Fill(learner, asOf, offers[place], _rows.AsSpan(place * width, width));
        }

        model.Probabilities(_rows.AsSpan(0, offers.Length * width), values[..offers.Length]);
    }
}
