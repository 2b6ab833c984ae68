using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.OffPolicy.Logs;

namespace Pedagogy6P.Benchmarks.Research.OffPolicy;

/// <summary>
/// A made-up world with a known value of a policy: as many contexts as <see cref="Contexts"/>, each equally likely, actions with rewards of
/// 0 or 1, a policy that logs and one to be judged, both at random by scores. The value to be found is a finite sum. Immutable.
/// </summary>
internal sealed class OffPolicyWorld
{
    /// <summary>Contexts of a world.</summary>
    public const int Contexts = 40;

    /// <summary>How often the policy that logs chooses evenly.</summary>
    public const double Floor = 0.2;

    private const int Columns = 4;

    private readonly double[][] _context;
    private readonly double[][] _reward;
    private readonly double[][] _logging;
    private readonly double[][] _target;

    /// <param name="seed">Seed of the world.</param>
    public OffPolicyWorld(long seed)
    {
        var random = new SeededRandom(seed);
        Actions = 4 + random.Next(17);
        double sharpness = 0.4 + (0.8 * random.NextDouble());
        _context = Table(Contexts, Columns, ref random);
        double[][] taste = Table(Actions, Columns, ref random), habit = Table(Actions, Columns, ref random);
        double[][] aim = Table(Actions, Columns, ref random);
        _reward = Scores(_context, taste, 1, score => 1 / (1 + Math.Exp(1.2 - (2 * score))));
        _logging = [.. Shares(Scores(_context, habit, sharpness, Math.Exp))
            .Select(row => row.Select(one => (Floor / Actions) + ((1 - Floor) * one)).ToArray())];
        _target = Shares(Scores(_context, aim, sharpness, Math.Exp));
        for (int context = 0; context < Contexts; context++)
        {
            for (int action = 0; action < Actions; action++)
            {
                Value += _target[context][action] * _reward[context][action] / Contexts;
            }
        }
    }

    /// <summary>Actions to choose from.</summary>
    public int Actions { get; }

    /// <summary>What the policy to be judged is worth a decision.</summary>
    public double Value { get; }

    /// <summary>Decisions for learners who have two each.</summary>
    public TargetPolicy Draw(int decisions, long seed)
    {
        var random = new SeededRandom(seed);
        var log = new LoggedDecisionsBuilder("log",
            [.. Enumerable.Range(0, Columns).Select(column => FormattableString.Invariant($"x{column}"))]);
        var candidates = new List<(CandidateValue, int?)>();
        int context = 0;
        for (int decision = 0; decision < decisions; decision++)
        {
            context = decision % 2 == 0 ? random.Next(Contexts) : context;
            int action = Pick(_logging[context], random.NextDouble());
            string id = FormattableString.Invariant($"d{decision}");
            log.Add(new LoggedAction
            {
                DecisionId = id,
                LearnerId = FormattableString.Invariant($"l{decision / 2}"),
                Position = 1,
                ActionId = IdOf(action),
                Reward = random.NextDouble() < _reward[context][action] ? 1 : 0,
                Propensity = _logging[context][action],
                Context = [.. _context[context]],
            });
            candidates.AddRange(Enumerable.Range(0, Actions)
                .Select(one => (new CandidateValue(id, 1, IdOf(one), _target[context][one]), (int?)null)));
        }

        return TargetPolicy.Of(log.Build(), "target", candidates);
    }

    private static string IdOf(int action) => FormattableString.Invariant($"a{action:00}");

    private static int Pick(double[] shares, double at)
    {
        int action = 0;
        for (double sum = shares[0]; sum <= at && action < shares.Length - 1; sum += shares[action])
        {
            action++;
        }

        return action;
    }

    // The sum of four uniform numbers is normal enough.
    private static double[][] Table(int rows, int columns, ref SeededRandom random)
    {
        double[][] table = [.. Enumerable.Range(0, rows).Select(_ => new double[columns])];
        foreach (double[] row in table)
        {
            for (int column = 0; column < columns; column++)
            {
                row[column] = random.NextDouble() + random.NextDouble() + random.NextDouble() + random.NextDouble() - 2;
            }
        }

        return table;
    }

    private static double[][] Scores(double[][] contexts, double[][] actions, double sharpness, Func<double, double> of) =>
        [.. contexts.Select(context => actions.Select(action => of(sharpness * context.Zip(action, (x, y) => x * y).Sum())).ToArray())];

    private static double[][] Shares(double[][] scores) => [.. scores.Select(row => row.Select(one => one / row.Sum()).ToArray())];
}
