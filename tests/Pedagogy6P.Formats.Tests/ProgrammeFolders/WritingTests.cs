using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.ProgrammeFolders;

public sealed class WritingTests
{
    [Fact]
    public void What_is_written_reads_equal_and_writes_the_same_bytes()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        ProgrammeFolder first = TemporaryFolder.ReadFixture();
        string once = Write(folder, "once", first);
        ProgrammeFolder second = Read(once);
        Canonical(second).ShouldBe(Canonical(first));
        SameFiles(once, Write(folder, "twice", second));
    }

    [Fact]
    public void The_data_package_of_the_fixture_is_what_is_written()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        string written = Write(folder, "written", TemporaryFolder.ReadFixture());
        File.ReadAllText(Path.Combine(written, "datapackage.json"))
            .ShouldBe(File.ReadAllText(Path.Combine(TemporaryFolder.Fixture, "datapackage.json")));
    }

    [Fact]
    public void Numbers_keep_every_bit()
    {
        double[] amounts = [0.1 + 0.2, 1d / 3, double.Epsilon, double.MaxValue, 1e21, 123456789012345680, 5e-324, 0];
        ProgrammeFolder fixture = TemporaryFolder.ReadFixture();
        var builder = new LearnerRosterBuilder(fixture.Programme.Tables);
        fixture.Learners.Learners.ToList().ForEach(learner => builder.Add(learner));
        foreach (double amount in amounts)
        {
            builder.Add(new Activity("l1", "privacy", new DateOnly(1, 1, 1), "x", amount));
        }

        using TemporaryFolder folder = TemporaryFolder.Empty();
        ProgrammeFolder.Write(folder.Folder, fixture.Programme, builder.Build(), cancellationToken: TestContext.Current.CancellationToken);
        folder.Read().Learners.Activities.Select(activity => activity.Amount).ShouldBe(amounts);
    }

    [Fact]
    public void Lines_end_with_a_line_feed_and_files_have_no_mark()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        string written = Write(folder, "written", TemporaryFolder.ReadFixture());
        foreach (string file in Directory.EnumerateFiles(written))
        {
            byte[] bytes = File.ReadAllBytes(file);
            bytes.ShouldNotContain((byte)'\r', file);
            bytes[0].ShouldBeLessThan((byte)0x80, file);
            bytes[^1].ShouldBe((byte)'\n', file);
        }
    }

    [Fact]
    public void Tables_without_rows_are_not_written_unless_required()
    {
        var programme = new ProgrammeBuilder(new ProgrammeTables { Id = "p", Title = "P", TimeZone = "UTC", Language = "en" }).Build();
        using TemporaryFolder folder = TemporaryFolder.Empty();
        ProgrammeFolder.Write(folder.Folder, programme, cancellationToken: TestContext.Current.CancellationToken);
        Directory.EnumerateFiles(folder.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["competencies.csv", "datapackage.json", "module_competencies.csv", "modules.csv", "programme.csv"]);
        folder.Read().Programme.Modules.ShouldBeEmpty();
    }

    [Fact]
    public void Tables_of_an_earlier_programme_go_and_other_files_stay()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().With("README.md", "mine").With("population.json", "{}");
        ProgrammeFolder fixture = TemporaryFolder.ReadFixture();
        ProgrammeFolder.Write(folder.Folder, fixture.Programme, cancellationToken: TestContext.Current.CancellationToken);
        File.Exists(folder.File("learners.csv")).ShouldBeFalse();
        folder.Text("README.md").ShouldBe("mine");
        folder.Read().Quality.Warnings.ShouldAllBe(warning => warning.Table != "datapackage.json");
        Directory.EnumerateDirectories(folder.Folder).ShouldBeEmpty();
    }

    [Fact]
    public void A_trailing_separator_names_the_same_folder()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        ProgrammeFolder fixture = TemporaryFolder.ReadFixture();
        ProgrammeFolder.Write(folder.Folder + "/", fixture.Programme, cancellationToken: TestContext.Current.CancellationToken);
        folder.Read().Programme.Modules.Length.ShouldBe(5);
    }

    [Fact]
    public void A_cancelled_write_leaves_no_trace()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        ProgrammeFolder fixture = TemporaryFolder.ReadFixture();
        Should.Throw<OperationCanceledException>(
            () => ProgrammeFolder.Write(folder.Folder, fixture.Programme, fixture.Learners,
                cancellationToken: new CancellationToken(canceled: true)));
        Directory.EnumerateFileSystemEntries(folder.Root).ShouldBeEmpty();
    }

    [Fact]
    public void What_the_format_cannot_say_is_refused_and_leaves_the_folder_as_it_was()
    {
        ProgrammeFolder fixture = TemporaryFolder.ReadFixture();
        Programme programme = new ProgrammeBuilder(fixture.Programme.Tables).Add(new Trainer("t3", "Without modules")).Build();
        using TemporaryFolder folder = TemporaryFolder.Complete();
        string before = folder.Text("trainers.csv");
        InputRefusedException refusal = Should.Throw<InputRefusedException>(
            () => ProgrammeFolder.Write(folder.Folder, programme, cancellationToken: TestContext.Current.CancellationToken));
        (refusal.Violations[0].Table, refusal.Violations[0].Row, refusal.Violations[0].Column).ShouldBe(("trainers", 4, "modules"));
        folder.Text("trainers.csv").ShouldBe(before);
        Directory.EnumerateDirectories(folder.Folder).ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_in_the_way_of_a_table_changes_nothing()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Without("activity.csv");
        Directory.CreateDirectory(folder.File("activity.csv"));
        ProgrammeFolder fixture = TemporaryFolder.ReadFixture();
        string before = folder.Text("competencies.csv");
        Should.Throw<IOException>(
            () => ProgrammeFolder.Write(folder.Folder, fixture.Programme, fixture.Learners,
                cancellationToken: TestContext.Current.CancellationToken));
        folder.Text("competencies.csv").ShouldBe(before);
    }

    [Fact]
    public void A_file_in_the_way_of_the_folder_is_refused()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        File.WriteAllText(folder.Folder, "mine");
        Should.Throw<InputRefusedException>(
            () => ProgrammeFolder.Write(folder.Folder, TemporaryFolder.ReadFixture().Programme,
                cancellationToken: TestContext.Current.CancellationToken));
        File.ReadAllText(folder.Folder).ShouldBe("mine");
    }

    internal static string Canonical(ProgrammeFolder folder)
    {
        var learners = folder.Learners.Learners.Select(learner =>
            System.Text.Json.JsonSerializer.Serialize(learner, PedagogyJson.Default.Learner));
        return string.Join(
            '\n',
            [System.Text.Json.JsonSerializer.Serialize(folder.Programme.Tables, PedagogyJson.Default.ProgrammeTables), .. learners,
                .. folder.Learners.Activities]);
    }

    internal static void SameFiles(string left, string right)
    {
        Names(right).ShouldBe(Names(left));
        foreach (string name in Names(left))
        {
            File.ReadAllBytes(Path.Combine(right, name)).ShouldBe(File.ReadAllBytes(Path.Combine(left, name)), name);
        }
    }

    internal static string Write(TemporaryFolder folder, string name, ProgrammeFolder content)
    {
        string path = Path.Combine(folder.Root, name);
        ProgrammeFolder.Write(path, content.Programme, content.Learners, content.Package, TestContext.Current.CancellationToken);
        return path;
    }

    internal static ProgrammeFolder Read(string path) =>
        ProgrammeFolder.Read(path, cancellationToken: TestContext.Current.CancellationToken);

    private static List<string> Names(string folder) =>
        [.. Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}
