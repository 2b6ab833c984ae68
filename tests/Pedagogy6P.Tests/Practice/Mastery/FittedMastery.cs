using System.Collections.Immutable;
using Pedagogy6P.Practice.Mastery.Answers;
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

    /// <summary>Right and wrong by turns, begun anywhere: what was answered last says all, mastery says nothing.</summary>
    public static AnswerLog HabitLog(int lot)
    {
        var builder = new AnswerLogBuilder();
        for (int learner = 0; learner < 60; learner++)
        {
            for (int step = 0; step < 12; step++)
            {
                builder.Add(FormattableString.Invariant($"s{learner}"), step % 5 == 0 ? "a" : "b", (step + learner + lot) % 2 == 0);
            }
        }

        return builder.Build();
    }

    public static MasteryTraining Habits(ImmutableArray<double> penalties) =>
        MasteryTrainer.Train(HabitLog(lot: 1), new MasteryOptions { Penalties = penalties });

    public static SimulatedAnswers Answers => LazyAnswers.Value;

    public static MasteryTraining Training => LazyTraining.Value;
}
