using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.ProgrammeFolders;

/// <summary>The tables of assessments and logbooks are read, written and refused.</summary>
public sealed class ObservationTablesTests
{
    [Fact]
    public void Assessments_and_logbooks_read_back_as_they_were_written()
    {
        ProgrammeFolder read = TemporaryFolder.ReadFixture();
        read.Learners.Assessments.Length.ShouldBe(2);
        Assessment first = read.Learners.Assessments[0];
        (first.Score, first.Weight, first.Difficulty, first.Guess, first.Slip).ShouldBe((1, 1, -0.5, 0.25, 0.1));
        Assessment second = read.Learners.Assessments[1];
        (second.Date, second.Score, second.Weight, second.Item, second.Difficulty)
            .ShouldBe((new DateOnly(2026, 12, 4), 0.4, 3, null, null));
        read.Learners.Practice.Select(line => (line.Setting, line.Hours, line.Observed, line.Observer))
            .ShouldBe([("hospital", 3.5, 0.6, "trainer"), (null, null, 0.8, null)]);
        using TemporaryFolder folder = TemporaryFolder.Empty();
        string path = Path.Combine(folder.Folder, "again");
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ProgrammeFolder.Write(path, read.Programme, read.Learners, cancellationToken: cancellation);
        foreach (string file in new[] { "assessments.csv", "practice.csv" })
        {
            File.ReadAllText(Path.Combine(path, file)).ShouldBe(File.ReadAllText(Path.Combine(TemporaryFolder.Fixture, file)));
        }
    }

    [Theory]
    [InlineData("assessments", "nobody,CID,2026-11-20,1,,,,,", "learner")]
    [InlineData("assessments", "LID,nothing,2026-11-20,1,,,,,", "competency")]
    [InlineData("assessments", "LID,CID,2026-02-30,1,,,,,", "date")]
    [InlineData("assessments", "LID,CID,2026-11-20,1.2,,,,,", "score")]
    [InlineData("assessments", "LID,CID,2026-11-20,NaN,,,,,", "score")]
    [InlineData("assessments", "LID,CID,2026-11-20,1,0,,,,", "weight")]
    [InlineData("assessments", "LID,CID,2026-11-20,1,,,21,,", "difficulty")]
    [InlineData("assessments", "LID,CID,2026-11-20,1,,,,0.5,0.5", "slip")]
    [InlineData("assessments", "LID,CID,2026-11-20,1,,,,0.6,", "guess")]
    [InlineData("practice", "LID,nothing,2026-12-10,,,0.6,", "competency")]
    [InlineData("practice", "LID,CID,2026-12-10,,,-0.1,", "observed")]
    [InlineData("practice", "LID,CID,2026-12-10,,-1,0.6,", "hours")]
    [InlineData("practice", "LID,CID,soon,,,0.6,", "date")]
    public void A_row_that_breaks_the_rules_is_named(string table, string row, string column)
    {
        MasteryOfFixture(out string learner, out string competency);
        using TemporaryFolder folder = TemporaryFolder.Complete();
        string file = folder.File(table + ".csv");
        string[] lines = File.ReadAllLines(file);
        File.WriteAllLines(file, [.. lines, row.Replace("LID", learner).Replace("CID", competency)]);

        Violation only = Should.Throw<InputRefusedException>(() => folder.Read()).Violations.ShouldHaveSingleItem();

        (only.Table, only.Row, only.Column).ShouldBe((table, lines.Length + 1, column));
        only.Expected.ShouldNotBeEmpty();
    }

    private static void MasteryOfFixture(out string learner, out string competency)
    {
        Assessment any = TemporaryFolder.ReadFixture().Learners.Assessments[0];
        (learner, competency) = (any.LearnerId, any.CompetencyId);
    }
}
