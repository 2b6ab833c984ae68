using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Tests;

/// <summary>
/// Another program that scores programme folders: a line of JSON per learner with recommendations, reasons and the practice-abandonment
/// indicator. The command that runs it, script included, comes in PEDAGOGY6P_PEER.
/// </summary>
internal sealed class PeerScorer(string command)
{
    /// <summary>Independent implementations agree to this much.</summary>
    public const double Agreement = 1e-5;

    /// <summary>The peer that the environment names; the test is skipped when it names none.</summary>
    public static PeerScorer Named()
    {
        string? command = Environment.GetEnvironmentVariable("PEDAGOGY6P_PEER");
        Assert.SkipUnless(command is not null, "data not present");
        return new PeerScorer(command!);
    }

    /// <summary>
    /// What the peer says of each learner, who come back as the written folder states them. The tree of settings is left out: the peer
    /// knows none. It knows planned sessions only, so that the others are told as if they were over.
    /// </summary>
    public IEnumerable<(Programme Programme, Learner Learner,
        JsonNode Line)> Score(ProgrammeTables tables, IEnumerable<Learner> learners, DateOnly asOf)
    {
        ProgrammeTables without = tables with { Terms = [], Sessions = [.. tables.Sessions.Select(KnownToAll)] };
        string folder = Directory.CreateTempSubdirectory("pedagogy6p-peer").FullName;
        try
        {
            var roster = new LearnerRosterBuilder(without);
            foreach (Learner learner in learners)
            {
                roster.Add(learner);
            }

            CancellationToken cancellation = TestContext.Current.CancellationToken;
            ProgrammeFolder.Write(folder, new ProgrammeBuilder(without).Build(), roster.Build(), cancellationToken: cancellation);
            ProgrammeFolder read = ProgrammeFolder.Read(folder, cancellationToken: cancellation);
            JsonNode[] lines = Run(folder, asOf);
            lines.Select(line => line["learner"]!.GetValue<string>()).ShouldBe(read.Learners.Learners.Select(learner => learner.Id));
            return [.. read.Learners.Learners.Zip(lines, (learner, line) => (read.Programme, learner, line))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Session KnownToAll(Session session) => session.Status == SessionStatus.Planned ? session
        : session with { Status = SessionStatus.Planned, Start = DateOnly.MinValue, End = DateOnly.MinValue };

    /// <summary>The reason codes of each module that the peer found infeasible.</summary>
    public static Dictionary<string, string> Reasons(JsonNode line) => line["infeasible"]!.AsObject()
        .ToDictionary(pair => pair.Key, pair => string.Join(' ', pair.Value!.AsArray().Select(code => code!.GetValue<string>())),
        StringComparer.Ordinal);

    /// <summary>
    /// Whether the peer ranks alike: but for scores closer than the agreement, and never a pinned module with an unpinned one.
    /// </summary>
    public static void Compare(JsonNode line, IReadOnlyList<PeerRank> ranked, double? abandonment, string where)
    {
        (line["abandonment"]?.GetValue<double>() ?? -1).ShouldBe(abandonment ?? -1, Agreement, where);
        var byModule = line["recommendations"]!.AsArray().ToDictionary(item => item!["module"]!.GetValue<string>(), item => item!,
            StringComparer.Ordinal);
        byModule.Count.ShouldBe(ranked.Count, where);
        for (int place = 0; place < ranked.Count; place++)
        {
            PeerRank item = ranked[place];
            JsonNode twin = byModule[item.Module];
            twin["session"]?.GetValue<string>().ShouldBe(item.Session, where);
            (twin["session"] is null).ShouldBe(item.Session is null, where);
            twin["score"]!.GetValue<double>().ShouldBe(item.Score, Agreement, where);
            (twin["pinned"]!.GetValue<bool>(), twin["mandatory"]!.GetValue<bool>()).ShouldBe((item.Pinned, item.Mandatory), where);
            twin["missingAdvised"]!.AsArray().Select(id => id!.GetValue<string>()).ShouldBe(item.MissingAdvised, where);
            foreach (Term term in Enum.GetValues<Term>())
            {
                twin["contributions"]![term.ToString()]!.GetValue<double>().ShouldBe(item.Contributions[(int)term], Agreement,
                    $"{where}, {item.Module}, {term}");
            }

            JsonNode atPlace = line["recommendations"]![place]!;
            atPlace["score"]!.GetValue<double>().ShouldBe(item.Score, Agreement, where);
            atPlace["pinned"]!.GetValue<bool>().ShouldBe(item.Pinned, where);
        }
    }

    private JsonNode[] Run(string folder, DateOnly asOf)
    {
        string[] words = [.. command.Split(' '), folder, "--date", asOf.ToString("O", CultureInfo.InvariantCulture), "-k", "1000",
            "--reasons"];
        using var process = Process.Start(new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false
        })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }
}
