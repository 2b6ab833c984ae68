using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Quality;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Cli.Risk;

/// <summary>Everything a training gave.</summary>
internal sealed record TrainResult
{
    public required ModelKind Kind { get; init; }

    public required RiskModelDocument Document { get; init; }

    public required TrainedModel Trained { get; init; }

    public required RiskTable Train { get; init; }

    /// <summary>The test rows; null when nothing was held out.</summary>
    public required ScoredRows? Scored { get; init; }

    /// <summary>How the model did on them; null without test rows.</summary>
    public required Assessment? Assessment { get; init; }

    public required ImmutableArray<QualityIssue> Issues { get; init; }

    /// <summary>How many test rows were in training, too; null without test rows.</summary>
    public required SeenRows? Seen { get; init; }

    public required double FitSeconds { get; init; }

    /// <summary>Which rows were held out, in words.</summary>
    public required string HeldOut { get; init; }
}
