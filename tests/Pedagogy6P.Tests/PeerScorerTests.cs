using System.Globalization;
using System.Text.Json.Nodes;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Tests.House;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests;

/// <summary>
/// The engine and the oracle against another program that scores programme folders, over random worlds and over the sample learners. How
/// many worlds comes in PEDAGOGY6P_PEER_WORLDS (20 by default).
/// </summary>
public sealed class PeerScorerTests
{
    [Fact]
    public void A_peer_that_reads_the_folder_says_the_same()
    {
        PeerScorer peer = PeerScorer.Named();
        foreach (World world in RandomWorlds())
        {
            CompareEngine(peer, world.Programme.Tables, world.Learners, world.AsOf, world.ToString());
        }
    }

    [Fact]
    public void A_peer_that_reads_the_folder_says_what_the_definitions_say()
    {
        PeerScorer peer = PeerScorer.Named();
        foreach (World world in RandomWorlds())
        {
            CompareOracle(peer, world.Programme.Tables, world.Learners, world.AsOf, world.ToString());
        }
    }

    [Theory]
    [InlineData("cinerg-e-sante")]
    [InlineData("e-meuse-sante")]
    [InlineData("esnbyum")]
    [InlineData("penso")]
    public void A_peer_says_the_same_of_the_sample_learners(string programme)
    {
        PeerScorer peer = PeerScorer.Named();
        ProgrammeFolder folder = ProgrammeFolder.Read(
            RepositoryFolder.PathOf($"datasets/{programme}"), cancellationToken: TestContext.Current.CancellationToken);
        DateOnly asOf = folder.Programme.Tables.ReferenceDate!.Value;
        CompareOracle(peer, folder.Programme.Tables, folder.Learners.Learners, asOf, programme);
        CompareEngine(peer, folder.Programme.Tables, folder.Learners.Learners, asOf, programme);
    }

    private static IEnumerable<World> RandomWorlds()
    {
        int worlds = int.Parse(Environment.GetEnvironmentVariable("PEDAGOGY6P_PEER_WORLDS") ?? "20", CultureInfo.InvariantCulture);
        return Enumerable.Range(70_000, worlds)
            .Select(seed => new World(WorldShape.Random(seed, modules: 60, competencies: 20, learners: 40) with { DefaultOptions = true }));
    }

    private static void CompareOracle(PeerScorer peer, ProgrammeTables tables, IEnumerable<Learner> learners, DateOnly asOf, string where)
    {
        Oracle? oracle = null;
        foreach ((Programme programme, Learner learner, JsonNode line) in peer.Score(tables, learners, asOf))
        {
            OracleAnswer answer = (oracle ??= new Oracle(programme, new OracleOptions())).Answer(learner, asOf);
            answer.Infeasible.ToDictionary(pair => pair.Key, pair => string.Join(' ', pair.Value))
                .ShouldBe(PeerScorer.Reasons(line), ignoreOrder: true, $"{where}, {learner.Id}");
            PeerRank[] ranked =
            [
                .. answer.Ranked.Select(item => new PeerRank(
                    item.Module, item.Session, item.Score, item.Contributions, item.Pinned, item.Mandatory, item.MissingAdvised)),
            ];
            PeerScorer.Compare(line, ranked, answer.Abandonment, $"{where}, {learner.Id}");
        }
    }

    private static void CompareEngine(PeerScorer peer, ProgrammeTables tables, IEnumerable<Learner> learners, DateOnly asOf, string where)
    {
        PedagogyEngine? engine = null;
        foreach ((Programme programme, Learner learner, JsonNode line) in peer.Score(tables, learners, asOf))
        {
            engine ??= new PedagogyEngine(programme);
            engine.Infeasible(learner, asOf).ToDictionary(item => item.ModuleId, item => string.Join(' ', item.Codes))
                .ShouldBe(PeerScorer.Reasons(line), ignoreOrder: true, $"{where}, {learner.Id}");
            LearnerRecommendations answer = engine.Recommend(learner, new RecommendationQuery(asOf, 1000));
            PeerRank[] ranked =
            [
                .. answer.Recommendations.Select(item => new PeerRank(
                    item.ModuleId,
                    item.SessionId,
                    item.Score,
                    [.. Enum.GetValues<Term>().Select(term => item.Contributions[term])],
                    item.Pinned,
                    item.Mandatory,
                    item.MissingAdvised)),
            ];
            PeerScorer.Compare(line, ranked, answer.Abandonment, $"{where}, {learner.Id}");
        }
    }
}
