using System.Text;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.ProgrammeFolders;

/// <summary>
/// Files and folders that cannot be taken as they are: each gives a report that names the file and, where there is one, the row.
/// </summary>
public sealed class RefusedFileTests
{
    [Fact]
    public void An_absent_folder_is_refused()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        Violation violation = folder.OnlyViolation();
        (violation.Table, violation.Value).ShouldBe(("folder", folder.Folder));
        violation.Expected.ShouldContain("exists");
    }

    [Fact]
    public void A_folder_that_is_a_file_is_refused()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        File.WriteAllText(folder.Folder, "not a folder");
        folder.OnlyViolation().Expected.ShouldBe("a folder, not a file");
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void No_path_at_all_is_a_programming_error(string? path) =>
        Should.Throw<ArgumentException>(() => ProgrammeFolder.Read(path!, cancellationToken: TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("programme")]
    [InlineData("competencies")]
    [InlineData("modules")]
    [InlineData("module_competencies")]
    public void A_required_table_must_be_there(string table)
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Without(table + ".csv");
        folder.OnlyViolation().ShouldBe(new Violation(table, null, null, null, $"the file {table}.csv"));
    }

    [Fact]
    public void An_empty_folder_lacks_the_four_required_tables()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        Directory.CreateDirectory(folder.Folder);
        folder.Refusal().Violations.Select(violation => violation.Table)
            .ShouldBe(["programme", "competencies", "modules", "module_competencies"]);
    }

    [Theory]
    [InlineData("modules")]
    [InlineData("trainers")]
    public void An_empty_file_is_refused(string table)
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().With(table + ".csv", "");
        Violation violation = folder.OnlyViolation();
        (violation.Table, violation.Row).ShouldBe((table, null));
        violation.Expected.ShouldContain("header row");
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\n\n\r\n")]
    public void A_file_without_a_record_is_refused(string text)
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().With("trainers.csv", text);
        folder.OnlyViolation().Expected.ShouldBe("a header row with the column names");
    }

    [Fact]
    public void A_header_alone_is_an_empty_table()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().With("demand.csv", "competency,month,count");
        folder.Read().Programme.Tables.Demand.ShouldBeEmpty();
    }

    [Fact]
    public void The_programme_has_exactly_one_row()
    {
        using TemporaryFolder none = TemporaryFolder.Complete().With("programme.csv", "format_version,id,title,time_zone,language\n");
        none.OnlyViolation().ShouldBe(new Violation("programme", 2, null, null, "one row"));
        using TemporaryFolder two = TemporaryFolder.Complete().Appending("programme.csv", "1,b,B,Europe/Paris,fr,,\n");
        two.OnlyViolation().ShouldBe(new Violation("programme", 3, null, null, "one row in all"));
    }

    [Fact]
    public void A_folder_named_like_a_table_is_refused()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Without("modules.csv");
        Directory.CreateDirectory(folder.File("modules.csv"));
        folder.OnlyViolation().Expected.ShouldBe("a file modules.csv, not a folder of that name");
    }

    [Fact]
    public void A_link_to_itself_is_refused()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Without("trainers.csv").Without("sessions.csv").Without("outcomes.csv");
        File.CreateSymbolicLink(folder.File("trainers.csv"), folder.File("trainers.csv"));
        folder.OnlyViolation().Table.ShouldBe("trainers");
    }

    [Fact]
    public void A_link_to_nothing_is_refused()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Without("demand.csv");
        File.CreateSymbolicLink(folder.File("demand.csv"), folder.File("elsewhere.csv"));
        folder.OnlyViolation().Expected.ShouldBe("a file demand.csv, not a link to nothing");
    }

    [Fact]
    public void A_link_to_a_table_is_followed()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete();
        File.Move(folder.File("demand.csv"), Path.Combine(folder.Root, "elsewhere.csv"));
        File.CreateSymbolicLink(folder.File("demand.csv"), Path.Combine(folder.Root, "elsewhere.csv"));
        folder.Read().Programme.Tables.Demand.Length.ShouldBe(3);
    }

    [Fact]
    public void A_device_is_refused_without_reading_it()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "no such device on this system");
        using TemporaryFolder folder = TemporaryFolder.Complete().Without("demand.csv");
        File.CreateSymbolicLink(folder.File("demand.csv"), "/dev/zero");
        folder.OnlyViolation().Table.ShouldBe("demand");
    }

    [Fact]
    public void A_utf8_byte_order_mark_is_fine()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete();
        folder.With("modules.csv", "\uFEFF" + folder.Text("modules.csv"));
        folder.Read().Programme.Modules.Length.ShouldBe(5);
    }

    [Fact]
    public void Windows_line_ends_are_fine()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete();
        folder.With("modules.csv", folder.Text("modules.csv").ReplaceLineEndings("\r\n"));
        folder.Read().Programme.Modules.Length.ShouldBe(5);
    }

    [Theory]
    [InlineData("utf-16", true, "UTF-16 (little endian)")]
    [InlineData("utf-16", false, "UTF-16 (little endian)")]
    [InlineData("utf-16BE", true, "UTF-16 (big endian)")]
    [InlineData("utf-16BE", false, "UTF-16 (big endian)")]
    [InlineData("utf-32", true, "UTF-32 (little endian)")]
    [InlineData("utf-32", false, "UTF-32 (little endian)")]
    [InlineData("utf-32BE", true, "UTF-32 (big endian)")]
    [InlineData("utf-32BE", false, "UTF-32 (big endian)")]
    public void Other_encodings_are_refused_by_name(string name, bool mark, string shown)
    {
        var encoding = Encoding.GetEncoding(name);
        using TemporaryFolder folder = TemporaryFolder.Complete();
        byte[] text = encoding.GetBytes(folder.Text("modules.csv"));
        folder.With("modules.csv", mark ? [.. encoding.GetPreamble(), .. text] : text);
        folder.OnlyViolation().ShouldBe(new Violation("modules", null, null, null, $"UTF-8, not {shown}"));
    }

    [Fact]
    public void Invalid_utf8_is_refused_with_its_row()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete();
        folder.With("modules.csv",
            Encoding.Latin1.GetBytes(folder.Text("modules.csv").Replace("Field work", "Stage d'été", StringComparison.Ordinal)));
        Violation violation = folder.OnlyViolation();
        (violation.Table, violation.Row,
            violation.Expected).ShouldBe(("modules", 6, "text in UTF-8 (spreadsheets: save as \"CSV UTF-8\")"));
    }

    [Theory]
    [InlineData("field,\"Field work,12,workplace,law,,,1,,,,,,,,,,,\n", "a closing quote before the end of the file")]
    [InlineData("field,Field \"work\",12,workplace,law,,,1,,,,,,,,,,,\n",
        "a cell that contains quotes to stand in quotes, inner quotes doubled")]
    [InlineData("field,\"Field\" work,12,workplace,law,,,1,,,,,,,,,,,\n", "a comma or the end of the record after a closing quote")]
    [InlineData("field,Field work,12\n", "as many cells as the header, 19, not 3")]
    [InlineData("field,Field work,12,workplace,law,,,1,,,,,,,,,,,,\n", "as many cells as the header, 19, not 20")]
    public void A_malformed_record_is_refused_with_its_row(string record, string expected)
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing(
            "modules.csv", "field,Field work,12,workplace,law,,,1,,,,,,,,,,,\n",
            record);
        Violation violation = folder.OnlyViolation();
        (violation.Table, violation.Row, violation.Column, violation.Expected).ShouldBe(("modules", 6, null, expected));
        violation.Value.ShouldBeNull("other cells of the row are nobody's business");
    }

    [Fact]
    public void Rows_count_records_not_lines()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete()
            .Replacing("modules.csv", "privacy,Privacy basics,3", "privacy,\"Privacy\n\nbasics\",3").Replacing("modules.csv", "Coding,20",
            "Coding,0");
        folder.OnlyViolation().Row.ShouldBe(5);
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("modules.csv", "id,title,hours,", "id,title,hour,");
        folder.OnlyViolation().ShouldBe(new Violation("modules", 1, "hours", null, "a column hours"));
    }

    [Fact]
    public void A_repeated_column_is_named()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("modules.csv", "price,labels,", "price,price,");
        folder.OnlyViolation().ShouldBe(new Violation("modules", 1, "price", "price", "each column once"));
    }

    [Fact]
    public void A_huge_cell_is_refused()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("modules.csv", "Field work", new string('x', (1 << 20) + 1));
        Violation violation = folder.OnlyViolation();
        (violation.Table, violation.Row, violation.Expected).ShouldBe(("modules", 6, "cells of at most 1 MiB"));
        violation.Value!.Length.ShouldBeLessThanOrEqualTo(201);
    }

    [Fact]
    public void A_large_cell_is_fine()
    {
        string title = new('é', (1 << 19) - 10);
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("modules.csv", "Field work", title);
        folder.Read().Programme.FindModule("field")!.Title.ShouldBe(title);
    }

    [Fact]
    public void An_unterminated_quote_does_not_buffer_a_giant_file()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete();
        using (StreamWriter writer = File.AppendText(folder.File("activity.csv")))
        {
            writer.Write("\"");
            string line = new('x', 1 << 16);
            for (int block = 0; block < 1 << 10; block++)
            {
                writer.WriteLine(line);
            }
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        Violation violation = folder.OnlyViolation();
        (violation.Table, violation.Row).ShouldBe(("activity", 5));
        violation.Expected.ShouldContain("8 MiB");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64L << 20);
    }

    [Fact]
    public void Zero_bytes_and_other_control_characters_in_ids_are_refused()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("trainers.csv", "t1,Trainer one", "t1\0,Trainer one")
            .Without("sessions.csv").Without("outcomes.csv");
        folder.OnlyViolation().Column.ShouldBe("id");
    }

    [Fact]
    public void A_refused_folder_is_left_as_it_was()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("modules.csv", "basics,3,", "basics,x,");
        var before = Directory.EnumerateFiles(folder.Folder).Order(StringComparer.Ordinal)
            .Select(file => (file, Convert.ToHexString(File.ReadAllBytes(file)))).ToList();
        folder.Refusal().Count.ShouldBe(1);
        Directory.EnumerateFiles(folder.Folder).Order(StringComparer.Ordinal)
            .Select(file => (file, Convert.ToHexString(File.ReadAllBytes(file)))).ShouldBe(before);
    }
}
