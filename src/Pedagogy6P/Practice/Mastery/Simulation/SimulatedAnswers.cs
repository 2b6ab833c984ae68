using System.Collections.Immutable;
using Pedagogy6P.Practice.Mastery.Answers;

namespace Pedagogy6P.Practice.Mastery.Simulation;

/// <summary>
/// A log of simulated learners with the truth behind it, answer by answer in the order of <see cref="AnswerLog.Answers"/>.
/// </summary>
/// <param name="Log">The answers.</param>
/// <param name="Probabilities">Probability with which each answer was drawn right.</param>
/// <param name="Mastery">The learner's mastery of the skill when the answer was given, before it.</param>
public sealed record SimulatedAnswers(AnswerLog Log, ImmutableArray<double> Probabilities, ImmutableArray<double> Mastery)
{
    /// <summary>
    /// The tracker with the simulation's true numbers in place of fitted ones: it knows the world and of a learner no more than the answers
    /// say, which is the most that any fit can hope for.
    /// </summary>
    public required MasteryModel Generator { get; init; }
}
