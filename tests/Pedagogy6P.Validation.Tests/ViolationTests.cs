using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;

namespace Pedagogy6P.Validation.Tests;

public sealed class ViolationTests
{
    private const int LongestValue = 40;
    private const int LongestId = 100;

    // What breaks lines, quotes, and takes two code units, besides plain letters.
    private static readonly Arbitrary<string[]> Pieces = Any.Of("a", "é", " ", "\"", "\n", "\r\n", "\u2028", "😀", "…").Array();

    [Theory]
    [InlineData(null, null, null, null, "modules: expected one row")]
    [InlineData(4, null, null, null, "modules, row 4: expected one row")]
    [InlineData(null, "algebra", null, null, "modules \"algebra\": expected one row")]
    [InlineData(null, null, "hours", null, "modules, hours: expected one row")]
    [InlineData(null, null, null, "two", "modules: found \"two\", expected one row")]
    [InlineData(4, null, "hours", "two", "modules, row 4, hours: found \"two\", expected one row")]
    [InlineData(null, "algebra", "hours", "two", "modules \"algebra\", hours: found \"two\", expected one row")]
    [InlineData(4, "algebra", "hours", "", "modules, row 4, hours: found \"\", expected one row")]
    public void Each_part_is_said_where_it_is_known_and_a_row_rather_than_an_id(
        int? row, string? id, string? column, string? value, string expected) =>
        new Violation("modules", row, column, value, "one row") { Id = id }.ToString().ShouldBe(expected);

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("ar-SA")]
    public void Rows_are_written_alike_in_every_culture(string culture)
    {
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
            new Violation("modules", 1_234_567, null, null, "less").ToString().ShouldBe("modules, row 1234567: expected less");
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Property]
    public Property A_violation_is_one_line_whatever_the_cell_and_the_id_hold()
    {
        return Prop.ForAll(Pieces, pieces =>
        {
            string text = string.Concat(pieces);
            string said = new Violation("t", null, "c", text, "less") { Id = text }.ToString();
            return string.Equals(said.ReplaceLineEndings(" "), said, StringComparison.Ordinal);
        });
    }

    [Property]
    public Property Long_values_and_ids_are_cut_and_never_through_a_character()
    {
        return Prop.ForAll(Pieces, pieces =>
        {
            string text = string.Concat(pieces);
            string line = text.ReplaceLineEndings(" ");
            string said = new Violation("t", null, "c", text, "less") { Id = text }.ToString();
            return string.Equals(said, $"t \"{Shown(line, LongestId)}\", c: found \"{Shown(line, LongestValue)}\", expected less",
                StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(39)]
    [InlineData(40)]
    [InlineData(41)]
    public void Forty_characters_of_a_value_are_said_and_no_more(int length)
    {
        string value = new('x', length), shown = length <= LongestValue ? value : new string('x', LongestValue) + "…";
        new Violation("t", 2, null, value, "less").ToString().ShouldBe($"t, row 2: found \"{shown}\", expected less");
    }

    [Fact]
    public void Violations_with_the_same_parts_are_equal_and_the_id_is_one_of_them()
    {
        Violation one = new("t", 2, "c", "v", "less") { Id = "i" };
        one.ShouldBe(new Violation("t", 2, "c", "v", "less") { Id = "i" });
        one.ShouldNotBe(one with { Id = "j" });
        one.ShouldNotBe(one with { Expected = "more" });
    }

    // Whole characters, as many as fit into the code units that may be said.
    private static string Shown(string line, int longest)
    {
        if (line.Length <= longest)
        {
            return line;
        }

        string shown = "";
        foreach (System.Text.Rune rune in line.EnumerateRunes())
        {
            if (shown.Length + rune.Utf16SequenceLength > longest)
            {
                break;
            }

            shown += rune.ToString();
        }

        return shown + "…";
    }
}
