using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Tests.Imports;

namespace Pedagogy6P.Formats.Tests.Moodle;

/// <summary>Reports whose dates are in another form than Moodle's own: saved again by a spreadsheet, or of another version.</summary>
public sealed partial class DateTests
{
    private const string LogHeader = "Time,User,Affected,Context,Component,Name,Description,Origin,IP\n";

    [Theory]
    [InlineData("dddd, d MMMM yyyy, h:mm tt", "en")]
    [InlineData("dddd d MMMM yyyy, HH:mm", "fr")]
    [InlineData("d/MM/yy, HH:mm", "en")]
    [InlineData("M/d/yyyy H:mm", "en")]
    [InlineData("dd/MM/yyyy HH:mm", "fr")]
    [InlineData("dd.MM.yyyy HH:mm", "de")]
    [InlineData("yyyy-MM-dd HH:mm", "en")]
    [InlineData("yyyy-MM-ddTHH:mm:ss", "en")]
    [InlineData("yyyy-MM-dd", "en")]
    public void Completion_is_the_same_in_every_form_of_dates(string form, string language)
    {
        ImportFile[] plain = [MoodleImports.Export("courses"), MoodleImports.Export("completion"), MoodleImports.Export("progress")];
        string[] expected = MoodleImports.Outcomes(MoodleImports.Read(plain).Facts);
        expected.Length.ShouldBe(9);
        var culture = new CultureInfo(language);
        string Written(string text) => Local().Replace(text, match => '"'
            + DateTime.Parse(match.Groups["date"].Value, CultureInfo.InvariantCulture).ToString(form.Replace("/", "'/'",
                StringComparison.Ordinal), culture) + '"');
        (ProgrammeFacts facts, ImportReport report) = MoodleImports.Read([plain[0], MoodleImports.Export("completion", Written),
            MoodleImports.Export("progress", Written)]);
        report.Files.Skip(1).Select(file => file.Kind).ShouldBe(["course completion", "activity completion"]);
        report.Gaps.ShouldNotContain(gap => gap.Column == "culture");
        MoodleImports.Outcomes(facts).ShouldBe(expected);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("en", "2026-03-05")]
    [InlineData("en-US", "2026-05-03")]
    [InlineData("en_us", "2026-05-03")]
    [InlineData("fr", "2026-03-05")]
    public void An_order_that_all_dates_leave_open_is_asked_for(string? culture, string? expected)
    {
        ImportFile log = Log("5/03/26, 08:00:00", "6/04/26, 08:00:00");
        (ProgrammeFacts facts, ImportReport report) = Read(log, culture);
        report.Gaps.Count(gap => gap is { Table: "files", Id: "*", Column: "culture" }).ShouldBe(expected is null ? 1 : 0);
        if (expected is null)
        {
            facts.Activity.Count.ShouldBe(0);
            report.Files[1].LeftOut.ShouldHaveSingleItem().ShouldSatisfyAllConditions(left => left.Count.ShouldBe(2),
                left => left.Reason.ShouldContain("see the gaps"));
            return;
        }

        Days(facts).ShouldContain(expected);
        MoodleImports.Read([$"files,*,culture,{culture}"], [MoodleImports.Export("completion"), log],
            ModuleGrain.Course).Facts.Activity.Rows
            .ShouldBe(facts.Activity.Rows);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("en")]
    [InlineData("fr")]
    public void Dates_far_down_a_file_tell_the_order_of_all(string? culture)
    {
        string[] open = [.. Enumerable.Repeat("3/05/26, 08:00:00", 400)];
        (ProgrammeFacts facts, ImportReport report) = Read(Log([.. open, "3/25/26, 08:00:00"]), culture);
        Days(facts).ShouldBe(["2026-03-05", "2026-03-25"]);
        report.Files[1].RowsTaken.ShouldBe(401);
        report.Files[1].Notes.ShouldContain(note => note.Contains("month/day/year", StringComparison.Ordinal));
    }

    [Fact]
    public void Dates_that_contradict_both_orders_are_not_taken()
    {
        (ProgrammeFacts facts, ImportReport report) = Read(Log("25/03/26, 08:00:00", "3/25/26, 08:00:00", "3/04/26, 08:00:00"), "fr");
        facts.Activity.Count.ShouldBe(0);
        report.Files[1].LeftOut.ShouldHaveSingleItem().Reason.ShouldContain("some put the day first");
    }

    [Fact]
    public void A_contradiction_far_down_a_file_leaves_all_of_it_out()
    {
        string[] open = [.. Enumerable.Repeat("3/05/26, 08:00:00", 400)];
        (ProgrammeFacts facts, ImportReport report) = Read(Log([.. open, "25/03/26, 08:00:00", .. open, "3/25/26, 08:00:00"]), "fr");
        facts.Activity.Count.ShouldBe(0);
        report.Files[1].LeftOut.ShouldHaveSingleItem().ShouldSatisfyAllConditions(left => left.Count.ShouldBe(802),
            left => left.Reason.ShouldContain("some put the day first"));
    }

    [Fact]
    public void A_few_figures_whose_order_is_open_are_left_out_and_not_guessed()
    {
        string[] certain = [.. Enumerable.Repeat("2026-03-28 08:00:00", 400)];
        (ProgrammeFacts facts, ImportReport report) = Read(Log([.. certain, "3/05/26, 08:00:00"]), culture: null);
        Days(facts).ShouldBe(["2026-03-28"]);
        facts.Activity.Rows.Sum(row => row.Amount).ShouldBe(400);
        report.Files[1].LeftOut.ShouldHaveSingleItem().Rows.ShouldBe([402]);
        report.Gaps.ShouldContain(gap => gap.Column == "culture");
    }

    [Fact]
    public void A_log_in_a_language_that_is_not_known_is_a_log_and_a_question()
    {
        ImportFile log = Log("28. März 26, 08:00:00", "5. Dez. 26, 08:00:00");
        (ProgrammeFacts none, ImportReport asked) = Read(log, culture: null);
        asked.Files[1].Kind.ShouldBe("standard log, report");
        asked.Gaps.ShouldContain(gap => gap.Column == "culture" && gap.Question.Contains("--culture", StringComparison.Ordinal));
        none.Activity.Count.ShouldBe(0);
        Days(Read(log, "de").Facts).ShouldBe(["2026-03-28", "2026-12-05"]);
    }

    [Fact]
    public void A_damaged_date_among_many_is_said_and_the_rest_read()
    {
        string damaged = MoodleImports.Text("logs").TrimEnd('\n') + string.Concat(Enumerable.Repeat(
            "\n\"6/10/26, 20:10:03\",a,-,b,c,d,\"The user with id '12' viewed the course with id '5'.\",web,192.0.2.11", 40))
            + "\n\"x/10/26, 20:10:03\",a,-,b,c,d,\"The user with id '12' viewed the course with id '5'.\",web,192.0.2.11\n";
        (_, ImportReport report) = MoodleImports.Read([MoodleImports.Export("completion"), MoodleImports.Export("logs", _ => damaged)],
            MoodleImports.Options(ModuleGrain.Course));
        report.Files[1].RowsTaken.ShouldBe(44);
        report.Files[1].LeftOut.ShouldContain(left => left.Reason.Contains("not understood", StringComparison.Ordinal) && left.Count == 1);
    }

    private static (ProgrammeFacts Facts, ImportReport Report) Read(ImportFile log, string? culture) =>
        MoodleImports.Read([MoodleImports.Export("completion"), log], MoodleImports.Options(ModuleGrain.Course) with { Culture = culture });

    private static string[] Days(ProgrammeFacts facts) => [.. facts.Activity.Rows.Select(row =>
        row.Day.ToString("O", CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static ImportFile Log(params string[] times)
    {
        var text = new StringBuilder(LogHeader);
        foreach (string time in times)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"\"{time}\",a,-,b,c,d,\"The user with id '12' viewed the course with id '5'.\",web,192.0.2.11\n");
        }

        return MemoryFile.Of("logs_HYG-1_20261120-0900.csv", text.ToString());
    }

    [GeneratedRegex("\"(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Local();
}
