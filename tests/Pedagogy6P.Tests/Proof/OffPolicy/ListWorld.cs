using Pedagogy6P.Proof.OffPolicy.Logs;

namespace Pedagogy6P.Tests.Proof.OffPolicy;

/// <summary>
/// Lists of two of three actions, drawn one after the other without putting back, by known probabilities; the reward of the second place
/// depends on the first. Every list can be made a log of its own, so that means over all of them are exact.
/// </summary>
internal sealed class ListWorld(double[] logging, double[] target)
{
    private static readonly double[] First = [0.2, 0.5, 0.9];

    public static readonly string[] Actions = ["a", "b", "c"];

    /// <summary>What the policy to be judged is worth.</summary>
    public double Value => Lists().Sum(list => Probability(target, list) * (First[list.One] + Second(list)));

    /// <summary>The mean over all lists of what an estimator says of each, by the policy that logs.</summary>
    public double Mean(Func<TargetPolicy, double> estimate) => Lists().Sum(list => Probability(logging, list) * estimate(Log(list)));

    private static IEnumerable<(int One, int Other)> Lists() => from one in Enumerable.Range(0, 3)
                                                                from other in Enumerable.Range(0, 3)
                                                                where one != other
                                                                select (one, other);

    private static double Second((int One, int Other) list) => 0.1 + (0.3 * list.One) + (0.2 * list.Other);

    private static double Probability(double[] weights, (int One, int Other) list) =>
        At(weights, list.One, -1) * At(weights, list.Other, list.One);

    private static double At(double[] weights, int action, int above) => action == above ? 0
        : weights[action] / (weights.Sum() - (above < 0 ? 0 : weights[above]));

    private TargetPolicy Log((int One, int Other) list)
    {
        LoggedAction Row(int position, int action, int above, double reward) => new()
        {
            DecisionId = "d",
            Position = position,
            ActionId = Actions[action],
            Reward = reward,
            Propensity = At(logging, action, above),
        };
        LoggedDecisions log = new LoggedDecisionsBuilder("log", [])
            .Add(Row(1, list.One, -1, First[list.One])).Add(Row(2, list.Other, list.One, Second(list))).Build();
        return TargetPolicy.Of(log, "target", Enumerable.Range(0, 3).SelectMany(action => new (CandidateValue, int?)[]
        {
            (new CandidateValue("d", 1, Actions[action], At(target, action, -1)), null),
            (new CandidateValue("d", 2, Actions[action], At(target, action, list.One)), null),
        }));
    }
}
