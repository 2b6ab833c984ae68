using System.Collections.Immutable;

namespace Pedagogy6P.MachineLearning.Tuning;

/// <summary>What tuning settled on so far.</summary>
/// <param name="Name">Kind and settings in words.</param>
/// <param name="Probabilities">Out-of-sample probabilities of the validation rows.</param>
/// <param name="Members">How to fit each model of the average on all rows, and its weight.</param>
internal sealed record TunedModel(
    string Name, double[] Probabilities, ImmutableArray<(Func<IRiskModel> Fit, double Weight)> Members)
{
    /// <summary>Fits it.</summary>
    public IRiskModel Fit()
    {
        ImmutableArray<WeightedModel> models = [.. Members.Select(member => new WeightedModel(member.Fit(), member.Weight))];
        return models.Length == 1 ? models[0].Model : new AveragedModel(models);
    }

    /// <summary>Probabilities averaged with those of another.</summary>
    /// <param name="other">The other.</param>
    /// <param name="share">Weight of the other, 0 to 1.</param>
    public double[] Blend(TunedModel other, double share) =>
        [.. Probabilities.Select((p, row) => ((1 - share) * p) + (share * other.Probabilities[row]))];

    /// <summary>The average with another.</summary>
    /// <param name="other">The other.</param>
    /// <param name="share">Weight of the other, 0 for this one alone to 1 for the other alone.</param>
    /// <param name="name">Name of an average.</param>
    public TunedModel With(TunedModel other, double share, string name) => share switch
    {
        0 => this,
        1 => other,
        _ => new TunedModel(name, Blend(other, share),
        [
            .. Members.Select(member => (member.Fit, member.Weight * (1 - share))),
            .. other.Members.Select(member => (member.Fit, member.Weight * share)),
        ]),
    };
}
