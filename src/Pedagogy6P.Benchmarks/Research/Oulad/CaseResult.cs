using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>All models of one landmark, label and test set.</summary>
/// <param name="Case">What was asked.</param>
/// <param name="TestSet">The term, or the module and term, that tests.</param>
/// <param name="TrainRows">Rows of the training risk sets.</param>
/// <param name="Test">The test rows with labels, persons and groups.</param>
/// <param name="Models">The models, the recipe among them.</param>
internal sealed record CaseResult(ProtocolCase Case, string TestSet, int TrainRows, RiskTable Test, IReadOnlyList<ScoredModel> Models)
{
    private const int Draws = 1000;

    /// <summary>The end-to-end recipe.</summary>
    public ScoredModel Recipe => Models.Single(m => m.Kind is ModelKind.Recipe);

    /// <summary>The best model of a kind by AUC on the test rows, which flatters it; null without any.</summary>
    public ScoredModel? Best(ModelKind kind) => Models.Where(m => m.Kind == kind).MaxBy(m => m.Scores.Auc);

    /// <summary>The bootstrap over students that all intervals of this case share.</summary>
    public PersonBootstrap Bootstrap { get; } = new(Test.Persons, Draws, seed: 0);

    /// <summary>The recipe's AUC minus another model's, paired on the same draws of students.</summary>
    public Interval Lead(ScoredModel other) => Difference(RiskMetric.Auc, Recipe, other);

    /// <summary>A metric of one model minus that of another, paired on the same draws of students.</summary>
    public Interval Difference(RiskMetric metric, ScoredModel one, ScoredModel other) =>
        Bootstrap.Difference(metric, Test.Labels, one.Probabilities, other.Probabilities);
}
