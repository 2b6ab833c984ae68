namespace Pedagogy6P.Tables.Tests;

/// <summary>The full tool reads what the light one names it for.</summary>
public sealed class FullToolTests : IDisposable
{
    private readonly TableFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("en", "table.parquet: found a Parquet file, expected a table as text such as CSV: only the package Pedagogy6P.Cli.Full",
        "Install Pedagogy6P.Cli.Full, which has the same commands, in place of Pedagogy6P.Cli, or save the table as CSV.")]
    [InlineData("fr", "table.parquet : trouvé : un fichier Parquet, attendu : un tableau en texte comme CSV",
        "Installez Pedagogy6P.Cli.Full, qui a les mêmes commandes, à la place de Pedagogy6P.Cli, ou enregistrez le tableau en CSV.")]
    public void The_light_tool_names_the_full_one(string language, string message, string advice)
    {
        FullToolRun run = FullToolRun.OfLight("risk", "train", _folder.Parquet("select 1 as x"), "--label", "x", "--out",
            _folder.File("model"), "--language", language);
        run.ExitCode.ShouldBe(2);
        string[] lines = run.Error.Replace('\u00a0', ' ').Replace('\u202f', ' ').Split('\n');
        lines[0].ShouldContain(message);
        lines[1].ShouldBe(advice);
    }

    [Fact]
    public void The_light_tool_knows_such_files_by_their_content_and_by_the_query()
    {
        string parquet = _folder.Parquet("select 1 as x", "table.csv"), database = _folder.Database("select 1 as x", "table.db"),
            text = _folder.Text("x\n1\n", "table.txt");
        Light(parquet).ShouldContain("found a Parquet file");
        Light(database).ShouldContain("found a DuckDB database");
        Light(text, "--sql", "select 1").ShouldContain("found --sql");
    }

    [Fact]
    public void A_database_needs_a_query_and_says_what_it_has()
    {
        FullToolRun run = FullToolRun.Of("risk", "train", _folder.Database("select 1 as x"), "--label", "x", "--out", _folder.File("m"));
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--sql: expected a query beside the DuckDB database");
        run.Error.ShouldContain("It has the tables t: for instance --sql 'select * from t'.");
    }

    [Fact]
    public void A_table_without_rows_is_refused()
    {
        string path = _folder.Parquet("select 1 as gone, 2 as x where false");
        FullToolRun run = FullToolRun.Of("risk", "train", path, "--label", "gone", "--out", _folder.File("model"));
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("gone: expected rows");
    }

    [Theory]
    [InlineData("select 1 as gone, [1] as odd", "odd : trouvé « list », attendu : une colonne de nombres, de textes, de vrai et faux")]
    [InlineData("select 'infinity'::double as x, 1 as gone", "ligne 1, x : trouvé « Infinity »")]
    public void Refusals_are_told_in_french(string query, string expected)
    {
        FullToolRun run = FullToolRun.Of("risk", "train", _folder.Parquet(query), "--label", "gone", "--out", _folder.File("model"),
            "--language", "fr");
        run.ExitCode.ShouldBe(3);
        run.Error.Replace('\u00a0', ' ').Replace('\u202f', ' ').ShouldContain(expected);
    }

    [Fact]
    public void Files_that_cannot_be_read_are_told_in_french()
    {
        string cut = _folder.Text("PAR1PAR1PAR1", "cut.parquet"), database = _folder.Database("select 1 as x");
        French(cut).ShouldContain("attendu : un fichier Parquet lisible jusqu’au bout (");
        French(cut, "--sql", "select 1").ShouldContain("attendu : une base DuckDB");
        French(database, "--sql", "selec 1").ShouldContain("attendu : une requête à laquelle la base peut répondre (");
        French(database).ShouldContain("--sql : attendu : une requête pour la base DuckDB");
    }

    private string French(string path, params string[] more) =>
        FullToolRun.Of(["risk", "train", path, "--label", "x", "--out", _folder.File("m"), "--language", "fr", .. more]).Error
            .Replace('\u00a0', ' ').Replace('\u202f', ' ');

    private string Light(string path, params string[] more)
    {
        FullToolRun run = FullToolRun.OfLight(["risk", "train", path, "--label", "x", "--out", _folder.File("m"), .. more]);
        run.ExitCode.ShouldBe(2);
        return run.Error;
    }
}
