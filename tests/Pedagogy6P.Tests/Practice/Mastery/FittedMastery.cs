using Pedagogy6P.Practice.Mastery.Simulation;
using Pedagogy6P.Practice.Mastery.Training;

namespace Pedagogy6P.Tests.Practice.Mastery;

/// <summary>One small log and the model fitted to it, made once.</summary>
internal static class FittedMastery
{
    private static readonly Lazy<SimulatedAnswers> LazyAnswers = new(() => AnswerSimulator.Draw(
        new SimulationOptions { Learners = 60, Skills = 4, ItemsPerSkill = 5, MeanAnswers = 30 }));

    private static readonly Lazy<MasteryTraining> LazyTraining =
        new(() => MasteryTrainer.Train(Answers.Log, new MasteryOptions { Penalties = [100] }));

    public static SimulatedAnswers Answers => LazyAnswers.Value;

    public static MasteryTraining Training => LazyTraining.Value;
}
