using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Formats.Quality;

namespace Pedagogy6P.Formats.Tests.ProgrammeFolders;

/// <summary>Tables of a programme folder that a spreadsheet saved under settings with decimal commas.</summary>
public sealed class SeparatorTests
{
    [Theory]
    [InlineData(";", "")]
    [InlineData(";", "sep=;\r\n")]
    [InlineData("\t", "")]
    public void Tables_separated_otherwise_are_read_with_a_warning(string separator, string first)
    {
        using TemporaryFolder folder = TemporaryFolder.Complete();
        string text = folder.Text("role_competencies.csv");
        text.ShouldContain("0.");
        ProgrammeFolder before = folder.Read();
        folder.With("role_competencies.csv", "\uFEFF" + first
            + text.Replace(",", separator, StringComparison.Ordinal).Replace('.', ',').ReplaceLineEndings("\r\n"));
        ProgrammeFolder read = folder.Read();
        read.Programme.Tables.RoleCompetencies.ShouldBe(before.Programme.Tables.RoleCompetencies);
        read.Quality.Warnings.ShouldContain(warning => warning.Code == QualityCode.OtherSeparator && warning.Table == "role_competencies");
        before.Quality.Warnings.ShouldNotContain(warning => warning.Code == QualityCode.OtherSeparator);
    }

    [Fact]
    public void A_decimal_comma_in_a_table_of_commas_stays_refused()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("modules.csv", "Coding,20", "Coding,\"2,5\"");
        folder.OnlyViolation().Value.ShouldBe("2,5");
    }

    [Theory]
    [InlineData("1.234,5")]
    [InlineData("1,2,3")]
    [InlineData(",")]
    public void Other_numbers_stay_refused_in_tables_of_semicolons(string number)
    {
        using TemporaryFolder folder = TemporaryFolder.Complete();
        string text = folder.Text("role_competencies.csv").Replace(',', ';');
        string[] lines = text.Split('\n');
        string[] cells = lines[1].Split(';');
        int level = Array.IndexOf(lines[0].Trim().Split(';'), "level");
        cells[level] = number;
        lines[1] = string.Join(';', cells);
        folder.With("role_competencies.csv", string.Join('\n', lines));
        folder.OnlyViolation().Value.ShouldBe(number);
    }
}
