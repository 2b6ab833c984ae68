using System.Globalization;
using Pedagogy6P.Formats.Population;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.Population;

public sealed class SyntheticProgrammeTests
{
    [Fact]
    public void Same_seed_gives_the_same_population() =>
        PopulationWorld.TextOf(PopulationWorld.Generate(300)).ShouldBe(PopulationWorld.TextOf(PopulationWorld.Generate(300)));

    [Fact]
    public void Another_seed_gives_another_population() =>
        PopulationWorld.TextOf(PopulationWorld.Generate(20, seed: 7))
            .ShouldNotBe(PopulationWorld.TextOf(PopulationWorld.Generate(20, seed: 8)));

    [Fact]
    public void Threads_do_not_matter()
    {
        SyntheticPopulation alone = SyntheticProgramme.Generate(
            PopulationWorld.Programme(), PopulationWorld.Model(), 200, 6, threads: 1, progress: null,
            TestContext.Current.CancellationToken);
        PopulationWorld.TextOf(alone).ShouldBe(PopulationWorld.TextOf(PopulationWorld.Generate(200)));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fr-FR")]
    public void Culture_does_not_matter(string culture)
    {
        string expected = PopulationWorld.TextOf(PopulationWorld.Generate(100));
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            PopulationWorld.TextOf(PopulationWorld.Generate(100)).ShouldBe(expected);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_learner_is_the_same_however_many_there_are()
    {
        SyntheticPopulation few = PopulationWorld.Generate(40);
        SyntheticPopulation many = PopulationWorld.Generate(1500);
        var ids = few.Roster.Learners.Select(learner => learner.Id).ToHashSet(StringComparer.Ordinal);
        var first = new LearnerRosterBuilder(PopulationWorld.Programme().Tables);
        foreach (Learner learner in many.Roster.Learners.Take(40))
        {
            first.Add(learner);
        }

        foreach (Activity activity in many.Roster.Activities.Where(activity => ids.Contains(activity.LearnerId)))
        {
            first.Add(activity);
        }

        var cut = new SyntheticPopulation(first.Build(), [.. many.Hazards.Where(row => ids.Contains(row.LearnerId))],
            [.. many.Truths.Take(40)]);
        PopulationWorld.TextOf(cut).ShouldBe(PopulationWorld.TextOf(few));
    }

    [Fact]
    public void No_learners_give_an_empty_population()
    {
        SyntheticPopulation none = PopulationWorld.Generate(0);
        none.Roster.Learners.ShouldBeEmpty();
        none.Hazards.ShouldBeEmpty();
        none.Truths.ShouldBeEmpty();
    }

    [Fact]
    public void One_learner_has_the_first_id() => PopulationWorld.Generate(1).Roster.Learners.Single().Id.ShouldBe("T00001");

    [Theory]
    [InlineData(-1)]
    [InlineData(SyntheticProgramme.MostLearners + 1)]
    public void Number_of_learners_has_a_range(int learners) =>
        Should.Throw<ArgumentOutOfRangeException>(() => PopulationWorld.Generate(learners));

    [Fact]
    public void Progress_ends_with_the_number_of_learners()
    {
        var seen = new List<WorkProgress>();
        SyntheticProgramme.Generate(
            PopulationWorld.Programme(), PopulationWorld.Model(), 1200, 6, new Recorder(seen), TestContext.Current.CancellationToken);
        seen.ShouldBe([new WorkProgress(1000, 1200, WorkUnit.Learners), new WorkProgress(1200, 1200, WorkUnit.Learners)]);
    }

    [Fact]
    public void Cancelled_generation_stops() =>
        Should.Throw<OperationCanceledException>(() => SyntheticProgramme.Generate(
            PopulationWorld.Programme(), PopulationWorld.Model(), 10, 6, progress: null, new CancellationToken(canceled: true)));

    [Fact]
    public void Programme_without_reference_date_is_refused()
    {
        Programme dateless = new ProgrammeBuilder(PopulationWorld.Programme().Tables with { ReferenceDate = null }).Build();
        Should.Throw<InputRefusedException>(() => SyntheticProgramme.Generate(dateless, PopulationWorld.Model(), 1, 6))
            .Violations.Single().Column.ShouldBe("reference_date");
    }

    [Theory]
    [InlineData("\"nurse\": 3", "\"baker\": 3", "$.segments[0].background", "baker")]
    [InlineData("\"role\": {\"adviser\"", "\"role\": {\"adviser;king\"", "$.segments[0].role", "king")]
    [InlineData("\"current_role\": {\"\": 3, \"adviser\"", "\"current_role\": {\"\": 3, \"king\"", "$.segments[0].current_role", "king")]
    public void Words_that_the_programme_lacks_are_refused(string before, string after, string path, string value)
    {
        var model = PopulationModel.Parse(PopulationWorld.Json.Replace(before, after, StringComparison.Ordinal));
        Violation violation = Should.Throw<InputRefusedException>(() =>
            SyntheticProgramme.Generate(PopulationWorld.Programme(), model, 1, 6))
            .Violations.Single();
        violation.Column.ShouldBe(path);
        violation.Value.ShouldBe(value);
    }

    [Fact]
    public void Audience_without_any_module_is_refused()
    {
        ProgrammeTables tables = PopulationWorld.Programme().Tables;
        tables = tables with { Modules = [.. tables.Modules.Select(module => module with { Audiences = ["student"] })] };
        InputRefusedException refused = Should.Throw<InputRefusedException>(
            () => SyntheticProgramme.Generate(new ProgrammeBuilder(tables).Build(), PopulationWorld.Model(), 1, 6));
        refused.Violations.Single().Column.ShouldBe("$.segments[1].audience");
    }

    private sealed class Recorder(List<WorkProgress> seen) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => seen.Add(value);
    }
}
