using System.Diagnostics;
using System.Globalization;
using Generators;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>
/// Random worlds, one after the other, ranked on every path and by the plain reference: a few of them, or a very large one and new ones for
/// as many seconds as the environment variable PEDAGOGY6P_SOAK_SECONDS says. Worlds come from seeds in order, so a failure can be seen
/// again.
/// </summary>
[AnyCulture]
public sealed class SoakTests
{
    private const string Switch = "PEDAGOGY6P_SOAK_SECONDS";
    private const int Rounds = 40;
    private const int FirstSeed = 1_000_000;

    [Fact]
    public void Every_path_ranks_like_the_plain_reference_for_as_long_as_asked()
    {
        var watch = Stopwatch.StartNew();
        double seconds = double.TryParse(Environment.GetEnvironmentVariable(Switch), NumberStyles.Float, CultureInfo.InvariantCulture,
            out double wanted) ? wanted : 0;
        int round = 0;
        long pairs = 0;
        if (seconds > 0)
        {
            pairs += Compare(new World(new WorldShape(FirstSeed)
            {
                Modules = 20_000, Competencies = 60, Learners = 2, Strictness = 0.05,
                Copies = 0
            }), sparse: false);
        }

        while (round < Rounds || watch.Elapsed.TotalSeconds < seconds)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            pairs += Compare(new World(WorldShape.Random(FirstSeed + round, modules: 300, competencies: 100, learners: 8)),
                sparse: round % 3 == 2);
            round++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{round} worlds, {pairs} feasible pairs, {string.Join(' ', Paths.Present)}, {watch.Elapsed.TotalSeconds:F1} s"));
        pairs.ShouldBeGreaterThan(1000);
    }

    // Learners of a world share what is cached of their goals and their free time, on two dates that share nothing.
    private static int Compare(World world, bool sparse)
    {
        var plain = new RankingCase(world);
        RankingCase varied = sparse ? SparseGoals.In(plain) : plain;
        var dice = new Dice(world.Shape.Seed);
        int pairs = 0;
        foreach (InstructionSet set in Paths.Present)
        {
            RankingCore core = varied.Core(set);
            QueryScratch scratch = core.NewScratch();
            foreach (Learner learner in dice.Shuffled(varied.Learners))
            {
                DateOnly asOf = world.AsOf.AddDays(dice.Pick([0, 0, 9]));
                pairs += Twins.Compare(core, scratch, learner, asOf, $"{world}, learner {learner.Id}, {set}", 1, dice.Between(2, 30), 300);
            }
        }

        return pairs;
    }
}
