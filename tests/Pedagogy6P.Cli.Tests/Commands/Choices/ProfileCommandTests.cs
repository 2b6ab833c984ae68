using System.Text.Json;

namespace Pedagogy6P.Cli.Tests.Commands.Choices;

/// <summary><c>profile</c> and <c>choices</c> on folders: what is written has the choice, and the next ranking shows it.</summary>
public sealed class ProfileCommandTests
{
    private static readonly string[] When = ["--when", "2027-01-04T09:00:00+01:00"];

    [Fact]
    public void An_edit_is_written_beside_and_shows_in_profile_and_ranking()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        ToolRun run = ToolRun.Noted(["profile", "edit", folder.Path, "--learner", "zoe", "--fact", "hours_per_week", "--value", "0",
            "--reason", "a new post", .. When]);
        run.Error.ShouldBe("Kept as choice zoe-1.\n");
        run.Output.ShouldBe("id,learner,when,by,kind,module,session,role,fact,value,reason,undoes\n"
            + "zoe-1,zoe,2027-01-04T09:00:00+01:00,learner,fact-edited,,,,hours_per_week,0,a new post,\n");
        File.Exists(folder.File("choices.csv")).ShouldBeFalse("a command never writes into what it reads");
        Recommended(folder).ShouldNotBeEmpty();
        File.WriteAllText(folder.File("choices.csv"), run.Output);
        Recommended(folder).ShouldBeEmpty();
        ToolRun earlier = ToolRun.Noted("recommend", folder.Path, "--learner", "zoe", "--format", "jsonl", "--date", "2027-01-03");
        earlier.Error.ShouldBe("Choices dated after 2027-01-03, which do not count in this answer: 1.\n");
        earlier.JsonLines()[0].GetProperty("recommendations").GetArrayLength().ShouldBeGreaterThan(0, "on that day it is not known yet");
        JsonElement fact = Fact(folder, "hours_per_week");
        (fact.GetProperty("value").GetString(), fact.GetProperty("source").GetString()).ShouldBe(("0", "zoe-1"));
        string undone = ToolRun.Noted(["profile", "undo", folder.Path, "--learner", "zoe", "--choice", "zoe-1", .. When]).Output;
        undone.ShouldEndWith("zoe-2,zoe,2027-01-04T09:00:00+01:00,learner,undone,,,,,,,zoe-1\n");
        File.WriteAllText(folder.File("choices.csv"), undone);
        Recommended(folder).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_decline_hides_a_module_for_thirty_days()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        string first = Recommended(folder)[0];
        File.WriteAllText(folder.File("choices.csv"), "id,learner,when,by,kind,module,reason\n"
            + $"1,zoe,2026-12-05T12:00:00Z,learner,declined,{first},no-time\n");
        Recommended(folder, "--date", "2027-01-03").ShouldNotContain(first);
        ToolRun.Done("why-not", folder.Path, "--learner", "zoe", "--module", first, "--date", "2027-01-03").Output
            .ShouldContain("a declined module is left out for 30 days (passed so far: 29)");
        ToolRun.Done("why-not", folder.Path, "--learner", "zoe", "--module", first, "--date", "2027-01-03", "--language", "fr").Output
            .ShouldContain("un module écarté n’est plus proposé");
        Recommended(folder, "--date", "2027-01-04").ShouldContain(first);
    }

    [Fact]
    public void A_contested_fact_is_set_aside_and_settled_by_the_school_alone()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        string[] asked = ["profile", "contest", folder.Path, "--learner", "zoe", "--fact", "topics", .. When];
        File.WriteAllText(folder.File("choices.csv"), ToolRun.Noted(asked).Output);
        Fact(folder, "topics").GetProperty("standing").GetString().ShouldBe("set-aside");
        ToolRun.Of(asked).Error.ShouldContain("a fact that is not contested already");
        ToolRun.Of([.. asked, "--settle", "kept"]).Error.ShouldContain("a learner takes a contest back by undoing it");
        File.WriteAllText(folder.File("choices.csv"), ToolRun.Noted([.. asked, "--settle", "kept", "--by", "tutor"]).Output);
        Fact(folder, "topics").GetProperty("standing").GetString().ShouldBe("accepted");
        ToolRun.Of([.. asked, "--settle", "kept", "--by", "tutor"]).Error.ShouldContain("a fact that is contested and not settled yet");
    }

    [Theory]
    [InlineData("level", "7", "by: found \"learner\", expected tutor or school")]
    [InlineData("shoe_size", "40", "fact: found \"shoe_size\", expected one of level")]
    [InlineData("hours_per_week", "many", "value: found \"many\", expected hours per week")]
    public void What_cannot_be_is_refused_and_nothing_is_written(string fact, string value, string expected)
    {
        ToolRun run = ToolRun.Of(["profile", "edit", Repository.Clinic, "--learner", "zoe", "--fact", fact, "--value", value, .. When]);
        run.ExitCode.ShouldBe(3);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(expected);
    }

    [Fact]
    public void Choices_are_exported_and_erased_learner_by_learner()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        const string Header = "id,learner,when,by,kind,module,session,role,fact,value,reason,undoes\n";
        const string Zoe = "1,zoe,2027-01-04T09:00:00+01:00,learner,fact-edited,,,,topics,data;law,,\n";
        const string Other = "2,ali,2027-01-03T09:00:00.5+00:00,tutor,fact-edited,,,,budget,100,,\n";
        File.WriteAllText(folder.File("choices.csv"), Header + Zoe + Other);
        ToolRun.Noted("choices", "export", folder.Path).Output.ShouldBe(Header + Zoe + Other);
        ToolRun.Noted("choices", "export", folder.Path, "--learner", "zoe").Output.ShouldBe(Header + Zoe);
        ToolRun erased = ToolRun.Noted("choices", "erase", folder.Path, "--learner", "zoe");
        (erased.Output, erased.Error).ShouldBe((Header + Other, "Erased 1 choice.\n"));
    }

    [Fact]
    public void A_learner_is_forgotten_and_exported_whatever_is_wrong_with_others()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        const string Header = "id,learner,when,by,kind,module\n";
        const string Zoe = "1,zoe,2027-01-04T09:00:00+01:00,learner,pinned,law-1\n";
        const string Others = "2,ali,yesterday,nobody,\"pinned,law-1\n3,max,x\n";
        File.WriteAllText(folder.File("choices.csv"), Header + Zoe + Others);
        ToolRun erased = ToolRun.Noted("choices", "erase", folder.Path, "--learner", "zoe");
        (erased.Output, erased.Error).ShouldBe((Header + Others, "Erased 1 choice.\n"));
        File.WriteAllText(folder.File("choices.csv"), Header + Zoe + "2,ali,yesterday,learner,pinned,law-1\n");
        ToolRun.Noted("choices", "export", folder.Path, "--learner", "zoe").Output.ShouldContain("1,zoe,2027-01-04T09:00:00+01:00");
        ToolRun.Noted("choices", "erase", folder.Path, "--learner", "ali", "--language", "fr").Error.ShouldBe("1 choix effacé.\n");
    }

    [Fact]
    public void Nobody_loses_choices_by_what_is_wrong_with_them()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        File.WriteAllText(folder.File("choices.csv"),
            "id,learner,when,by,kind,fact,value\n1,zoe,2027-01-02T09:00:00Z,learner,fact-edited,topics,data\n"
                + "2,max,2027-01-02T09:00:00Z,learner,fact-edited,nothing,data\n");

        ToolRun run = ToolRun.Of("profile", "edit", folder.Path, "--learner", "zoe", "--fact", "topics", "--value", "ethics");

        run.ExitCode.ShouldNotBe(0);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("choices, row 3");
    }

    [Fact]
    public void A_store_is_not_erased_into_a_file()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        string kept = folder.File("kept.csv");

        ToolRun run = ToolRun.Of("choices", "erase", Repository.Clinic, "--learner", "zoe", "--store", "s.db", "--out", kept);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--store and --out: expected one of them");
    }

    [Fact]
    public void Stores_are_a_matter_of_the_larger_tool()
    {
        ToolRun run = ToolRun.Of("profile", "show", Repository.Clinic, "--learner", "zoe", "--store", "choices.db");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("Only the package Pedagogy6P.Cli.Full opens choice stores.");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void A_profile_is_shown_in_both_languages(string language)
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        File.WriteAllText(folder.File("choices.csv"), "id,learner,when,by,kind,module,session,fact,value\n"
            + "1,zoe,2027-01-02T09:00:00Z,learner,fact-edited,,,topics,data\n"
            + "2,zoe,2027-01-02T09:05:00Z,learner,fact-contested,,,level,used\n"
            + $"3,zoe,2027-01-02T09:10:00Z,tutor,accepted,{Recommended(folder)[0]},,,\n");
        string text = ToolRun.Done("profile", "show", folder.Path, "--learner", "zoe", "--date", "2027-01-04", "--language", language)
            .Output.Replace('\u00a0', ' ');
        string[] expected = language is "en"
            ?
            [
                "Learner zoe, as of 4 January 2027", "the record",
                "contested, used meanwhile; no model learns from it; choice 2 (learner, ",
                "is in progress by choice", "no model learns from this learner",
            ]
            :
            [
                "Apprenant zoe, au 4 janvier 2027", "la fiche", "contestée, utilisée en attendant",
                "aucun modèle n’en apprend", "choix 2 (apprenant, 2 janvier 2027)",
                "est en cours par choix", "aucun modèle n’apprend de cet apprenant",
            ];
        foreach (string part in expected)
        {
            text.ShouldContain(part);
        }
    }

    private static string[] Recommended(TemporaryFolder folder, params string[] more) =>
    [
        .. ToolRun.Done(["recommend", folder.Path, "--learner", "zoe", "--format", "jsonl", .. more]).JsonLines()[0]
            .GetProperty("recommendations").EnumerateArray().Select(item => item.GetProperty("module").GetString()!),
    ];

    private static JsonElement Fact(TemporaryFolder folder, string name) => ToolRun.Done("profile", "show", folder.Path, "--learner", "zoe",
        "--date", "2027-01-04", "--format", "json").Json().RootElement.GetProperty("facts").EnumerateArray()
        .Single(fact => fact.GetProperty("fact").GetString() == name);
}
