using System.Text.Json;

namespace Pedagogy6P.Cli.Tests.Commands.Choices;

/// <summary><c>profile show</c>: what rankings believe of a learner, where it comes from and how to change it.</summary>
public sealed class ProfileShowTests
{
    [Fact]
    public void Beliefs_have_a_source_and_a_way_to_change_them()
    {
        using JsonDocument document = ToolRun.Done("profile", "show", Repository.Clinic, "--learner", "zoe", "--format", "json").Json();
        JsonElement[] beliefs = [.. document.RootElement.GetProperty("beliefs").EnumerateArray()];
        beliefs.Select(belief => belief.GetProperty("topic").GetString()).Distinct().ShouldBe(["Mastery", "Goal", "Gap", "Interest"]);
        beliefs.ShouldAllBe(belief => belief.GetProperty("change").GetString()!.Length > 0);
        JsonElement interest = beliefs.Single(belief => belief.GetProperty("topic").GetString() == "Interest");
        interest.GetProperty("about").GetString().ShouldBe("telesante");
        interest.GetProperty("value").GetDouble().ShouldBe(0.75);
    }

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
