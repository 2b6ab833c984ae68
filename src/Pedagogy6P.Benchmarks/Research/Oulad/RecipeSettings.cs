using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Logistic;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>Settings of the end-to-end recipe: one set for every landmark, label, split and test cohort.</summary>
internal sealed record RecipeSettings
{
    /// <summary>Share of the direct part: one stage, trained on the landmark's rows alone. 0 leaves it out.</summary>
    public double DirectShare { get; init; } = 0.5;

    /// <summary>Logistic regression of the direct part.</summary>
    public LogisticOptions DirectLogistic { get; init; } = new() { L2 = 1000 };

    /// <summary>Trees of the direct part.</summary>
    public BoostingOptions DirectTrees { get; init; } = new()
    {
        Trees = 120, LearningRate = 0.04, MaximumDepth = 4, MinimumChildWeight = 30, L2 = 10, RowSample = 0.7, ColumnSample = 0.3,
    };

    /// <summary>
    /// Days before and after the landmark on which the other part sees training enrolments again. Empty: only the landmark itself.
    /// </summary>
    public IReadOnlyList<int> Offsets { get; init; } = [-7, 7, 14];

    /// <summary>Whether the other part predicts withdrawal as "does not pass" times "withdraws, given that".</summary>
    public bool Staged { get; init; } = true;

    /// <summary>Whether training rows make up for the returning students that the protocol drops.</summary>
    public bool ReturnWeights { get; init; } = true;

    /// <summary>Models with different seeds whose probabilities are averaged.</summary>
    public int Seeds { get; init; } = 3;

    /// <summary>Logistic regression of the first (or only) stage.</summary>
    public LogisticOptions FirstLogistic { get; init; } = new() { L2 = 300 };

    /// <summary>Trees of the first (or only) stage.</summary>
    public BoostingOptions FirstTrees { get; init; } = new()
    {
        Trees = 170, LearningRate = 0.04, MaximumDepth = 4, MinimumChildWeight = 80, L2 = 10, RowSample = 0.7, ColumnSample = 0.3,
    };

    /// <summary>Logistic regression of the second stage.</summary>
    public LogisticOptions SecondLogistic { get; init; } = new() { L2 = 2000 };

    /// <summary>Trees of the second stage.</summary>
    public BoostingOptions SecondTrees { get; init; } = new()
    {
        Trees = 130, LearningRate = 0.04, MaximumDepth = 3, MinimumChildWeight = 80, L2 = 10, RowSample = 0.7, ColumnSample = 0.3,
    };
}
