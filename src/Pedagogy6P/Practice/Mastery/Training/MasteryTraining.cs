namespace Pedagogy6P.Practice.Mastery.Training;

/// <summary>A fitted model and how it came about.</summary>
/// <param name="Model">The model.</param>
/// <param name="Penalty">The ridge penalty that served learners held back best.</param>
/// <param name="HeldBackLogLoss">Mean log-loss of their answers with it, in nats.</param>
public sealed record MasteryTraining(MasteryModel Model, double Penalty, double HeldBackLogLoss);
