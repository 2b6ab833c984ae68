using Pedagogy6P.Practice.Mastery.Answers;
using Pedagogy6P.Practice.Mastery.Simulation;

namespace Pedagogy6P.Benchmarks.Research.Mastery;

/// <summary>Answers to learn from and answers of other students to score.</summary>
/// <param name="Name">What the answers are.</param>
/// <param name="Seed">Seed of the world or of the lot that parts the students.</param>
/// <param name="Train">Answers to learn from.</param>
/// <param name="Test">Answers to score; no student of them is in the others.</param>
internal sealed record AnswerSplit(string Name, int Seed, AnswerLog Train, AnswerLog Test)
{
    private const int ForOneToScore = 2;

    /// <summary>The truth behind the answers to score, where they are generated from the tracker's own kind of model.</summary>
    public SimulatedAnswers? Truth { get; init; }

    /// <summary>Learners simulated by the library, half as many to score as to learn from.</summary>
    public static AnswerSplit Simulated(int seed, int learners)
    {
        var options = new SimulationOptions { Seed = seed, Learners = learners };
        SimulatedAnswers test = AnswerSimulator.Draw(options with { Learners = learners / ForOneToScore }, learnerSeed: 2);
        return new AnswerSplit("simulated", seed, AnswerSimulator.Draw(options, learnerSeed: 1).Log, test.Log) { Truth = test };
    }

    /// <summary>Students of a tutor, another kind of world than the tracker's model.</summary>
    public static AnswerSplit Tutored(int seed, int learners)
    {
        var world = new TutorWorld(seed);
        return new AnswerSplit("tutor", seed, world.Draw(learners, lot: 1), world.Draw(learners / ForOneToScore, lot: 2));
    }
}
