using System.Text;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.ProgrammeFolders;

/// <summary>A folder in which only some learners are at fault.</summary>
public sealed class RefusedLearnersTests
{
    private const string Learners =
        "id,audience,level,hours_per_week,completed\na,health,5,4,\nb,health,99,4,\nc,health,5,x,\nd,health,5,4,nowhere\ne,health,5,4,\n";

    [Fact]
    public void Who_is_at_fault_is_left_out_with_all_their_rows_and_told()
    {
        using TemporaryFolder folder = Folder().With("mastery.csv",
            "learner,competency,mastery\na,{c},0.5\nb,{c},0.5\ne,{c},7\n".Replace("{c}", Competency(), StringComparison.Ordinal));
        (ProgrammeFolder read, Dictionary<string, InputRefusedException> refused) = Read(folder);
        read.Learners.Learners.Select(learner => learner.Id).ShouldBe(["a"]);
        read.Learners.Learners[0].Mastery.Length.ShouldBe(1);
        refused.Keys.ShouldBe(["c", "b", "d", "e"], ignoreOrder: true);
        refused["c"].Violations.ShouldHaveSingleItem().ToString().ShouldStartWith("learners, row 4, hours_per_week: found \"x\"");
        refused["d"].Violations.ShouldHaveSingleItem().Column.ShouldBe("completed");
        refused["e"].Violations.ShouldHaveSingleItem().ToString().ShouldStartWith("mastery, row 4, mastery: found \"7\"");
    }

    [Fact]
    public void A_row_of_somebody_who_is_not_there_is_told_and_harms_nobody()
    {
        using TemporaryFolder folder = Folder().With("learners.csv",
            "id,audience,level,hours_per_week\na,health,5,4\na,health,5,4\nb,health,5,4\n").With("outcomes.csv",
                "learner,module,enrolled,status\nzz,nowhere,2026-01-01,active\n");
        (ProgrammeFolder read, Dictionary<string, InputRefusedException> refused) = Read(folder);
        read.Learners.Learners.Select(learner => learner.Id).ShouldBe(["b"]);
        refused.Keys.ShouldBe(["a", "zz"], ignoreOrder: true);
        refused["a"].Violations[0].Expected.ShouldContain("no earlier row has");
    }

    [Theory]
    [InlineData("b,health,5", "b", "learners, row 3: expected as many cells as the header, 4, not 3")]
    [InlineData(",health,5,4", "", "learners, row 3, id: expected the id of a learner")]
    [InlineData(",health,x,4", "", "learners, row 3, id: expected the id of a learner (and 1 more)")]
    [InlineData("\"b\"x,health,5,4", "", "learners, row 3: expected a comma or the end of the record after a closing quote")]
    [InlineData("b,h\u00E9alth,5,4", "b",
        "learners, row 3: found \"h\uFFFDalth\", expected text in UTF-8 (spreadsheets: save as \"CSV UTF-8\")")]
    public void A_row_that_cannot_be_taken_apart_is_told_by_its_number_and_harms_nobody_else(string row, string learner, string told)
    {
        using TemporaryFolder folder = Folder().With("mastery.csv",
            $"learner,competency,mastery\na,{Competency()},0.5\nb,{Competency()},0.5\n");
        File.WriteAllBytes(Path.Combine(folder.Folder, "learners.csv"),
            Encoding.Latin1.GetBytes($"id,audience,level,hours_per_week\na,health,5,4\n{row}\nc,health,5,4\n"));
        (ProgrammeFolder read, Dictionary<string, InputRefusedException> refused) = Read(folder);
        read.Learners.Learners.Select(one => one.Id).ShouldBe(["a", "c"]);
        read.Learners.Learners[0].Mastery.Length.ShouldBe(1);
        refused.Keys.ShouldBe([learner]);
        refused[learner].Message.ShouldBe(told);
        Should.Throw<InputRefusedException>(() =>
            ProgrammeFolder.Read(folder.Folder, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("x1,b,2027-01-02T10:00:00Z,learner,vetoed,field,,,,,too hard, not for me,")]
    [InlineData("x1,b")]
    [InlineData("x1,b,2027-01-02T10:00:00Z,learner,vetoed,field,,,,,g\u00E9nial,")]
    public void A_lost_choice_is_told_of_the_learner_whose_it_is(string row)
    {
        using TemporaryFolder folder = Folder();
        File.WriteAllBytes(Path.Combine(folder.Folder, "learners.csv"),
            Encoding.Latin1.GetBytes("id,audience,level,hours_per_week\na,health,5,4\nb,health,5,4\n"));
        File.WriteAllBytes(Path.Combine(folder.Folder, "choices.csv"),
            Encoding.Latin1.GetBytes($"id,learner,when,by,kind,module,session,role,fact,value,reason,undoes\n{row}\n"));
        (ProgrammeFolder read, Dictionary<string, InputRefusedException> refused) = Read(folder);
        refused.Keys.ShouldBe(["b"]);
        read.Learners.Learners.Select(one => one.Id).ShouldBe(["a"]);
    }

    [Theory]
    [InlineData("learners.csv", "id,audience,level\na,health,5\n")]
    [InlineData("mastery.csv", "learner,competency,mastery\na,\"x,0.5\n")]
    [InlineData("modules.csv", "id,title,hours,modality\nm,M,x,online-async\n")]
    public void What_is_nobodys_fault_refuses_the_folder(string file, string text)
    {
        using TemporaryFolder folder = Folder().With(file, text);
        Should.Throw<InputRefusedException>(() => Read(folder));
    }

    [Fact]
    public void A_sound_folder_is_read_as_without_the_option()
    {
        (ProgrammeFolder read, Dictionary<string, InputRefusedException> refused) = Read(TemporaryFolder.Complete());
        refused.ShouldBeEmpty();
        read.Learners.Learners.Select(learner => learner.Id)
            .ShouldBe(TemporaryFolder.ReadFixture().Learners.Learners.Select(learner => learner.Id));
        read.Learners.Activities.ShouldBe(TemporaryFolder.ReadFixture().Learners.Activities);
    }

    private static string Competency() => TemporaryFolder.ReadFixture().Programme.Tables.Competencies[0].Id;

    private static TemporaryFolder Folder() =>
        TemporaryFolder.Complete().With("learners.csv", Learners).Without("mastery.csv").Without("outcomes.csv").Without("activity.csv")
            .Without("choices.csv").Without("assessments.csv").Without("practice.csv");

    private static (ProgrammeFolder Read, Dictionary<string, InputRefusedException> Refused) Read(TemporaryFolder folder)
    {
        var refused = new Dictionary<string, InputRefusedException>(StringComparer.Ordinal);
        return (ProgrammeFolder.Read(folder.Folder, onRefused: refused.Add, cancellationToken: TestContext.Current.CancellationToken),
            refused);
    }
}
