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
