using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Formats.ProgrammeFolders.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.ProgrammeFolders;

/// <summary>The one description of the tables agrees with the rules that are enforced and with the data package.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string, string> NumberColumns => Columns(column => column.Type is CellType.Number or CellType.Integer);

    public static TheoryData<string, string> RequiredColumns => Columns(column => column.Required);

    public static TheoryData<string, string> References => Columns(column => column.References is not null && column.Type == CellType.Id);

    [Theory]
    [MemberData(nameof(NumberColumns))]
    public void Numbers_beyond_the_described_range_are_refused_and_its_ends_are_not(string table, string column)
    {
        ColumnFormat format = Find(table, column);
        if (format.Minimum is double minimum)
        {
            IsRefused(table, column, minimum - 1).ShouldBeTrue();
            IsRefused(table, column, minimum).ShouldBe(format.AboveMinimum);
        }

        if (format.Maximum is double maximum)
        {
            IsRefused(table, column, maximum + 1).ShouldBeTrue();
            IsRefused(table, column, maximum).ShouldBeFalse();
        }

        IsRefused(table, column, double.NaN).ShouldBeTrue();
        IsRefused(table, column, double.PositiveInfinity).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(RequiredColumns))]
    public void Required_columns_and_cells_must_be_there(string table, string column)
    {
        using TemporaryFolder cell = WithCell(table, column, "");
        cell.Refusal().Violations.ShouldContain(violation => violation.Table == table && violation.Column == column && violation.Row == 2);
        using TemporaryFolder header = TemporaryFolder.Complete();
        header.With(table + ".csv", Renamed(header.Text(table + ".csv"), column));
        header.OnlyViolation().ShouldBe(new Violation(table, 1, column, null, $"a column {column}"));
    }

    [Theory]
    [MemberData(nameof(References))]
    public void Unknown_ids_are_refused(string table, string column)
    {
        using TemporaryFolder folder = WithCell(table, column, "no such id");
        folder.Refusal().Violations.ShouldContain(violation => violation.Table == table && violation.Column == column
            && violation.Value == "no such id");
    }

    [Fact]
    public void The_fixture_uses_every_table_and_column()
    {
        foreach (TableFormat table in FolderTables.All)
        {
            string header = File.ReadLines(Path.Combine(TemporaryFolder.Fixture, table.FileName)).First();
            header.ShouldBe(string.Join(',', table.Columns.Select(column => column.Name)));
        }
    }

    [Fact]
    public void The_data_package_describes_every_column()
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Path.Combine(TemporaryFolder.Fixture, "datapackage.json")));
        List<JsonElement> resources = [.. json.RootElement.GetProperty("resources").EnumerateArray()];
        resources.Select(resource => resource.GetProperty("path").GetString()).ShouldBe(FolderTables.All.Select(table => table.FileName));
        foreach ((JsonElement resource, TableFormat table) in resources.Zip(FolderTables.All))
        {
            List<JsonElement> fields = [.. resource.GetProperty("schema").GetProperty("fields").EnumerateArray()];
            fields.Select(field => field.GetProperty("name").GetString()).ShouldBe(table.Columns.Select(column => column.Name));
            fields.Select(field => field.GetProperty("constraints").GetProperty("required").GetBoolean())
                .ShouldBe(table.Columns.Select(column => column.Required));
            fields.ShouldAllBe(field => field.GetProperty("description").GetString()!.Length > 0);
        }
    }

    private static TheoryData<string, string> Columns(Func<ColumnFormat, bool> filter)
    {
        var data = new TheoryData<string, string>();
        foreach (TableFormat table in FolderTables.All)
        {
            foreach (ColumnFormat column in table.Columns.Where(filter))
            {
                data.Add(table.Name, column.Name);
            }
        }

        return data;
    }

    private static ColumnFormat Find(string table, string column) =>
        FolderTables.All.Single(format => format.Name.Equals(table, StringComparison.Ordinal)).Columns.Single(format =>
            format.Name.Equals(column, StringComparison.Ordinal));

    private static bool IsRefused(string table, string column, double value)
    {
        using TemporaryFolder folder = WithCell(table, column, value.ToString(CultureInfo.InvariantCulture));
        try
        {
            folder.Read();
            return false;
        }
        catch (InputRefusedException refusal)
        {
            // Attainment may also fall below an entry that was raised.
            refusal.Violations.ShouldContain(violation => violation.Table == table && (violation.Column == column || column == "entry"));
            return true;
        }
    }

    // Replaces the cell of the first record; cells of the fixture's first records hold no line breaks.
    private static TemporaryFolder WithCell(string table, string column, string value)
    {
        TemporaryFolder folder = TemporaryFolder.Complete();
        string[] lines = folder.Text(table + ".csv").Split('\n');
        string[] cells = SplitRecord(lines[1]);
        cells[Array.IndexOf(lines[0].Split(','), column)] = value;
        if ((table, column) is ("module_competencies", "entry"))
        {
            cells[3] = "1";
        }

        lines[1] = string.Join(',', cells);
        return folder.With(table + ".csv", string.Join('\n', lines));
    }

    private static string[] SplitRecord(string line)
    {
        var cells = new List<string> { "" };
        bool quoted = false;
        foreach (char character in line)
        {
            quoted ^= character == '"';
            if (character == ',' && !quoted)
            {
                cells.Add("");
            }
            else
            {
                cells[^1] += character;
            }
        }

        return [.. cells];
    }

    private static string Renamed(string text, string column)
    {
        string[] lines = text.Split('\n');
        lines[0] = string.Join(',', lines[0].Split(',').Select(name => name.Equals(column, StringComparison.Ordinal) ? "renamed" : name));
        return string.Join('\n', lines);
    }
}
