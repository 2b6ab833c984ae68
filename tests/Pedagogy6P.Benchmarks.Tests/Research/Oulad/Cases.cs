using Pedagogy6P.Benchmarks.Research.Oulad;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad;

/// <summary>Results of a case with probabilities that a test chooses, two modules and both genders.</summary>
internal static class Cases
{
    public const int Rows = 240;

    /// <summary>A case whose recipe and one peer predict as drawn from a seed.</summary>
    public static CaseResult Draw(int seed, string? module = null)
    {
        var random = new Random(seed);
        byte[] labels = [.. Enumerable.Range(0, Rows).Select(_ => (byte)(random.Next(4) == 0 ? 1 : 0))];
        double[] Guess(double skill) => [.. labels.Select(label => Math.Round((0.6 * random.NextDouble()) + (skill * label), 2))];
        var test = new RiskTableBuilder()
            .AddNumeric("x", new double[Rows])
            .SetLabels(labels)
            .SetPersons([.. Enumerable.Range(0, Rows).Select(row => $"p{row}")])
            .AddGroup("module", [.. Enumerable.Range(0, Rows).Select(row => row % 3 == 0 ? "BBB" : "AAA")])
            .AddGroup("gender", [.. Enumerable.Range(0, Rows).Select(row => row % 2 == 0 ? "F" : "M")])
            .Build();
        ScoredModel Model(string name, double skill, ModelKind kind, string settings)
        {
            double[] guess = Guess(skill);
            return new ScoredModel(RiskScores.OfProbabilities(name, labels, guess), guess, settings, kind);
        }

        double[] rule = [.. Guess(0.1).Select(value => 100 * value)];
        return new CaseResult(new ProtocolCase(28, WithdrawalLabel.Withdrawn, "2014J", module), "2014J", 1234, test,
        [
            new ScoredModel(RiskScores.OfRanking("days silent", labels, rule), rule, "", ModelKind.Baseline),
            Model("recipe", 0.3, ModelKind.Recipe, ""),
            Model("logistic", 0.25, ModelKind.Peer, "{\"C\":1}"),
            Model("trees", 0.15, ModelKind.Peer, "{\"depth\":3}"),
        ]);
    }
}
