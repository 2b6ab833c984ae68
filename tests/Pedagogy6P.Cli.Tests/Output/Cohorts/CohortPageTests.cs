using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pedagogy6P.Formats.ProgrammeFolders;

namespace Pedagogy6P.Cli.Tests.Output.Cohorts;

/// <summary>The folder of a cohort plan: its page loads nothing, names no learner, and says what the plan says.</summary>
public sealed partial class CohortPageTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "datasets", "cinerg-e-sante");
    private static readonly ProgrammeFolder Loaded = ProgrammeFolder.Read(Folder);

    [Theory]
    [InlineData("en", "Cohort plan: CINERG’e-santé")]
    [InlineData("fr", "Plan de cohorte\u00a0: CINERG’e-santé")]
    public void A_page_loads_nothing_names_no_learner_and_shows_every_part(string language, string title)
    {
        using var folder = new TemporaryFolder();
        string place = Plan(folder, language);
        string page = File.ReadAllText(Path.Combine(place, "report.html"));
        page.ShouldStartWith($"<!doctype html>\n<html lang=\"{language}\">");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("src=");
        page.ShouldNotContain("http");
        page.ShouldContain("prefers-color-scheme:dark");
        page.ShouldContain("@media print");
        string text = WebUtility.HtmlDecode(page);
        text.ShouldContain($"<h1>{title}");
        Loaded.Learners.Learners.ShouldAllBe(learner => !text.Contains(learner.Id, StringComparison.Ordinal));
        JsonElement plan = PlanOf(place);
        Ids(plan, "groups", "session").Concat(Ids(plan, "cancel", "session"))
            .ShouldAllBe(session => text.Contains(session, StringComparison.Ordinal));
        Ids(plan, "waiting", "module").ShouldAllBe(module =>
            text.Contains($"<span class=\"id\">{module}</span>", StringComparison.Ordinal));
        foreach (JsonElement group in plan.GetProperty("fairness").GetProperty("byAudience").EnumerateArray())
        {
            Row().Matches(text).Count(row => row.Groups["first"].Value == group.GetProperty("group").GetString()).ShouldBe(2);
        }

        plan.GetProperty("trainerWeeks").GetArrayLength().ShouldBe(HeatCell().Count(page));
    }

    [Fact]
    public void Bars_of_what_is_missing_are_in_proportion_to_its_parts()
    {
        using var folder = new TemporaryFolder();
        string place = Plan(folder, "en");
        JsonElement fairness = PlanOf(place).GetProperty("fairness");
        JsonElement[] losses = [.. fairness.GetProperty("byAudience").EnumerateArray().Concat(
            fairness.GetProperty("byDistance").EnumerateArray()).Prepend(fairness.GetProperty("all")).Select(group =>
            group.GetProperty("loss"))];
        double most = losses.Max(loss => loss.GetProperty("total").GetDouble());
        most.ShouldBeGreaterThan(0);
        string page = File.ReadAllText(Path.Combine(place, "report.html"));
        string part = page[page.IndexOf("<h2>What learners miss, and why</h2>", StringComparison.Ordinal)..];
        string[] tracks = [.. Track().Matches(part[..part.IndexOf("<h2>How fair", StringComparison.Ordinal)])
            .Select(match => match.Value)];
        tracks.Length.ShouldBe(losses.Length);
        foreach ((JsonElement loss, string track) in losses.Zip(tracks))
        {
            foreach (Match bar in Bar().Matches(track))
            {
                string name = new[] { "seats", "groups", "trainers", "timetable", "travel" }[int.Parse(bar.Groups["part"].Value,
                    CultureInfo.InvariantCulture)];
                double.Parse(bar.Groups["width"].Value, CultureInfo.InvariantCulture)
                    .ShouldBe(100 * loss.GetProperty(name).GetDouble() / most, 0.01);
            }
        }
    }

    [Fact]
    public void A_french_page_has_no_english_sentence_left()
    {
        using var folder = new TemporaryFolder();
        string english = WebUtility.HtmlDecode(File.ReadAllText(Path.Combine(Plan(folder, "en"), "report.html")));
        using var other = new TemporaryFolder();
        string french = WebUtility.HtmlDecode(File.ReadAllText(Path.Combine(Plan(other, "fr"), "report.html")));
        string[] said = [.. Text().Matches(english[english.IndexOf("<main>", StringComparison.Ordinal)..])
            .Select(match => match.Value.Trim()).Distinct()
            .Where(text => text.Contains(' ', StringComparison.Ordinal) && text.Any(char.IsLetter))];
        said.Length.ShouldBeGreaterThan(40);
        string[] data = [.. Loaded.Programme.Modules.Select(module => module.Title), .. Loaded.Programme.Tables.Trainers.Select(one =>
            one.Name), Loaded.Programme.Title];
        said.Where(text => french.Contains(text, StringComparison.Ordinal) && !data.Any(title =>
            text.Contains(title, StringComparison.Ordinal) || title.Contains(text, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void Tables_hold_the_lists_of_the_plan()
    {
        using var folder = new TemporaryFolder();
        string place = Plan(folder, "en");
        JsonElement plan = PlanOf(place), fairness = plan.GetProperty("fairness");
        Rows("fairness.csv").ShouldBe(1 + fairness.GetProperty("byAudience").GetArrayLength()
            + fairness.GetProperty("byDistance").GetArrayLength());
        Rows("same_gap.csv").ShouldBe(plan.GetProperty("sameGap").GetArrayLength());
        Rows("trainer_weeks.csv").ShouldBe(plan.GetProperty("trainerWeeks").GetArrayLength());
        plan.GetProperty("sameGap").GetArrayLength().ShouldBeGreaterThan(0);

        int Rows(string name) => File.ReadAllLines(Path.Combine(place, name)).Length - 1;
    }

    private static string Plan(TemporaryFolder folder, string language)
    {
        string place = Path.Combine(folder.Path, "plan");
        ToolRun.Noted("cohort", Folder, "--work", "20000", "--out", place, "--language", language);
        return place;
    }

    private static JsonElement PlanOf(string place) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(place, "plan.json"))).RootElement;

    private static IEnumerable<string> Ids(JsonElement plan, string list, string name) =>
        plan.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(name).GetString()!).Distinct();

    [GeneratedRegex("<tr><td>(?<first>[^<]*)</td>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Row();

    [GeneratedRegex("<td( class=\"full\")? style=\"background", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex HeatCell();

    [GeneratedRegex("<div class=\"track\".*?</div>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Track();

    [GeneratedRegex("<i class=\"p(?<part>[0-4])\" style=\"width:(?<width>[0-9.]+)%\">", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Bar();

    [GeneratedRegex("(?<=>)[^<>]+(?=<)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Text();
}
