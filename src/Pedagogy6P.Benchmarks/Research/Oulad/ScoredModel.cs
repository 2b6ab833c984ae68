using Pedagogy6P.MachineLearning.Evaluation;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>One model on the test rows.</summary>
/// <param name="Scores">The protocol's metrics.</param>
/// <param name="Probabilities">One probability per test row; for a rule, a score.</param>
/// <param name="Settings">How it was set, as JSON; empty when there is nothing to set.</param>
/// <param name="Kind">Whose model it is.</param>
internal sealed record ScoredModel(RiskScores Scores, double[] Probabilities, string Settings, ModelKind Kind)
{
    public string Name => Scores.Name;
}
