using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Calibration;

namespace Pedagogy6P.MachineLearning.Tuning;

/// <summary>The model of the default training and how it was chosen.</summary>
/// <param name="Model">The model, fitted on all training rows and calibrated when that helped.</param>
/// <param name="Uncalibrated">The same without calibration.</param>
/// <param name="Choice">The chosen settings in words.</param>
/// <param name="Candidates">Everything that was tried, in the order tried.</param>
/// <param name="Calibration">What calibration would have done.</param>
/// <param name="ValidationLabels">Labels of the validation rows.</param>
/// <param name="ValidationProbabilities">
/// Out-of-sample probabilities of the chosen setting on the validation rows, before calibration.
/// </param>
public sealed record AutoResult(IRiskModel Model, IRiskModel Uncalibrated, string Choice, ImmutableArray<TuningCandidate> Candidates,
    CalibrationChoice Calibration,
    ImmutableArray<byte> ValidationLabels, ImmutableArray<double> ValidationProbabilities);
