using System.Collections.Immutable;
using System.Text.Json;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning;

/// <summary>
/// Weighted mean of the probabilities of several models with the same features. Explained when all members are, by the weighted mean of
/// their log-odds; stored when
/// all members are. Immutable and thread-safe.
/// </summary>
public sealed class AveragedModel : IExplainedRiskModel, IStoredRiskModel
{
    internal const byte Kind = 3;

    private const int RowsPerBlock = 64;

    /// <summary>Averages models.</summary>
    /// <param name="members">Models and their weights; weights are positive and are divided by their sum.</param>
    /// <exception cref="ArgumentException">No member, a weight that is not positive, or members with other features.</exception>
    public AveragedModel(ImmutableArray<WeightedModel> members)
        : this(members, members.IsDefaultOrEmpty ? 1 : members.Sum(m => m.Weight))
    {
    }

    private AveragedModel(ImmutableArray<WeightedModel> members, double total)
    {
        if (members.IsDefaultOrEmpty
            || members.Any(m => !(m.Weight > 0) || !m.Model.Schema.HasFeaturesOf(members[0].Model.Schema)))
        {
            throw new ArgumentException("At least one member, positive weights and the same features are needed.", nameof(members));
        }

        Members = [.. members.Select(m => m with { Weight = m.Weight / total })];
    }

    /// <summary>Weights that already add up to 1 stay as they are, to the last bit.</summary>
    internal static AveragedModel FromNormalized(ImmutableArray<WeightedModel> members) => new(members, 1);

    /// <summary>Members with weights that add up to 1.</summary>
    public ImmutableArray<WeightedModel> Members { get; }

    /// <inheritdoc/>
    public FeatureSchema Schema => Members[0].Model.Schema;

    IRiskModel? IExplainedRiskModel.Unexplained =>
        Members.Select(member => member.Model.FindUnexplained()).FirstOrDefault(model => model is not null);

    double IExplainedRiskModel.BaseLogOdds
    {
        get
        {
            double sum = 0;
            foreach ((IRiskModel model, double weight) in Members)
            {
                sum += weight * model.Explained().BaseLogOdds;
            }

            return sum;
        }
    }

    byte IStoredRiskModel.Kind => Kind;

    IRiskModel? IStoredRiskModel.Unstored =>
        Members.Select(member => member.Model.FindUnstored()).FirstOrDefault(model => model is not null);

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

    /// <inheritdoc/>
    public void Probabilities(ReadOnlySpan<double> rows, Span<double> destination)
    {
        RowScoring.Check(Schema, rows, destination);
        Span<double> one = stackalloc double[RowsPerBlock];
        for (int start = 0; start < destination.Length; start += RowsPerBlock)
        {
            Span<double> block = destination[start..Math.Min(start + RowsPerBlock, destination.Length)];
            block.Clear();
            foreach ((IRiskModel model, double weight) in Members)
            {
                model.Probabilities(rows.Slice(start * Schema.Count, block.Length * Schema.Count), one[..block.Length]);
                for (int i = 0; i < block.Length; i++)
                {
                    block[i] += weight * one[i];
                }
            }

            for (int i = 0; i < block.Length; i++)
            {
                block[i] = Math.Min(block[i], 1);
            }
        }
    }

    void IExplainedRiskModel.Contributions(ReadOnlySpan<double> row, Span<double> destination)
    {
        double[] one = new double[destination.Length];
        destination.Clear();
        foreach ((IRiskModel model, double weight) in Members)
        {
            model.Explained().Contributions(row, one);
            for (int f = 0; f < one.Length; f++)
            {
                destination[f] += weight * one[f];
            }
        }
    }

    void IStoredRiskModel.Write(RiskModelWriter writer)
    {
        writer.Write(Members.Length);
        foreach ((IRiskModel member, double weight) in Members)
        {
            writer.Write(weight);
            writer.WriteModel(member);
        }
    }

    void IStoredRiskModel.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteString("kind", "average");
        writer.WriteNumbers("weights", [.. Members.Select(member => member.Weight)]);
        writer.WriteMembers([.. Members.Select(member => member.Model)]);
    }

    internal static AveragedModel Read(RiskModelReader reader, FeatureSchema schema)
    {
        var members = new WeightedModel[reader.ReadCount()];
        for (int i = 0; i < members.Length; i++)
        {
            double weight = reader.ReadDouble();
            members[i] = new WeightedModel(reader.ReadModel(schema), weight);
        }

        return FromNormalized([.. members]);
    }
}
