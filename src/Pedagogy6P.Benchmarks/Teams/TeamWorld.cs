using System.Collections.Immutable;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Planning.Teams;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Teams;

/// <summary>Made-up learners who look for teams: half of them in health, a quarter engineers, a quarter lawyers. Immutable.</summary>
internal sealed class TeamWorld
{
    /// <summary>Id of the project module.</summary>
    public const string ModuleId = "project";

    private const double HoursInCommon = 2, KmBetween = 100, KmAround = 12, KmPerDegree = 111.2, Latitude = 43.6, Longitude = 3.9;
    private const int Competencies = 6;

    private static readonly ImmutableArray<string> Audiences = ["health", "health", "engineer", "lawyer"];
    private static readonly ImmutableArray<ImmutableArray<string>> Languages = [["fr"], ["fr"], ["fr"], ["fr", "en"], ["fr", "en"], ["en"]];

    /// <param name="count">How many learners.</param>
    /// <param name="towns">In how many towns they live, in a row.</param>
    /// <param name="farthest">How far apart members of a team may live, in kilometres; null for however far.</param>
    /// <param name="seed">The same seed makes the same world.</param>
    public TeamWorld(int count, int towns, double? farthest, ulong seed)
    {
        var dice = new Dice(seed);
        ImmutableArray<Availability> weeks = WeeklyPatterns.Free(WorkloadShape.Realistic, dice);
        Learners = [.. Enumerable.Range(0, count).Select(number => Made(number, towns, weeks, dice))];
        Request = new TeamRequest { CommonHours = HoursInCommon, MaxDistanceKm = farthest, Seed = (long)seed };
        Engine = new PedagogyEngine(new ProgrammeBuilder(Tables()).Build());
    }

    /// <summary>Who looks for a team.</summary>
    public ImmutableArray<Learner> Learners { get; }

    /// <summary>What is asked.</summary>
    public TeamRequest Request { get; }

    /// <summary>Forms teams.</summary>
    public PedagogyEngine Engine { get; }

    /// <summary>Forms teams, by usual work or other.</summary>
    public TeamPlan Plan(int? work = null) =>
        Engine.FormTeams(Learners, Workload.AsOf, ModuleId, work is int steps ? Request with { Work = steps } : Request);

    private static Learner Made(int number, int towns, ImmutableArray<Availability> weeks, Dice dice) => new()
    {
        Id = FormattableString.Invariant($"l{number:00000}"),
        Audience = Audiences[number % Audiences.Length],
        Level = 6,
        HoursPerWeek = 4,
        Languages = dice.Of(Languages),
        Availability = dice.Of(weeks),
        Location = new Location(Latitude + (dice.Normal() * KmAround / KmPerDegree),
            Longitude + (((dice.Below(towns) * KmBetween) + (dice.Normal() * KmAround)) / KmPerDegree)),
        Mastery = [.. Enumerable.Range(0, Competencies).Select(competency =>
            new MasteryEstimate(Competency(competency), Math.Round(dice.Uniform() * dice.Uniform(), 3), 2))],
    };

    private static string Competency(int number) => FormattableString.Invariant($"c{number}");

    private static ProgrammeTables Tables() => new()
    {
        Id = "teams",
        Title = "Teams",
        TimeZone = "Europe/Paris",
        Language = "fr",
        Competencies = [.. Enumerable.Range(0, Competencies).Select(number => new Competency(Competency(number), Competency(number)))],
        Modules =
        [
            new Module
            {
                Id = ModuleId, Title = ModuleId, Hours = 30, Modality = Modality.OnlineSync, Languages = ["fr", "en"],
                Team = new TeamSize(3, 5), TeamAudiences = [new("health", 1), new("engineer", 1), new("lawyer", 1)],
            },
        ],
        ModuleCompetencies =
            [.. Enumerable.Range(0, Competencies).Select(number => new ModuleCompetency(ModuleId, Competency(number), 0, 0.7))],
    };
}
