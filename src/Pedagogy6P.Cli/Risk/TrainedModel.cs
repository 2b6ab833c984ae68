using System.Collections.Immutable;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Tuning;

namespace Pedagogy6P.Cli.Risk;

/// <summary>A fitted model and how it came about.</summary>
/// <param name="Model">The model.</param>
/// <param name="Settings">Settings in words.</param>
/// <param name="Calibration">How probabilities were calibrated, in words.</param>
/// <param name="Candidates">Everything that was tried; empty when nothing was left to tune.</param>
internal sealed record TrainedModel(IRiskModel Model, string Settings, string Calibration, ImmutableArray<TuningCandidate> Candidates);
