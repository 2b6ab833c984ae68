using System.Text.Json;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>
/// Gradient-boosted trees: log-odds = base score + Σ leaf values, summed in tree order. Single rows and batches give the same bits; scoring
/// one row
/// allocates nothing. A model imported from XGBoost rounds values to the nearest single before it compares them, as XGBoost does. Immutable
/// and thread-safe.
/// </summary>
public sealed class BoostedTreesModel : IExplainedRiskModel, IStoredRiskModel
{
    private readonly RegressionTree[] _trees;
    private readonly DecisionTables? _tables;

    internal BoostedTreesModel(FeatureSchema schema, double baseScore, RegressionTree[] trees)
        : this(schema, baseScore, trees, TreeInputs.Exact)
    {
    }

    internal BoostedTreesModel(FeatureSchema schema, double baseScore, RegressionTree[] trees, TreeInputs inputs)
    {
        Schema = schema;
        BaseScore = baseScore;
        Inputs = inputs;
        _trees = trees;
        _tables = DecisionTables.TryBuild(schema.Count, trees, inputs);
    }

    /// <summary>A model of given trees.</summary>
    /// <param name="ensemble">The trees.</param>
    /// <exception cref="ArgumentException">
    /// Nodes do not form trees over the features, a number is not finite or a cover negative, a split lists categories of a feature that
    /// has none, or as many as it has not, or a number stands for missing values that are not rounded.
    /// </exception>
    public static BoostedTreesModel Of(TreeEnsemble ensemble)
    {
        ArgumentNullException.ThrowIfNull(ensemble);
        return TreeNodes.ToModel(ensemble);
    }

    /// <summary>The trees as data.</summary>
    public TreeEnsemble ToEnsemble() => TreeNodes.Of(this);

    /// <summary>
    /// The same model with the covers that some rows give: explanation then averages over them (Lundberg, Erion and Lee 2018). For trees of
    /// libraries that keep none.
    /// </summary>
    /// <param name="rows">Rows with the features of the model; their weights count, where they have some.</param>
    /// <exception cref="ArgumentException">The features differ.</exception>
    public BoostedTreesModel WithCovers(RiskTable rows) => TreeNodes.WithCovers(this, rows);

    /// <inheritdoc/>
    public FeatureSchema Schema { get; }

    /// <summary>Log-odds before any tree.</summary>
    public double BaseScore { get; }

    /// <summary>Number of trees.</summary>
    public int TreeCount => _trees.Length;

    /// <summary>The base score and the mean leaf of every tree under its training cover; computed at every call.</summary>
    public double BaseLogOdds
    {
        get
        {
            double sum = BaseScore;
            foreach (RegressionTree tree in _trees)
            {
                sum += TreeShapley.Expectation(tree);
            }

            return sum;
        }
    }

    byte IStoredRiskModel.Kind => Inputs.Nearest ? TreeContent.RoundingKind : TreeContent.Kind;

    internal ReadOnlySpan<RegressionTree> Trees => _trees;

    /// <summary>How the trees see values: each way to a leaf goes through it.</summary>
    internal TreeInputs Inputs { get; }

    /// <summary>The same model with its first trees only.</summary>
    internal BoostedTreesModel Truncate(int trees) =>
        trees >= _trees.Length ? this : new BoostedTreesModel(Schema, BaseScore, _trees[..trees], Inputs);

    /// <summary>Log-odds of the event.</summary>
    /// <param name="row">One value per feature, NaN is missing.</param>
    /// <exception cref="ArgumentException">The row has another length than the schema.</exception>
    public double LogOdds(ReadOnlySpan<double> row)
    {
        Schema.CheckRow(row);
        if (_tables is not null)
        {
            return BaseScore + _tables.Sum(row);
        }

        double sum = 0;
        foreach (RegressionTree tree in _trees)
        {
            sum += tree.Value[tree.LeafOf(row, Inputs)];
        }

        return BaseScore + sum;
    }

    /// <inheritdoc/>
    public double Probability(ReadOnlySpan<double> row) => Logit.Sigmoid(LogOdds(row));

    /// <inheritdoc/>
    public void Probabilities(RiskTable table, Span<double> destination)
    {
        RowScoring.Check(Schema, table, destination);
        if (_tables is null)
        {
            RowScoring.OneByOne(this, table, destination);
            return;
        }

        _tables.Sums(table, destination);
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = Logit.Sigmoid(BaseScore + destination[i]);
        }
    }

    /// <inheritdoc/>
    public void Probabilities(ReadOnlySpan<double> rows, Span<double> destination)
    {
        RowScoring.Check(Schema, rows, destination);
        if (_tables is null)
        {
            RowScoring.OneByOne(this, rows, destination);
            return;
        }

        _tables.Sums(rows, Schema.Count, destination);
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = Logit.Sigmoid(BaseScore + destination[i]);
        }
    }

    /// <summary>Exact path-dependent Shapley values of every feature; with <see cref="BaseLogOdds"/> they add up to the log-odds.</summary>
    /// <param name="row">One value per feature, NaN is missing.</param>
    /// <param name="destination">Receives one contribution per feature.</param>
    /// <exception cref="ArgumentException">A span has another length than the schema.</exception>
    public void Contributions(ReadOnlySpan<double> row, Span<double> destination)
    {
        Schema.CheckRow(row);
        Schema.CheckRow(destination);
        destination.Clear();
        foreach (RegressionTree tree in _trees)
        {
            new TreeShapley(tree, Inputs).Add(row, destination);
        }
    }

    void IStoredRiskModel.Write(RiskModelWriter writer) => TreeContent.Write(writer, this);

    void IStoredRiskModel.WriteJson(Utf8JsonWriter writer) => TreeJson.Write(writer, this);
}
