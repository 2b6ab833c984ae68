using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests;

/// <summary>
/// The engine against another program that scores programme folders, over random worlds written as folders. The command that runs it, script included, comes
/// in PEDAGOGY6P_PEER; how many worlds in PEDAGOGY6P_PEER_WORLDS (20 by default).
/// </summary>
public sealed class PeerScorerTests
{
    private const double Agreement = 1e-5;

    [Fact]
    public void A_peer_that_reads_the_folder_says_the_same()
    {
        string? command = Environment.GetEnvironmentVariable("PEDAGOGY6P_PEER");
        Assert.SkipUnless(command is not null, "data not present");
        int worlds = int.Parse(Environment.GetEnvironmentVariable("PEDAGOGY6P_PEER_WORLDS") ?? "20", CultureInfo.InvariantCulture);
        for (int seed = 0; seed < worlds; seed++)
        {
            WorldShape shape = WorldShape.Random(70_000 + seed, modules: 60, competencies: 20, learners: 40) with { DefaultOptions = true };
            Compare(new World(shape), command!);
        }
    }

    private static void Compare(World world, string command)
    {
        string folder = Directory.CreateTempSubdirectory("pedagogy6p-peer").FullName;
        try
        {
            var roster = new LearnerRosterBuilder(world.Programme.Tables);
            foreach (Learner learner in world.Learners)
            {
                roster.Add(learner);
            }

            ProgrammeFolder.Write(folder, world.Programme, roster.Build(), cancellationToken: TestContext.Current.CancellationToken);
            JsonNode[] lines = Run(command, folder, world.AsOf);
            lines.Length.ShouldBe(world.Learners.Length);
            ProgrammeFolder read = ProgrammeFolder.Read(folder, cancellationToken: TestContext.Current.CancellationToken);
            var engine = new PedagogyEngine(read.Programme);
            foreach ((Learner learner, JsonNode line) in read.Learners.Learners.Zip(lines))
            {
                Compare(engine, world, learner, line);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Compare(PedagogyEngine engine, World world, Learner learner, JsonNode line)
    {
        string where = $"{world}, {learner.Id}";
        line["learner"]!.GetValue<string>().ShouldBe(learner.Id);
        engine.Infeasible(learner, world.AsOf).ToDictionary(item => item.Module, item => string.Join(' ', item.Codes)).ShouldBe(
            line["infeasible"]!.AsObject().ToDictionary(pair => pair.Key, pair => string.Join(' ', pair.Value!.AsArray().Select(code => code!.GetValue<string>()))),
            ignoreOrder: true,
            where);
        LearnerRecommendations answer = engine.Recommend(learner, new RecommendationQuery(world.AsOf, 1000));
        (answer.Abandonment ?? -1).ShouldBe(line["abandonment"]?.GetValue<double>() ?? -1, Agreement, where);
        var byModule = line["recommendations"]!.AsArray().ToDictionary(item => item!["module"]!.GetValue<string>(), item => item!);
        byModule.Count.ShouldBe(answer.Recommendations.Length, where);
        foreach (Recommendation item in answer.Recommendations)
        {
            JsonNode twin = byModule[item.Module];
            twin["session"]?.GetValue<string>().ShouldBe(item.Session, where);
            (twin["session"] is null).ShouldBe(item.Session is null, where);
            twin["score"]!.GetValue<double>().ShouldBe(item.Score, Agreement, where);
            (twin["pinned"]!.GetValue<bool>(), twin["mandatory"]!.GetValue<bool>()).ShouldBe((item.Pinned, item.Mandatory), where);
            twin["missingAdvised"]!.AsArray().Select(id => id!.GetValue<string>()).ShouldBe(item.MissingAdvised, where);
            foreach (Term term in Enum.GetValues<Term>())
            {
                twin["contributions"]![term.ToString()]!.GetValue<double>().ShouldBe(item.Contributions[term], Agreement, where);
            }

            JsonNode atPlace = line["recommendations"]![item.Rank - 1]!;
            atPlace["score"]!.GetValue<double>().ShouldBe(item.Score, Agreement, where);
            atPlace["pinned"]!.GetValue<bool>().ShouldBe(item.Pinned, where);
        }
    }

    private static JsonNode[] Run(string command, string folder, DateOnly asOf)
    {
        string[] words = [.. command.Split(' '), folder, "--date", asOf.ToString("O", CultureInfo.InvariantCulture), "-k", "1000", "--reasons"];
        using var process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }
}
