using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Catalogue;

/// <summary>
/// What contacts that were made by lot say of whom a contact helps: an effect for each person, and how far those figures can be trusted.
/// Immutable and thread-safe.
/// </summary>
public interface IUplift
{
    /// <summary>Names of what the effect depends on, in the order of <see cref="Fill"/>.</summary>
    ImmutableArray<string> FeatureNames { get; }

    /// <summary>Persons whom the lot contacted.</summary>
    int Contacted { get; }

    /// <summary>Persons whom the lot did not contact.</summary>
    int NotContacted { get; }

    /// <summary>Whether outcomes were 1 (stayed) or 0 (left), so that effects are changes of a probability.</summary>
    bool IsOfShares { get; }

    /// <summary>
    /// What the order by expected effect gains beyond a random one, a person, averaged over all budgets; estimated on persons that the
    /// order was not learnt from. Above 0 the order is better than chance.
    /// </summary>
    Interval AboveRandom { get; }

    /// <summary>What contacts to the share of persons with the highest expected effects gain, a person of all.</summary>
    /// <param name="share">From 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    Interval Gain(double share);

    /// <summary>Gives the effects that are expected of a contact.</summary>
    /// <param name="rows">Features, person by person; NaN is not known.</param>
    /// <param name="effects">Receives one number a person; above 0 a contact helps.</param>
    /// <exception cref="ArgumentException">The lengths do not match.</exception>
    void Fill(ReadOnlySpan<double> rows, Span<double> effects);
}
