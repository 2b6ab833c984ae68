using System.Globalization;
using System.Text.RegularExpressions;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Moodle.Words;
using Pedagogy6P.Formats.Tests.Imports;

namespace Pedagogy6P.Formats.Tests.Moodle;

/// <summary>Reports that a workbook saved as text, with numbers of days in place of dates.</summary>
public sealed partial class WorkbookDateTests
{
    private const int Between1900And1904 = 1462;

    private static readonly DateOnly Today = new(2026, 11, 29);

    [Theory]
    [InlineData("45292", "Since1900", "2024-01-01", null)]
    [InlineData("45292.5", "Since1900", "2024-01-01", "12:00")]
    [InlineData("45292,999999", "Since1900", "2024-01-01", "23:59")]
    [InlineData("45292.5", "Since1904", "2028-01-02", "12:00")]
    [InlineData("43830", "Since1904", "2024-01-01", null)]
    public void A_number_of_days_is_a_day(string text, string count, string day, string? time)
    {
        var days = new WrittenDays(null);
        days.FormsOf(text).ShouldBe(DateForms.Days);
        days.TryRead(text, Enum.Parse<DateForms>(count), out _, out DateOnly read, out NodaTime.LocalTime? hour).ShouldBeTrue();
        read.ToString("O", CultureInfo.InvariantCulture).ShouldBe(day);
        hour?.ToString("HH:mm", CultureInfo.InvariantCulture).ShouldBe(time);
        days.TryRead(text, DateForms.Days, out _, out _, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("9999")]
    [InlineData("99999")]
    [InlineData("452925")]
    [InlineData("45292.")]
    [InlineData("45292.5.1")]
    [InlineData("-45292")]
    [InlineData("45292.1234567890123456")]
    public void Other_numbers_are_none(string text) => new WrittenDays(null).FormsOf(text).ShouldBe(DateForms.None);

    [Theory]
    [InlineData('.')]
    [InlineData(',')]
    public void Completion_is_the_same_where_only_one_count_gives_days_that_have_come(char point)
    {
        (ProgrammeFacts facts, ImportReport report) = MoodleImports.Read(Files(since: 1900, point), Options(Today));
        report.Files.Skip(1).Select(file => file.Kind).ShouldBe(["course completion", "activity completion"]);
        report.Files.Skip(1).ShouldAllBe(file => file.Notes.Any(note => note.Contains("detected", StringComparison.Ordinal)
            && note.Contains("counted from 1900", StringComparison.Ordinal)));
        MoodleImports.Outcomes(facts).ShouldBe(Expected);
    }

    [Theory]
    [InlineData(1900, 2099)]
    [InlineData(1904, 2026)]
    public void Where_both_counts_may_be_meant_the_report_asks(int since, int today)
    {
        ImportFile[] files = Files(since, '.');
        (ProgrammeFacts none, ImportReport asked) = MoodleImports.Read(files, Options(new DateOnly(today, 11, 29)));
        MoodleImports.Outcomes(none).ShouldBeEmpty();
        asked.Gaps.Where(gap => gap.Column == "workbook").Select(gap => gap.Id).ShouldBe([files[1].ShortName, files[2].ShortName]);
        asked.Files.Skip(1).ShouldAllBe(file => file.LeftOut[0].Reason.Contains("1904", StringComparison.Ordinal));
        (ProgrammeFacts facts, _) = MoodleImports.Read([$"files,*,workbook,{since}"], files);
        MoodleImports.Outcomes(facts).ShouldBe(Expected);
    }

    [Fact]
    public void Numbers_of_days_among_written_dates_are_not_taken()
    {
        int left = 3;
        ImportFile mixed = MoodleImports.Export("completion", text => Dates().Replace(text, match => left-- > 0
            ? match.Value : Number(match, 1900, '.')));
        (ProgrammeFacts facts, ImportReport report) = MoodleImports.Read([MoodleImports.Export("courses"), mixed], Options(Today));
        MoodleImports.Outcomes(facts).ShouldBeEmpty();
        report.Files[1].LeftOut.ShouldHaveSingleItem().Reason.ShouldContain("a workbook turned some");
    }

    [Fact]
    public void A_log_is_read_all_the_same()
    {
        ImportFile log = MemoryFile.Of("logs_HYG-1_20261120-0900.csv", "Time,User,Affected,Context,Component,Name,Description,Origin,IP\n"
            + "46300.75,a,-,b,c,d,\"The user with id '12' viewed the course with id '5'.\",web,192.0.2.11\n");
        (ProgrammeFacts facts, ImportReport report) = MoodleImports.Read([MoodleImports.Export("completion"), log],
            Options(Today) with { Modules = ModuleGrain.Course });
        facts.Activity.Rows.ShouldHaveSingleItem().Day.ShouldBe(new DateOnly(2026, 10, 5));
        report.Files[1].RowsTaken.ShouldBe(1);
        (_, report) = MoodleImports.Read([MoodleImports.Export("completion"), log], Options(null));
        report.Files[1].RowsTaken.ShouldBe(0);
        report.Gaps.ShouldContain(gap => gap.Column == "workbook");
    }

    [Fact]
    public void Numbers_of_people_are_no_dates()
    {
        string progress = ",\"Email address\",Institution,\"ID number\",Quiz,\n"
            + "A,a@school.example,North,45001,\"Not completed\",\nB,b@school.example,North,45002,Completed,\"2026-10-05 10:00:00\"\n";
        (ProgrammeFacts facts, _) = MoodleImports.Read([MoodleImports.Export("courses"), MemoryFile.Of("progress.hyg-1.csv", progress)],
            Options(Today) with { Persons = MoodleImports.Keys });
        facts.Modules.Rows.ShouldHaveSingleItem()["id"].ShouldBe("HYG-1/Quiz");
    }

    [Fact]
    public void An_answer_is_one_of_the_two_counts()
    {
        using var place = new ImportPlace();
        File.WriteAllText(place["side.csv"], "table,id,column,value\nfiles,*,workbook,1910\n");
        MoodleImports.Read([MoodleImports.Export("courses")], Options(Today) with { SideTable = place["side.csv"] }).Report.Violations
            .ShouldContain(violation => violation.Value == "1910" && violation.Expected == "one of 1900, 1904");
    }

    private static string[] Expected => MoodleImports.Outcomes(MoodleImports.Read([MoodleImports.Export("courses"),
        MoodleImports.Export("completion"), MoodleImports.Export("progress")]).Facts);

    private static ImportOptions Options(DateOnly? today) => MoodleImports.Options() with { AsOf = today };

    private static ImportFile[] Files(int since, char point) =>
    [
        MoodleImports.Export("courses"), MoodleImports.Export("completion", text => Saved(text, since, point)),
        MoodleImports.Export("progress", text => Saved(text, since, point)),
    ];

    private static string Saved(string text, int since, char point) => Dates().Replace(text, match => Number(match, since, point));

    private static string Number(Match match, int since, char point)
    {
        double days = DateTime.Parse(match.Groups["date"].Value, CultureInfo.InvariantCulture).ToOADate()
            - (since == 1904 ? Between1900And1904 : 0);
        return '"' + days.ToString("0.##########", CultureInfo.InvariantCulture).Replace('.', point) + '"';
    }

    [GeneratedRegex("\"(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dates();
}
