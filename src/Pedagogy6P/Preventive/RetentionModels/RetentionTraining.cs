using System.Collections.Immutable;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tuning;

namespace Pedagogy6P.Preventive.RetentionModels;

/// <summary>A trained retention model and what is known of its quality. Immutable and thread-safe.</summary>
public sealed record RetentionTraining
{
    /// <summary>The model, fitted on every row, with its metadata; metrics are those of <see cref="Evaluated"/>.</summary>
    public required RiskModelDocument Document { get; init; }

    /// <summary>All rows.</summary>
    public required RetentionData Data { get; init; }

    /// <summary>How the settings of the final model were chosen.</summary>
    public required AutoResult Choice { get; init; }

    /// <summary>The model of the same recipe that saw only enrolments whose planned end came before <see cref="Cut"/>.</summary>
    public required IRiskModel Evaluated { get; init; }

    /// <summary>The first day of the held-back enrolments.</summary>
    public required DateOnly Cut { get; init; }

    /// <summary>Rows of <see cref="Data"/> that start on <see cref="Cut"/> or later: held back.</summary>
    public required ImmutableArray<int> TestRows { get; init; }

    /// <summary>Probabilities of <see cref="Evaluated"/> on <see cref="TestRows"/>.</summary>
    public required ImmutableArray<double> TestProbabilities { get; init; }

    /// <summary>AUC on the held-back rows with its 95 % interval by person.</summary>
    public required Interval Auc { get; init; }

    /// <summary>Quality on the held-back rows by audience.</summary>
    public required GroupReport ByAudience { get; init; }

    /// <summary>What <see cref="Evaluated"/> says of the held-back enrolments under other weekly hours.</summary>
    public required ImmutableArray<PlanScenario> Scenarios { get; init; }
}
