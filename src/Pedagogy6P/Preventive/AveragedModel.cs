using System.Collections.Immutable;
using Pedagogy6P.Preventive.Data;

namespace Pedagogy6P.Preventive;

/// <summary>Weighted mean of the probabilities of several models with the same features. Immutable and thread-safe.</summary>
public sealed class AveragedModel : IRiskModel
{
    /// <summary>Averages models.</summary>
    /// <param name="members">Models and their weights; weights are positive and are divided by their sum.</param>
    /// <exception cref="ArgumentException">No member, a weight that is not positive, or members with other features.</exception>
    public AveragedModel(ImmutableArray<(IRiskModel Model, double Weight)> members)
        : this(members, members.IsDefaultOrEmpty ? 1 : members.Sum(m => m.Weight))
    {
    }

    private AveragedModel(ImmutableArray<(IRiskModel Model, double Weight)> members, double total)
    {
        if (members.IsDefaultOrEmpty || members.Any(m => !(m.Weight > 0) || !RowScoring.SameFeatures(m.Model.Schema, members[0].Model.Schema)))
        {
            throw new ArgumentException("At least one member, positive weights and the same features are needed.", nameof(members));
        }

        Members = [.. members.Select(m => (m.Model, m.Weight / total))];
    }

    /// <summary>Weights that already add up to 1 stay as they are, to the last bit.</summary>
    internal static AveragedModel FromNormalized(ImmutableArray<(IRiskModel Model, double Weight)> members) => new(members, 1);

    /// <summary>Members with weights that add up to 1.</summary>
    public ImmutableArray<(IRiskModel Model, double Weight)> Members { get; }

    /// <inheritdoc/>
    public FeatureSchema Schema => Members[0].Model.Schema;

    /// <inheritdoc/>
    public double Probability(ReadOnlySpan<double> row)
    {
        double sum = 0;
        foreach ((IRiskModel model, double weight) in Members)
        {
            sum += weight * model.Probability(row);
        }

        return Math.Min(sum, 1);
    }

    /// <inheritdoc/>
    public void Probabilities(RiskTable table, Span<double> destination)
    {
        RowScoring.Check(Schema, table, destination);
        double[] one = new double[destination.Length];
        destination.Clear();
        foreach ((IRiskModel model, double weight) in Members)
        {
            model.Probabilities(table, one);
            for (int i = 0; i < one.Length; i++)
            {
                destination[i] += weight * one[i];
            }
        }

        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = Math.Min(destination[i], 1);
        }
    }
}
