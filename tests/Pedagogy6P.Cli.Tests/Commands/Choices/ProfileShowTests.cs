using System.Text.Json;
using Pedagogy6P.Participative.Preferences;

namespace Pedagogy6P.Cli.Tests.Commands.Choices;

/// <summary><c>profile show</c>: what rankings believe of a learner, where it comes from and how to change it.</summary>
public sealed class ProfileShowTests
{
    [Fact]
    public void Beliefs_have_a_source_and_a_way_to_change_them()
    {
        using JsonDocument document = ToolRun.Done("profile", "show", Repository.Clinic, "--learner", "zoe", "--format", "json").Json();
        JsonElement[] beliefs = [.. document.RootElement.GetProperty("beliefs").EnumerateArray()];
        beliefs.Select(belief => belief.GetProperty("topic").GetString()).Distinct()
            .ShouldBe(["Mastery", "Goal", "Gap", "Interest", "Availability"]);
        beliefs.ShouldAllBe(belief => belief.GetProperty("change").GetString()!.Length > 0);
        JsonElement interest = beliefs.Single(belief => belief.GetProperty("topic").GetString() == "Interest");
        interest.GetProperty("about").GetString().ShouldBe("telesante");
        interest.GetProperty("value").GetDouble().ShouldBe(0.75);
    }

    [Fact]
    public void Who_opted_out_is_told_so_and_nothing_is_estimated()
    {
        using var place = new TemporaryFolder();
        string file = place.File("opt-out.txt");
        File.WriteAllText(file, "L00081\n");
        string[] asked = ["profile", "show", Path.Combine(Repository.Root, "datasets", "esnbyum"), "--learner", "L00081", "--risk"];
        using JsonDocument estimated = ToolRun.Done([.. asked, "--format", "json"]).Json();
        estimated.RootElement.GetProperty("risk").GetProperty("standing").GetString().ShouldBe("estimated");
        Risks(estimated).Length.ShouldBe(5);
        Risks(estimated).ShouldAllBe(belief => belief.GetProperty("levers").GetArrayLength() > 0);

        using JsonDocument opted = ToolRun.Done([.. asked, "--risk-opt-out", file, "--format", "json", "--language", "fr"]).Json();
        opted.RootElement.GetProperty("risk").GetProperty("standing").GetString().ShouldBe("opted-out");
        Risks(opted).ShouldBeEmpty();
        opted.RootElement.GetProperty("risk").GetProperty("told").GetString()!.ShouldContain("Vous vous êtes opposé au profilage");
    }

    [Fact]
    public void A_model_of_preferences_that_is_none_or_of_another_programme_is_refused()
    {
        using var place = new TemporaryFolder();
        string model = place.File("model.json");
        PreferenceVocabulary other = new() { Topics = ["elsewhere"], Sites = [], TypicalHours = 4, HighPrice = 0 };
        ToolRun.Of("profile", "show", Repository.Clinic, "--learner", "zoe", "--preferences", model).ShouldSatisfyAllConditions(
            run => run.ExitCode.ShouldBe(2), run => run.Error.ShouldContain("there is no such file"));
        File.WriteAllText(model, "{}");
        ToolRun.Of("profile", "show", Repository.Clinic, "--learner", "zoe", "--preferences", model).ExitCode.ShouldBe(3);
        File.WriteAllText(model, PreferenceModel.Untrained(other).ToJson());
        ToolRun.Of("profile", "show", Repository.Clinic, "--learner", "zoe", "--preferences", model).ShouldSatisfyAllConditions(
            run => run.ExitCode.ShouldBe(2), run => run.Error.ShouldContain("expected a model of this programme"));
    }

    [Fact]
    public void Who_when_and_why_are_told_and_what_was_taken_back()
    {
        using TemporaryFolder folder = Chosen();
        string table = ToolRun.Noted("profile", "show", folder.Path, "--learner", "zoe").Output;
        foreach (string part in (string[])
        [
            "choice e1 (tutor, 1 January 2027): a new post", "What was taken back, and counts no more",
            "choice u1 (learner, 2 January 2027): oops",
            "Hours a week: 6 declared, 2 taken by modules in progress by choice, 4 free.",
            "declared: 6; modules in progress by choice take the rest",
            "ask a tutor or the school: they lift their vetoes themselves", "profile undo --choice a1",
            "Téléconsultation en pratique (tele-1), tele-1-a",
            "choices record --kind goal-dropped --role nurse", "contested, set aside meanwhile; no model learns from it; choice c1",
            "completing Les données de santé (data-1), by the record", "the target role Infirmière (nurse)",
        ])
        {
            table.ShouldContain(part);
        }

        table.ShouldNotContain("undo --choice v1");
    }

    [Fact]
    public void Json_has_all_of_it_too()
    {
        using TemporaryFolder folder = Chosen();
        using JsonDocument document = ToolRun.Noted(
            "profile", "show", folder.Path, "--learner", "zoe", "--format", "json", "--language", "fr").Json();
        JsonElement root = document.RootElement;
        JsonElement hours = root.GetProperty("facts").EnumerateArray()
            .Single(fact => fact.GetProperty("fact").GetString() == "hours_per_week");
        hours.GetProperty("sourceChoice").GetProperty("reason").GetString().ShouldBe("a new post");
        root.GetProperty("facts").EnumerateArray().Single(fact => fact.GetProperty("fact").GetString() == "topics")
            .GetProperty("usedForTraining").GetBoolean().ShouldBeFalse();
        JsonElement undone = root.GetProperty("undone").EnumerateArray().Single();
        (undone.GetProperty("id").GetString(), undone.GetProperty("undo").GetProperty("reason").GetString()).ShouldBe(("p1", "oops"));
        root.GetProperty("laterChoices").GetInt32().ShouldBe(1);
        root.GetProperty("declaredHoursPerWeek").GetDouble().ShouldBe(6);
        root.GetProperty("ofRecord").EnumerateArray().Select(item => item.GetProperty("about").GetString()).ShouldBe(["tele-1", "nurse"]);
        root.GetProperty("choices").EnumerateArray().Single(item => item.GetProperty("id").GetString() == "v1")
            .GetProperty("how").GetString()!.ShouldStartWith("demander à un tuteur");
    }

    [Fact]
    public void Who_recorded_a_completion_is_told_and_that_an_assessed_mastery_counts_more_than_one_of_the_record()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        File.AppendAllText(folder.File("mastery.csv"), "zoe,data,0.2,3\n");
        ToolRun.Done("profile", "show", folder.Path, "--learner", "zoe").Output
            .ShouldContain("the record, which counts more than having completed Les données de santé (data-1)");
        File.WriteAllText(folder.File("choices.csv"), "id,learner,when,by,kind,module\n"
            + "s1,zoe,2027-01-02T10:00:00Z,school,completed,data-2\n");
        ToolRun.Done("profile", "show", folder.Path, "--learner", "zoe").Output
            .ShouldContain("completing Données, pour aller plus loin (data-2), by the choice s1");
    }

    private static TemporaryFolder Chosen()
    {
        TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        File.WriteAllText(folder.File("choices.csv"), "id,learner,when,by,kind,module,session,fact,value,reason,undoes\n"
            + "e1,zoe,2027-01-01T09:00:00Z,tutor,fact-edited,,,hours_per_week,6,a new post,\n"
            + "a1,zoe,2027-01-01T09:01:00Z,learner,accepted,tele-1,tele-1-a,,,,\n"
            + "v1,zoe,2027-01-01T09:02:00Z,tutor,vetoed,law-1,,,,,\n"
            + "c1,zoe,2027-01-01T09:03:00Z,learner,fact-contested,,,topics,,,\n"
            + "p1,zoe,2027-01-01T09:04:00Z,learner,pinned,data-2,,,,,\n"
            + "u1,zoe,2027-01-02T09:05:00Z,learner,undone,,,,,oops,p1\n"
            + "l1,zoe,2027-01-05T09:05:00Z,learner,pinned,data-2,,,,,\n");
        return folder;
    }

    private static JsonElement[] Risks(JsonDocument document) => [.. document.RootElement.GetProperty("beliefs").EnumerateArray()
        .Where(belief => belief.GetProperty("topic").GetString() == "Risk")];

    [Fact]
    public void It_is_told_in_both_languages()
    {
        string english = ToolRun.Done("profile", "show", Repository.Clinic, "--learner", "zoe").Output;
        english.ShouldContain("What you are taken to master");
        english.ShouldContain("profile edit --fact topics");
        string french = ToolRun.Done("profile", "show", Repository.Clinic, "--learner", "zoe", "--language", "fr").Output;
        french.ShouldContain("Ce que l’on vous croit maîtriser");
        french.ShouldContain("terminer un module qui l’enseigne");
    }
}
