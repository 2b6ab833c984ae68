using System.Text.Json;

namespace Pedagogy6P.Cli.Tests.Commands;

/// <summary><c>alternatives</c> and <c>make-possible</c>: what they say, in both languages and as data.</summary>
public sealed class AlternativesCommandTests
{
    [Fact]
    public void Alternatives_are_told_with_their_price_in_both_languages()
    {
        string[] asked = ["alternatives", Repository.Clinic, "--learner", "zoe"];
        ToolRun.Done(asked).Output.ShouldBe(
            """
            Learner zoe, as of 4 January 2027
            First choice: Téléconsultation en pratique (tele-1)
               tele-1-a, 18 January 2027, 8 h, 11.74 km, 0 €, Score 0.380
             - soonest: the first choice itself
             - lightest week: the first choice itself
             - nearest: the first choice itself
             - cheapest: the first choice itself
             - most hands-on: the first choice itself
             - best evidenced: the first choice itself
             - completed by most people like you: too few people completed any of these modules to tell without pointing at somebody
            Modules left out, as their score is below 50% of that of the first choice: 1.

            """.ReplaceLineEndings("\n"));
        string french = ToolRun.Done([.. asked, "--language", "fr"]).Output.Replace('\u00a0', ' ');
        french.ShouldContain("Premier choix : Téléconsultation en pratique (tele-1)");
        french.ShouldContain(" - la semaine la plus légère : le premier choix lui-même");
        french.ShouldContain("trop peu de personnes");
    }

    [Fact]
    public void An_alternative_with_a_higher_score_than_a_pinned_first_choice_says_so()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        File.WriteAllText(folder.File("choices.csv"), "id,learner,when,by,kind,module\n"
            + "1,zoe,2027-01-02T10:00:00Z,learner,unpinned,tele-1\n2,zoe,2027-01-02T10:00:00Z,learner,pinned,law-1\n");
        string[] asked = ["alternatives", folder.Path, "--learner", "zoe"];
        string[] row = ToolRun.Done(asked).Output.Split('\n').First(line => line.Contains(" tele-1 ", StringComparison.Ordinal))
            .Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        row[4].ShouldStartWith("+0.");
        using JsonDocument document = ToolRun.Done([.. asked, "--format", "json"]).Json();
        document.RootElement.GetProperty("alternatives").EnumerateArray()
            .First(item => item.GetProperty("choice") is { ValueKind: JsonValueKind.Object } choice
                && choice.GetProperty("module").GetString() == "tele-1")
            .GetProperty("price").GetProperty("score").GetDouble().ShouldBeLessThan(0);
        document.RootElement.GetProperty("leastShare").GetDouble().ShouldBe(0.5);
        document.RootElement.GetProperty("belowLeast").GetInt32().ShouldBe(0);
    }

    [Fact]
    public void What_makes_a_module_possible_is_told_in_both_languages()
    {
        using TemporaryFolder folder = Learner("eva,it,6,1,,en,,,Mon-Thu 19:00-20:00,,,,,,,,,,,");
        string[] asked = ["make-possible", folder.Path, "--learner", "eva", "--module", "code-1"];
        ToolRun.Done(asked).Output.ShouldContain(
            """
            To make it possible:
             - 2 hours a week instead of 1
             - free besides: Monday to Thursday 20:00 to 20:30
            Together these edits cost 4 points; none that do cost less.
            Ranked again with them: rank 1, score
            """.ReplaceLineEndings("\n"));
        ToolRun.Done([.. asked, "--language", "fr"]).Output.Replace('\u00a0', ' ').Replace('\u202f', ' ').ShouldContain(
            """
            Pour le rendre possible :
             - 2 heures par semaine au lieu de 1
             - libre en plus : du lundi au jeudi de 20 h à 20 h 30
            Ensemble, ces modifications coûtent 4 points ; aucune autre qui suffise ne coûte moins.
            Classement refait avec elles : rang 1, score
            """.ReplaceLineEndings("\n"));
        using JsonDocument document = ToolRun.Done([.. asked, "--format", "json"]).Json();
        JsonElement answer = document.RootElement;
        answer.GetProperty("outcome").GetString().ShouldBe("Found");
        answer.GetProperty("least").GetBoolean().ShouldBeTrue();
        answer.GetProperty("edits").EnumerateArray().Select(edit => edit.GetProperty("kind").GetString()).ShouldBe(["Hours", "Slots"]);
        answer.GetProperty("edits")[1].GetProperty("slots").GetString().ShouldBe("Mon-Thu 20:00-20:30");
        answer.GetProperty("standing").GetProperty("session").GetString().ShouldBe("code-1-a");
        string[] lines = ToolRun.Done([.. asked, "--format", "csv"]).Output.Split('\n');
        lines[1].ShouldStartWith("eva,code-1,Feasible,Found,Hours,,1,2,,1.5,1,code-1-a,Schedule,");
    }

    [Fact]
    public void What_no_edit_lifts_is_told_with_who_can()
    {
        string text = ToolRun.Done("make-possible", Repository.Clinic, "--learner", "zoe", "--module", "tele-2").Output;
        text.ShouldContain("No edit of hours, slots, distance, budget, modules completed first or target roles does it.");
        text.ShouldContain("Only the school can add seats.");
        using JsonDocument document =
            ToolRun.Done("make-possible", Repository.Clinic, "--learner", "zoe", "--module", "tele-2", "--format", "json").Json();
        document.RootElement.GetProperty("outcome").GetString().ShouldBe("Impossible");
        document.RootElement.GetProperty("lasting").EnumerateArray().Single().GetProperty("code").GetString().ShouldBe("Seats");
    }

    [Fact]
    public void What_was_accepted_at_the_same_time_is_named()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        File.WriteAllText(folder.File("choices.csv"), "id,learner,when,by,kind,module,session\n"
            + "1,zoe,2027-01-03T09:00:00+01:00,learner,accepted,tele-2,tele-2-a\n");
        string[] asked = ["make-possible", folder.Path, "--learner", "zoe", "--module", "tele-1"];
        ToolRun.Done(asked).Output.ShouldContain("Sessions at the time of Téléexpertise (tele-2), accepted and held until 28 March 2027, "
            + "are left out: decline it first, or ask again once it is over.");
        ToolRun.Done([.. asked, "--language", "fr"]).Output.ShouldContain("accepté et en cours jusqu’au 28 mars 2027");
        using JsonDocument document = ToolRun.Done([.. asked, "--format", "json"]).Json();
        document.RootElement.GetProperty("outcome").GetString().ShouldBe("Impossible");
        document.RootElement.GetProperty("taken").EnumerateArray().Single().GetProperty("session").GetString().ShouldBe("tele-2-a");
    }

    [Fact]
    public void What_is_so_already_needs_nothing()
    {
        string[] asked = ["make-possible", Repository.Clinic, "--learner", "zoe", "--module", "tele-1"];
        ToolRun.Done(asked).Output.ShouldContain("It is feasible already; nothing has to change.");
        ToolRun.Done([.. asked, "--first"]).Output.ShouldContain("It stands first already; nothing has to change.");
    }

    [Fact]
    public void People_who_opted_out_are_not_counted()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        File.AppendAllText(folder.File("learners.csv"),
            string.Concat(Enumerable.Range(0, 3).Select(number => $"p{number},health,6,1,,fr,,,,,,,,,,,,,,\n")));
        File.AppendAllText(folder.File("outcomes.csv"),
            string.Concat(Enumerable.Range(0, 3).Select(number => $"p{number},tele-1,,2026-01-05,completed,2026-02-01,\n")));
        string[] asked = ["alternatives", folder.Path, "--learner", "zoe", "--least-people", "3"];
        ToolRun.Done(asked).Output.ShouldContain("3 people of this audience or more completed tele-1.");
        File.WriteAllText(folder.File("out.txt"), "p1\n");
        ToolRun.Done([.. asked, "--peer-opt-out", folder.File("out.txt")]).Output.ShouldContain("too few people");
        ToolRun.Of([.. asked, "--peer-opt-out", folder.File("none.txt")]).Error.ShouldContain("--peer-opt-out: found");
    }

    [Theory]
    [InlineData(2, "alternatives", "--learner", "zoe", "-k", "8")]
    [InlineData(2, "alternatives", "--learner", "zoe", "--least-people", "1")]
    [InlineData(4, "make-possible", "--learner", "zoe", "--module", "nowhere")]
    [InlineData(2, "make-possible", "--learner", "zoe")]
    public void Mistakes_end_with_their_code(int exitCode, string command, params string[] arguments) =>
        ToolRun.Of([command, Repository.Clinic, .. arguments]).ExitCode.ShouldBe(exitCode);

    private static TemporaryFolder Learner(string row)
    {
        TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        File.AppendAllText(folder.File("learners.csv"), row + "\n");
        return folder;
    }
}
