using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Cli.Risk;

/// <summary>Rows with outcomes and a model's probabilities.</summary>
/// <param name="Table">Rows with labels.</param>
/// <param name="SourceRows">Per row its number in the file, 0-based.</param>
/// <param name="Probabilities">Per row a probability.</param>
/// <param name="PredictSeconds">Time the model took.</param>
internal sealed record ScoredRows(RiskTable Table, ImmutableArray<int> SourceRows, double[] Probabilities, double PredictSeconds);
