using Pedagogy6P.Formats.Population;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Formats.Quality;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.Population;

public sealed class TrueHazardsFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pedagogy6p").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Written_hazards_read_back_equal()
    {
        SyntheticPopulation population = PopulationWorld.Generate(200);
        TrueHazards.Write(_folder, population.Hazards, TestContext.Current.CancellationToken);
        TrueHazards.Read(_folder).SequenceEqual(population.Hazards).ShouldBeTrue();
        Directory.GetFiles(_folder).Length.ShouldBe(1);
    }

    [Fact]
    public void First_lines_of_the_file_are_as_documented()
    {
        TrueHazards.Write(_folder, [new TrueHazard("a,b", "m", null, new DateOnly(2026, 2, 3), 1, 0, -0.25, 0.0125, 0.5)],
            TestContext.Current.CancellationToken);
        File.ReadAllText(Path.Combine(_folder, TrueHazards.FileName)).ShouldBe(
            "learner,module,session,enrolled,week,silent_weeks,frailty,hazard_withdraw,hazard_fail\n\"a,b\",m,,2026-02-03,1,0,-0.25,"
                + "0.0125,0.5\n");
    }

    [Fact]
    public void No_hazards_give_a_header_only()
    {
        TrueHazards.Write(_folder, [], TestContext.Current.CancellationToken);
        TrueHazards.Read(_folder).ShouldBeEmpty();
    }

    [Fact]
    public void Missing_file_is_refused() =>
        Should.Throw<InputRefusedException>(() => TrueHazards.Read(_folder)).Violations.Single().Table.ShouldBe("true_hazards");

    [Fact]
    public void Generated_folder_is_the_same_bytes_and_reads_back()
    {
        Programme programme = PopulationWorld.Programme();
        string[] folders = [Path.Combine(_folder, "first"), Path.Combine(_folder, "second")];
        foreach (string folder in folders)
        {
            SyntheticPopulation population = PopulationWorld.Generate(150);
            ProgrammeFolder.Write(folder, programme, population.Roster, cancellationToken: TestContext.Current.CancellationToken);
            TrueHazards.Write(folder, population.Hazards, TestContext.Current.CancellationToken);
        }

        foreach (string file in Directory.GetFiles(folders[0]))
        {
            File.ReadAllBytes(file).SequenceEqual(File.ReadAllBytes(Path.Combine(folders[1], Path.GetFileName(file)))).ShouldBeTrue(file);
        }

        ProgrammeFolder read = ProgrammeFolder.Read(folders[0], cancellationToken: TestContext.Current.CancellationToken);
        read.Quality.Warnings.ShouldNotContain(warning => warning.Code == QualityCode.UnknownFile);
        SyntheticPopulation expected = PopulationWorld.Generate(150);
        PopulationWorld.TextOf(expected with { Roster = read.Learners }).ShouldBe(PopulationWorld.TextOf(expected));
    }

    [Fact]
    public void Model_is_read_from_its_folder()
    {
        File.WriteAllText(Path.Combine(_folder, PopulationModel.FileName), PopulationWorld.Json);
        PopulationModel.Read(_folder).Description.ShouldBe("two segments around two towns");
    }

    [Fact]
    public void Folder_without_a_model_is_refused() =>
        Should.Throw<InputRefusedException>(() => PopulationModel.Read(_folder)).Violations.Single().Table.ShouldBe("population.json");
}
