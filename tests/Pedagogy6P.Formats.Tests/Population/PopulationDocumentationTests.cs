using System.Text.Json;
using Pedagogy6P.Formats.Population;

namespace Pedagogy6P.Formats.Tests.Population;

/// <summary>The example of <c>docs/population-model.md</c> is a model that generates.</summary>
public sealed class PopulationDocumentationTests
{
    [Fact]
    public void Example_model_generates()
    {
        PopulationModel model = PopulationModel.Parse(Block("json"));
        SyntheticPopulation population = SyntheticProgramme.Generate(
            PopulationWorld.Programme(), model, 50, 6, cancellationToken: TestContext.Current.CancellationToken);
        population.Roster.Learners.Length.ShouldBe(50);
        population.Roster.Learners.Sum(learner => learner.Outcomes.Length).ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Every_name_of_a_full_model_is_documented()
    {
        string page = File.ReadAllText(Page());
        using var model = JsonDocument.Parse(PopulationWorld.Json);
        JsonElement root = model.RootElement;
        JsonElement[] objects =
        [
            root, root.GetProperty("segments")[0], root.GetProperty("mastery"), root.GetProperty("activity"),
            root.GetProperty("dropout").GetProperty("coefficients"),
        ];
        objects.SelectMany(item => item.EnumerateObject()).Select(property => property.Name)
            .Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Block(string language)
    {
        string opening = "```" + language + "\n";
        string page = File.ReadAllText(Page()).ReplaceLineEndings("\n");
        int start = page.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static string Page()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pedagogy6P.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.ShouldNotBeNull().FullName, "docs", "population-model.md");
    }
}
