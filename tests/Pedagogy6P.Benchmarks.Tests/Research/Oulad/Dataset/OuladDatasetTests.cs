using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad.Dataset;

public sealed class OuladDatasetTests
{
    [Fact]
    public void Reads_the_published_layout()
    {
        using var files = new OuladFiles();

        var data = OuladDataset.Read(files.WritePublished());

        data.Presentations.Select(p => $"{p.Module} {p.Term} {p.Length}").ShouldBe(["AAA 2013J 268", "BBB 2014B 234"]);
        data.ActivityTypes.ShouldBe(["homepage", "quiz", "resource"]);
        data.Assessments[1].ShouldBe(new OuladAssessment(2, 0, OuladAssessmentKind.Exam, null, 100));
        data.Assessments[2].Weight.ShouldBe(7.5);
        data.Enrolments[1].ShouldBe(new OuladEnrolment
        {
            Student = 12, Presentation = 0, Gender = "F", Region = "Wales", HighestEducation = "Lower Than A Level",
            DeprivationBand = null, AgeBand = "55<=",
            PreviousAttempts = 1, StudiedCredits = 120, Disability = true, RegistrationDay = null, UnregistrationDay = 12,
            Result = OuladResult.Withdrawn,
        });
        data.EnrolmentsOf(0).ToArray().ShouldBe([0, 1]);
        data.PositionOf(2).ShouldBe(0);
        data.SubmissionsOf(0).ToArray().ShouldBe([new OuladSubmission(0, 0, 18, false, 78)]);
        data.SubmissionsOf(2).ToArray().ShouldBe([new OuladSubmission(2, 2, -1, true, null)]);
        data.SubmissionsOf(1).IsEmpty.ShouldBeTrue();
        data.ClickRows.ShouldBe(5);
    }

    [Fact]
    public void Sorts_clicks_by_day_and_keeps_exact_duplicates()
    {
        using var files = new OuladFiles();

        var data = OuladDataset.Read(files.WritePublished());

        data.ClicksOf(0).ToArray().Select(c => (c.Day, data.SitesOf(0)[c.Site].Id, c.Count))
            .ShouldBe([(-5, 100, 7), (5, 101, 4), (5, 101, 4)]);
        data.ClicksOf(1).Length.ShouldBe(1);
        data.ClicksOf(2)[0].Count.ShouldBe(9);
    }

    [Fact]
    public void The_split_and_gzipped_layout_reads_the_same()
    {
        using var published = new OuladFiles();
        using var split = new OuladFiles();

        var one = OuladDataset.Read(published.WritePublished());
        var other = OuladDataset.Read(split.WriteSplit());

        other.Enrolments.ShouldBe(one.Enrolments);
        other.Assessments.ShouldBe(one.Assessments);
        for (var e = 0; e < one.Enrolments.Length; e++)
        {
            other.ClicksOf(e).ToArray().ShouldBe(one.ClicksOf(e).ToArray());
            other.SubmissionsOf(e).ToArray().ShouldBe(one.SubmissionsOf(e).ToArray());
        }
    }

    [Theory]
    [InlineData("courses", "AAA,2013J,268", "AAA,2013J,long", 2, "long")]
    [InlineData("courses", "AAA,2013J,268", "AAA,2013X,268", 2, "2013X")]
    [InlineData("courses", "BBB,2014B,234", "AAA,2013J,234", 3, "2013J")]
    [InlineData("assessments", "3,CMA,12,7.5", "3,Quiz,12,7.5", 4, "Quiz")]
    [InlineData("assessments", "3,CMA,12,7.5", "3,CMA,12,750", 4, "750")]
    [InlineData("assessments", "3,CMA,12,7.5", "1,CMA,12,7.5", 4, "1")]
    [InlineData("vle", "200,BBB,2014B,quiz", "200,BBB,2014J,quiz", 4, "2014J")]
    [InlineData("studentInfo", "60,N,Pass", "60,N,Left", 2, "Left")]
    [InlineData("studentInfo", "60,N,Pass", "60,maybe,Pass", 2, "maybe")]
    [InlineData("studentInfo", "AAA,2013J,12,F", "AAA,2013J,13,F", 3, "13")]
    [InlineData("studentRegistration", "11,-30,?", "11,soon,?", 2, "soon")]
    [InlineData("studentAssessment", "3,11,-1,1,?", "3,11,-1,1,101", 3, "101")]
    [InlineData("studentAssessment", "3,11,-1,1,?", "9,11,-1,1,?", 3, "9")]
    [InlineData("studentVle", "AAA,2013J,12,100,0,1", "AAA,2013J,12,200,0,1", 6, "200")]
    [InlineData("studentVle", "AAA,2013J,12,100,0,1", "AAA,2013J,99,100,0,1", 6, "99")]
    [InlineData("studentVle", "AAA,2013J,12,100,0,1", "AAA,2013J,12,100,0,-1", 6, "-1")]
    [InlineData("studentVle", "AAA,2013J,12,100,0,1", "AAA,2013J,12,100,99999,1", 6, "99999")]
    public void A_bad_value_is_refused_with_file_row_and_value(string table, string good, string bad, int row, string value)
    {
        using var files = new OuladFiles();
        files.Tables[table] = files.Tables[table].Replace(good, bad, StringComparison.Ordinal);

        var refusal = Should.Throw<InputRefusedException>(() => OuladDataset.Read(files.WritePublished()));

        var violation = refusal.Violations.ShouldHaveSingleItem();
        violation.Table.ShouldBe(table + ".csv");
        violation.Row.ShouldBe(row);
        violation.Value.ShouldBe(value);
        violation.Expected.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("courses")]
    [InlineData("vle")]
    [InlineData("studentVle")]
    public void A_missing_table_is_refused_by_name(string table)
    {
        using var files = new OuladFiles();
        files.Tables.Remove(table);

        Should.Throw<InputRefusedException>(() => OuladDataset.Read(files.WritePublished())).Violations[0].Table.ShouldBe(table + ".csv");
    }

    [Fact]
    public void A_missing_column_is_refused_by_name()
    {
        using var files = new OuladFiles();
        files.Tables["studentVle"] = files.Tables["studentVle"].Replace("sum_click", "clicks", StringComparison.Ordinal);

        Should.Throw<InputRefusedException>(() => OuladDataset.Read(files.WritePublished())).Violations[0].Column.ShouldBe("sum_click");
    }

    [Fact]
    public void A_file_cut_in_the_middle_of_its_compression_is_refused()
    {
        using var files = new OuladFiles();
        var folder = files.WriteSplit();
        var path = Path.Combine(folder, "studentInfo.csv.gz");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..40]);

        Should.Throw<InputRefusedException>(() => OuladDataset.Read(folder));
    }

    [Fact]
    public void A_split_file_with_another_name_is_refused()
    {
        using var files = new OuladFiles();
        var folder = files.WriteSplit();
        var path = Path.Combine(folder, "studentVle", "studentVle_AAA_2013J.csv.gz");
        File.Move(path, path.Replace("AAA_2013J", "AAA", StringComparison.Ordinal));

        Should.Throw<InputRefusedException>(() => OuladDataset.Read(folder)).Violations[0].Value.ShouldBe("studentVle_AAA");
    }
}
