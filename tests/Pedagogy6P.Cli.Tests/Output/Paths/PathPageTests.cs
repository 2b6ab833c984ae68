using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Planning.Paths;

namespace Pedagogy6P.Cli.Tests.Output.Paths;

/// <summary>The page of a learner's paths: everything in one file, in one language, with pictures that hold what they show.</summary>
public sealed partial class PathPageTests
{
    private const string Dataset = "e-meuse-sante";
    private const string Svg = "{http://www.w3.org/2000/svg}";

    private static readonly string Folder = Path.Combine(Repository.Root, "datasets", Dataset);
    private static readonly ProgrammeFolder Loaded = ProgrammeFolder.Read(Folder);
    private static readonly PedagogyEngine Engine = new(Loaded.Programme);

    public static TheoryData<string, string> Pages => new()
    {
        { "M00046", "en" }, { "M00146", "fr" }, { "M00090", "fr" }, { "M00091", "en" }, { "M00043", "fr" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_loads_nothing_and_names_every_module_and_quantity(string id, string language)
    {
        string page = Of(id, language);
        page.ShouldStartWith($"<!doctype html>\n<html lang=\"{language}\">");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("src=");
        page.ShouldContain("prefers-color-scheme:dark");
        page.ShouldContain("@media print");
        Address().Matches(page).Select(match => match.Value).Distinct().ShouldBeSubsetOf(["http://www.w3.org/2000/svg"]);
        string text = WebUtility.HtmlDecode(page);
        LearningPaths paths = PathsOf(id);
        paths.Recognised.ShouldAllBe(module => text.Contains(Loaded.Programme.FindModule(module)!.Title, StringComparison.Ordinal));
        foreach (PathStep step in paths.Paths.SelectMany(path => path.Steps))
        {
            text.ShouldContain($"<b>{Loaded.Programme.FindModule(step.ModuleId)!.Title}</b>");
            text.ShouldContain(step.SessionId ?? step.ModuleId);
        }

        foreach (UnreachedGoal goal in paths.Unreached)
        {
            text.ShouldContain($"<li>{Loaded.Programme.FindCompetency(goal.CompetencyId)!.Title}");
        }

        paths.Paths.Length.ShouldBe(Section().Count(page));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_picture_has_a_bar_for_every_week_with_hours_and_nothing_beyond_its_edge(string id, string language)
    {
        LearningPath[] paths = [.. PathsOf(id).Paths.Where(path => !path.Steps.IsEmpty)];
        XElement[] pictures = [.. Picture().Matches(Of(id, language)).Select(match => XElement.Parse(match.Value))];
        pictures.Length.ShouldBe(paths.Length);
        foreach ((LearningPath path, XElement picture) in paths.Zip(pictures))
        {
            double[] box = [.. picture.Attribute("viewBox")!.Value.Split(' ').Select(Number)];
            XElement[] bars = [.. picture.Elements(Svg + "rect")];
            int ofModules = bars.Count(bar => bar.Attribute("class")!.Value is "session" or "own");
            ofModules.ShouldBe(path.Steps.Sum(step => step.HoursPerWeek.Count(hours => hours > 0)));
            bars.Count(bar => bar.Attribute("class")!.Value == "own").ShouldBe(
                path.Steps.Where(step => step.SessionId is null).Sum(step => step.HoursPerWeek.Count(hours => hours > 0)));
            foreach (XElement bar in bars)
            {
                Number(bar, "x").ShouldBeGreaterThanOrEqualTo(0);
                (Number(bar, "x") + Number(bar, "width")).ShouldBeLessThanOrEqualTo(box[2]);
                (Number(bar, "y") + Number(bar, "height")).ShouldBeLessThanOrEqualTo(box[3]);
                bar.Element(Svg + "title")!.Value.ShouldEndWith("\u00a0h");
            }

            foreach (XElement text in picture.Elements(Svg + "text"))
            {
                Number(text, "x").ShouldBeInRange(0, box[2]);
                Number(text, "y").ShouldBeInRange(0, box[3]);
            }

            picture.Element(Svg + "title")!.Value.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Labels_above_each_other_never_overlap()
    {
        foreach (Match match in Picture().Matches(Of("M00090", "fr")))
        {
            XElement[] labels = [.. XElement.Parse(match.Value).Elements(Svg + "text").Where(text => text.Attribute("class")!.Value == "")];
            double[] lines = [.. labels.Select(label => Number(label, "y")).Distinct().Order()];
            lines.Zip(lines.Skip(1)).ShouldAllBe(pair => pair.Second - pair.First >= 12);
        }
    }

    [Fact]
    public void French_pages_write_french()
    {
        string text = WebUtility.HtmlDecode(Of("M00146", "fr"));
        text.ShouldContain("Parcours de M00146");
        text.ShouldContain("4,75\u00a0h");
        text.ShouldContain("le jeudi de 14\u00a0h à 16\u00a0h");
        text.ShouldContain("janv. 2027");
        text.ShouldContain("Bar-le-Duc – lycée à coloration ASSP, 22\u00a0km");
        WebUtility.HtmlDecode(Of("M00146", "en")).ShouldContain("Thursday 14:00 to 16:00");
    }

    // Without the choices that learners made since: of those, what they took already is in nobody's path.
    private static string Of(string id, string language)
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Folder);
        File.Delete(folder.File("choices.csv"));
        return ToolRun.Done("plan", folder.Path, "--learner", id, "--alternatives", "3", "--format", "html", "--language", language).Output;
    }

    private static LearningPaths PathsOf(string id) =>
        Engine.PlanPaths(Loaded.Learners.Find(id)!, Loaded.Programme.Tables.ReferenceDate!.Value, new PathRequest { Alternatives = 3 });

    private static double Number(XElement element, string name) => Number(element.Attribute(name)!.Value);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("https?://[^\"'<> ]+", RegexOptions.None, 10_000)]
    private static partial Regex Address();

    [GeneratedRegex("<section id=\"path-", RegexOptions.None, 10_000)]
    private static partial Regex Section();

    [GeneratedRegex("<svg class=\"timeline\".*?</svg>", RegexOptions.Singleline, 10_000)]
    private static partial Regex Picture();
}
