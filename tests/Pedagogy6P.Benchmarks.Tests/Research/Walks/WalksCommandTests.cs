using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Research.Walks;
using Pedagogy6P.Benchmarks.Tests.Commands;
using Pedagogy6P.Formats.ProgrammeFolders;

namespace Pedagogy6P.Benchmarks.Tests.Research.Walks;

public sealed class WalksCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pedagogy6p-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Without_the_concepts_it_ends_with_code_2_and_prints_no_page()
    {
        var line = new CommandRun();
        line.Run("walks", "--data", _folder.FullName).ShouldBe(2);
        line.Output.ShouldBeEmpty();
    }

    [Fact]
    public void The_page_is_printed_and_written_into_the_folder_of_the_processor()
    {
        Assert.SkipUnless(RepositoryFolder.Find() is not null, "built outside the repository");
        DirectoryInfo concepts = _folder.CreateSubdirectory("mooccube");
        File.WriteAllText(Path.Combine(concepts.FullName, "concept_prerequisites.csv"), "knowledge1,knowledge2\na,b\nb,c\nc,a\nb,d\n");
        var line = new CommandRun();

        line.Run("walks", "--data", _folder.FullName, "--out", _folder.FullName, "--cpu", "here").ShouldBe(0);

        string page = File.ReadAllText(Path.Combine(_folder.FullName, "here", WalksReport.FileName));
        line.Output.ShouldBe(page);
        page.ShouldContain("4 concepts, one self-paced module each, 3 hard prerequisites.");
        page.ShouldContain("left out: 1 rows.");
        page.ShouldContain("by 200 learners |");
    }

    [Fact]
    public void Figures_of_the_samples_hang_together()
    {
        string? repository = RepositoryFolder.Find();
        Assert.SkipUnless(repository is not null, "built outside the repository");
        ProgrammeFolder samples = ProgrammeFolder.Read(Path.Combine(repository, "datasets", "esnbyum"),
            cancellationToken: TestContext.Current.CancellationToken);

        SampleFigures figures = SampleFigures.Of(samples);

        // Counted again, learner by learner, from single answers instead of a batch.
        var engine = new PedagogyEngine(samples.Programme);
        var lists = samples.Learners.Learners
            .Select(learner => engine.Recommend(learner, samples.Programme.Tables.ReferenceDate!.Value, 10).Recommendations).ToList();
        figures.Learners.ShouldBe(lists.Count);
        figures.WithoutAny.ShouldBe(lists.Count(list => list.IsEmpty));
        figures.MostNeededFirst.ShouldBe(lists.Count(list => !list.IsEmpty
            && list.All(item => item.Contributions.Need <= list[0].Contributions.Need)));
        figures.WithMandatory.ShouldBe(lists.Count(list => list.Any(item => item.Mandatory)));
        figures.MandatoryFirst.ShouldBe(lists.Count(list => !list.IsEmpty && list[0].Mandatory));
    }
}
