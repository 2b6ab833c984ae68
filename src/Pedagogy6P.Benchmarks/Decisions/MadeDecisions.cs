using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Ranking.Policies;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Benchmarks.Decisions;

/// <summary>
/// Decisions as a school would log them: lists of 10 that Plackett–Luce drew from the first 50 of 2,000 modules, eight terms, eight
/// numbers of context. The same number always gives the same decision. Immutable and thread-safe.
/// </summary>
internal static class MadeDecisions
{
    /// <summary>Modules shown.</summary>
    public const int Shown = 10;

    /// <summary>Ranks that the policy looks at.</summary>
    public const int Top = 50;

    private const int Modules = 2000;
    private const int Learners = 20_000;

    private static readonly DateTimeOffset Start = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);
    private static readonly LearnerKeyRing Keys = new(("made", [.. Enumerable.Range(0, 32).Select(place => (byte)place)]));
    private static readonly string[] ModuleIds = Names("module", Modules), SessionIds = Names("session", Modules);

    private static readonly ImmutableArray<string> Terms =
    [
        "need", "schedule", "travel", "retention", "demand", "preference", "evidence", "practice",
    ];

    private static readonly string[] Known = ["level", "hours_per_week", "roles", "completed", "outcomes", "pinned", "vetoed", "topics"];

    /// <summary>The policy.</summary>
    public static IRankingPolicy Policy { get; } = new PlackettLucePolicy(0.05, Top);

    /// <summary>A ranking of the first ranks, best first.</summary>
    public static RankedModule[] Ranking(long number)
    {
        var random = new SeededRandom(number);
        double score = 0.5;
        var ranked = new RankedModule[Top];
        int first = random.Next(Modules);
        for (int rank = 0; rank < Top; rank++)
        {
            score *= 1 - (0.03 * random.NextDouble());
            double share = score / 8;
            ranked[rank] = new RankedModule((first + (37 * rank)) % Modules, rank % 5 == 0 ? -1 : rank,
                new Contributions(share, share, share, share, share, share, share, share), Pinned: false, Mandatory: false);
        }

        return ranked;
    }

    /// <summary>The decision of a number.</summary>
    public static Decision Of(long number)
    {
        RankedModule[] ranked = Ranking(number);
        var drawn = new DrawnOrder(ranked, Shown, Policy, number);
        string learner = string.Create(CultureInfo.InvariantCulture, $"L{number * 7919 % Learners:00000}");
        DateTimeOffset time = Start.AddMilliseconds(number);
        var random = new SeededRandom(~number);
        return new Decision
        {
            Id = Keys.DecisionId(learner, time, number),
            Learner = Keys.Of(learner),
            Time = time,
            Policy = Policy.Name,
            Versions = new DecisionVersions { Programme = "2027-01", Model = "retention-7" },
            Candidates =
            [
                .. ranked.Select((module, rank) => new DecisionCandidate(
                    ModuleIds[module.ModuleNumber], module.Score, drawn.FirstChances[rank])),
            ],
            Items =
            [
                .. drawn.Ranks.Select((rank, place) => new DecisionItem
                {
                    ModuleId = ModuleIds[ranked[rank].ModuleNumber],
                    SessionId = ranked[rank].SessionNumber < 0 ? null : SessionIds[ranked[rank].ModuleNumber],
                    Propensity = drawn.Propensities[place],
                    Contributions = [.. Enum.GetValues<Term>().Select(term => ranked[rank].Contributions[term])],
                }),
            ],
            Terms = Terms,
            Context = [.. Known.Select(name => new ContextValue(name, random.Next(20)))],
        };
    }

    private static string[] Names(string word, int count) =>
        [.. Enumerable.Range(0, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{word}-{number:0000}"))];
}
