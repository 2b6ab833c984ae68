using System.Globalization;
using System.Text;

namespace Pedagogy6P.Tables.Tests;

/// <summary>One table in three kinds of files is one table.</summary>
public sealed class SameTableTests : IDisposable
{
    private const int Rows = 3000;

    // The types that the columns of the text below have in a database.
    private const string Types =
        "{'who': 'BIGINT', 'term': 'VARCHAR', 'small': 'TINYINT', 'big': 'UBIGINT', 'mark': 'DOUBLE', 'half': 'FLOAT', "
        + "'fee': 'DECIMAL(9,2)', 'town': 'VARCHAR', 'works': 'BOOLEAN', 'enrolled': 'DATE', 'out': 'BOOLEAN', 'gone': 'INTEGER'}";

    private static readonly string[] Options =
    [
        "--label", "gone", "--person", "who", "--order", "term", "--group", "town", "--opt-out", "out", "--categorical", "small",
        "--date-features", "days", "weekday",
    ];

    private readonly TableFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("gbdt", "--trees", "20")]
    [InlineData("logistic")]
    public void The_model_has_the_same_bytes(string model, params string[] settings)
    {
        string csv = _folder.Text(Table());
        string query = $"select * from read_csv('{csv}', columns = {Types}, nullstr = '')";
        string parquet = _folder.Parquet(query), database = _folder.Database(query);
        byte[] expected = Train(csv, model, settings);
        Train(parquet, model, settings).ShouldBe(expected);
        Train(database, model, [.. settings, "--sql", "select * from t -- all of it"]).ShouldBe(expected);
    }

    [Fact]
    public void Scores_are_the_same()
    {
        string csv = _folder.Text(Table());
        string query = $"select * from read_csv('{csv}', columns = {Types}, nullstr = '')";
        string parquet = _folder.Parquet(query), database = _folder.Database(query);
        _ = Train(csv, "gbdt", ["--trees", "5"]);
        string expected = Score(csv);
        expected.ShouldContain("\n");
        Score(parquet).ShouldBe(expected);
        Score(database, "--sql", "from t;\n").ShouldBe(expected);
    }

    private string Score(string path, params string[] more)
    {
        FullToolRun run = FullToolRun.Of(["risk", "score", _folder.File("model"), path, "--person", "who", "--opt-out", "out", .. more]);
        run.ExitCode.ShouldBe(0, run.Error);
        return run.Output;
    }

    private byte[] Train(string path, string model, string[] more)
    {
        string file = _folder.File("model");
        FullToolRun run = FullToolRun.Of(["risk", "train", path, .. Options, "--model", model, "--threads", "1", "--out", file, .. more]);
        run.ExitCode.ShouldBe(0, run.Error);
        return File.ReadAllBytes(file);
    }

    // Every column has values missing, and they tell a little of who left.
    private static string Table()
    {
        string[] towns = ["Nîmes", "Alès", "Île-d’Yeu", ""];
        StringBuilder text = new("who,term,small,big,mark,half,fee,town,works,enrolled,out,gone\n");
        for (int row = 0; row < Rows; row++)
        {
            int draw = row * 7919 % 1000, other = row * 104_729 % 997;
            text.Append(CultureInfo.InvariantCulture,
                $"{9_007_199_254_740_993 + (row / 2)},202{row * 5 / Rows}-S1,{Known(other % 5, draw > 40)},");
            text.Append(CultureInfo.InvariantCulture, $"{Known(other * 18_014_398_509_481L, draw > 60)},");
            text.Append(CultureInfo.InvariantCulture, $"{Known(draw / 7.0, other > 50)},{Known(draw / 8.0, other > 90)},");
            text.Append(CultureInfo.InvariantCulture, $"{Known(other + 0.25m, draw < 900)},{towns[draw % 4]},{Truth(draw, other)},");
            text.Append(CultureInfo.InvariantCulture, $"{new DateOnly(2024, 9, 1).AddDays(other % 60):yyyy-MM-dd},");
            text.Append(CultureInfo.InvariantCulture, $"{(row % 50 == 7 ? "true" : "false")},");
            text.Append(CultureInfo.InvariantCulture, $"{(draw + other + (row % 13 * 90) > 1700 ? 1 : 0)}\n");
        }

        return text.ToString();
    }

    private static string Known<T>(T value, bool known)
        where T : IFormattable => known ? value.ToString(null, CultureInfo.InvariantCulture) : "";

    private static string Truth(int draw, int other) => draw < 100 ? "" : other > 500 ? "true" : "false";
}
