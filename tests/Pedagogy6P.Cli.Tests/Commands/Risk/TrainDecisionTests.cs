using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Pedagogy6P.Cli.Tests.Commands.Risk;

/// <summary>What training takes, what it leaves out, and what it says about it.</summary>
public sealed class TrainDecisionTests(RiskExample example) : IClassFixture<RiskExample>
{
    [Theory]
    [InlineData("id")]
    [InlineData("dossier")]
    [InlineData("serial")]
    public void Identifiers_that_grow_with_the_years_are_left_out_and_kept_on_request(string name)
    {
        string path = example.Write("years.csv", Years(name));
        string[] command = ["risk", "train", path, "--label", "y", "--order", "year", "--model", "logistic", "--out",
            example.File("years.p6risk"), "--json"];
        ToolRun run = ToolRun.Of(command);
        run.Error.ShouldContain($"column {name}: left out:");
        JsonElement json = run.Json().RootElement;
        json.GetProperty("features").GetInt32().ShouldBe(1);
        json.GetProperty("auc").GetDouble().ShouldBeGreaterThan(0.8);
        json.GetProperty("warnings").EnumerateArray().ShouldContain(warning => warning.GetProperty("column").GetString() == name);
        ToolRun kept = ToolRun.Of([.. command, "--keep", name]);
        kept.Json().RootElement.GetProperty("features").GetInt32().ShouldBe(2);
        kept.Error.ShouldNotContain("left out");
        kept.Error.ShouldContain($"column {name}");
    }

    [Fact]
    public void Pay_and_dates_are_neither_identifiers_nor_leaks()
    {
        string path = example.Write("pay.csv", "pay,enrolled,start_date,weekend_date,attended,hours,y\n"
            + string.Concat(Enumerable.Range(0, 400).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"{21_000 + (i * 7919 % 29_989)},{20_250_000 + ((1 + (i / 28 % 12)) * 100) + 1 + (i % 28)},{45_000 + (i * 3)},{(i * 31) % 50},"
                + $"{i % 40},{i % 17},{(i % 17 > 2 + (i * 31 % 13) ? 1 : 0)}\n"))));
        ToolRun run = ToolRun.Of("risk", "train", path, "--label", "y", "--model", "logistic", "--out", example.File("pay.p6risk"),
            "--json");
        run.Json().RootElement.GetProperty("features").GetInt32().ShouldBe(6);
        string[] kinds = [.. run.Json().RootElement.GetProperty("warnings").EnumerateArray()
            .Select(warning => warning.GetProperty("kind").GetString()!)];
        kinds.ShouldBeEmpty();
    }

    [Fact]
    public void Addresses_are_left_out_and_cannot_be_read_off_a_model_that_keeps_them()
    {
        string path = example.Write("mails.csv", Mails()), model = example.File("mails.p6risk"),
            predictions = example.File("mails.csv.out");
        string[] command = ["risk", "train", path, "--label", "y", "--model", "logistic", "--test", path, "--out", model];
        ToolRun.Of(command).Error.ShouldContain(
            "column contact: left out: 20 distinct values in 300 rows, which look like e-mail addresses; --keep contact uses it");
        ToolRun.Of([.. command, "--keep", "contact", "--predictions", predictions]).ExitCode.ShouldBe(0);
        string bytes = Encoding.Latin1.GetString(File.ReadAllBytes(model));
        bytes.ShouldContain("contact");
        bytes.ShouldNotContain("school.example");

        // The file scores as the model in memory did, with addresses and hashes.
        string[] expected = [.. File.ReadAllLines(predictions).Skip(1).Select(line => line.Split(',')[2])];
        ToolRun.Done("risk", "score", model, path).Output.Split('\n').Skip(1).SkipLast(1).Select(line => line.Split(',')[1])
            .ShouldBe(expected);
        expected.Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThan(20);
        ToolRun explained = ToolRun.Done("risk", "explain", model, path, "--row", "3", "--lever", "advisor: contact=p1@school.example");
        explained.Output.ShouldContain("(hidden)");
        explained.Output.ShouldNotContain("p3@school.example");
        ToolRun refused = ToolRun.Of("risk", "explain", model, path, "--row", "3", "--lever", "advisor: contact=nobody");
        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldNotContain("#");
    }

    [Theory]
    [InlineData("nom complet", "Jeanne Durand")]
    [InlineData("Full name", "Jeanne Durand")]
    [InlineData("adresse", "rue des Lilas")]
    [InlineData("lieu", "12 rue des Lilas")]
    [InlineData("home", "7 Mill Street")]
    [InlineData("téléphone", "poste")]
    public void Names_addresses_and_telephones_are_left_out_and_cannot_be_read_off_a_model_that_keeps_them(string column, string value)
    {
        string path = example.Write("people.csv", $"{column},x,module name,y\n"
            + string.Concat(Enumerable.Range(0, 400).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"{value} {(char)('A' + (i % 7))},{i % 13},Algebra {i % 5},{(i * 31 % 11 < 2 + (3 * (i % 3)) ? 1 : 0)}\n"))));
        string model = example.File("people.p6risk");
        string[] command = ["risk", "train", path, "--label", "y", "--model", "logistic", "--out", model];
        ToolRun run = ToolRun.Of(command);
        run.Error.ShouldContain($"column {column}: left out: 7 distinct values in 400 rows");
        run.Error.ShouldNotContain("column module name: left out");
        ToolRun.Of([.. command, "--language", "fr"]).Error.ShouldContain("7 valeurs distinctes en 400 lignes");
        string[] scores = Scores();
        ToolRun.Of([.. command, "--keep", column]).ExitCode.ShouldBe(0);
        string bytes = Encoding.Latin1.GetString(File.ReadAllBytes(model));
        bytes.ShouldNotContain(value);
        bytes.ShouldContain("Algebra");
        Scores().ShouldNotBe(scores);

        string[] Scores() => ToolRun.Done("risk", "score", model, path).Output.Split('\n');
    }

    [Fact]
    public void A_leak_fails_the_gate_in_training_and_evaluation()
    {
        string path = example.Write("leaky.csv", "x,status,y\n" + string.Concat(Enumerable.Range(0, 900).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"{i % 13},{(i % 3 == 0 ? "gone" : "here")},{(i % 3 == 0 ? 1 : 0)}\n"))));
        string model = example.File("leaky.p6risk");
        foreach (string[] command in (string[][])[["train", path, "--model", "logistic", "--out", model], ["evaluate", model, path],
            ["compare", model, model, path]])
        {
            ToolRun run = ToolRun.Of(["risk", .. command, "--label", "y", "--json"]);
            run.Error.ShouldContain("possible leak: column status");
            Check(run, "possible leaks").GetProperty("passed").GetBoolean().ShouldBeFalse();
            run.Json().RootElement.GetProperty("promoted").GetBoolean().ShouldBeFalse();
        }
    }

    [Fact]
    public void Rows_seen_in_training_are_counted()
    {
        string header = "a,b,y\n", old = Rows(0, 300), unseen = Rows(1000, 100);
        string past = example.Write("seen.csv", header + old), now = example.Write("new.csv", header + unseen);
        string mixed = example.Write("mixed.csv", header + unseen + string.Concat(old.Split('\n').Take(50).Select(line => line + "\n")));
        string model = example.File("seen.p6risk");
        ToolRun.Of("risk", "train", past, "--label", "y", "--model", "logistic", "--test-fraction", "0", "--out",
            model).ExitCode.ShouldBe(0);
        Evaluate(past).Error.ShouldContain("300 of 300 rows were in the training of seen");
        Evaluate(mixed).Error.ShouldContain("50 of 150 rows were in the training of seen");
        Evaluate(mixed).Json().RootElement.GetProperty("seenInTraining").GetProperty("rows").GetInt32().ShouldBe(50);
        Check(Evaluate(mixed), "share of rows seen in training").GetProperty("passed").GetBoolean().ShouldBeFalse();
        Evaluate(now).Error.ShouldBeEmpty();
        Check(Evaluate(now), "share of rows seen in training").GetProperty("passed").GetBoolean().ShouldBeTrue();
        ToolRun compared = ToolRun.Of("risk", "compare", model, model, past, "--label", "y", "--json");
        compared.Error.ShouldContain("300 of 300 rows were in the training of seen (in use)");
        compared.Json().RootElement.GetProperty("second").GetProperty("seenInTraining").GetProperty("rows").GetInt32().ShouldBe(300);

        ToolRun Evaluate(string path) => ToolRun.Of("risk", "evaluate", model, path, "--label", "y", "--json");
    }

    [Theory]
    [InlineData("0", "400 of 400")]
    [InlineData("0.25", "300 of 400")]
    public void The_training_file_is_known_again_though_its_rows_are_alike(string held, string seen)
    {
        string[] rows = [.. Enumerable.Range(0, 400)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"{i % 3},{i % 2},{(i * 31 % 11 < 2 + (3 * (i % 3)) ? 1 : 0)}"))];
        string past = example.Write("alike.csv", "a,b,y\n" + string.Join('\n', rows)),
            sorted = example.Write("sorted.csv", "a,b,y\n" + string.Join('\n', rows.Order(StringComparer.Ordinal)));
        string other = example.Write("other.csv", "a,b,y\n" + string.Join('\n', rows[..399])), model = example.File("alike.p6risk");
        ToolRun.Of("risk", "train", past, "--label", "y", "--model", "logistic", "--test-fraction", held, "--out",
            model).ExitCode.ShouldBe(0);
        foreach (string path in (string[])[past, sorted])
        {
            ToolRun run = ToolRun.Of("risk", "evaluate", model, path, "--label", "y", "--json");
            run.Error.ShouldContain($"{seen} rows were in the training of alike: the figures flatter it.");
            Check(run, "share of rows seen in training").GetProperty("passed").GetBoolean().ShouldBeFalse();
        }

        ToolRun untold = ToolRun.Of("risk", "evaluate", model, other, "--label", "y");
        untold.Error.ShouldContain("cannot be told");
        untold.Output.ShouldContain("not checked: share of rows seen in training, threshold 0.010");
        ToolRun.Of("risk", "evaluate", model, other, "--label", "y", "--language",
            "fr").Output.ShouldContain("non vérifié\u00A0: part de lignes vues à l’entraînement, seuil 0,010");
    }

    [Fact]
    public void Another_event_than_the_models_is_told()
    {
        string path = example.Write("ends.csv", "x,end,y\n" + string.Concat(Enumerable.Range(0, 300).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"{i % 13},{(i * 31 % 7 < 3 ? "withdrawn" : "completed")},{i * 31 % 2}\n"))));
        string model = example.File("ends.p6risk");
        ToolRun.Of("risk", "train", path, "--label", "end", "--positive", "withdrawn", "--model", "logistic", "--test-fraction", "0",
            "--out", model).ExitCode.ShouldBe(0);
        const string Told =
            "predicts that end is withdrawn, the rows count as events where end is completed: the figures compare two events.";
        ToolRun.Of("risk", "evaluate", model, path, "--label", "end", "--positive", "completed").Error.ShouldContain("ends.csv: ends "
            + Told);
        ToolRun.Of("risk", "evaluate", model, path, "--label", "end", "--positive", "completed", "--language",
            "fr").Error.ShouldContain("ends prédit que end vaut withdrawn, et les lignes comptent comme événements où end vaut completed");
        ToolRun.Of("risk", "evaluate", model, path, "--label", "end", "--positive", "withdrawn").Error.ShouldNotContain("two events");
        ToolRun.Of("risk", "evaluate", model, path, "--label", "y").Error.ShouldContain("two events");
    }

    [Fact]
    public void Rows_that_the_tool_held_out_are_not_called_seen()
    {
        string rows = string.Concat(Enumerable.Range(0, 400)
            .Select(i => string.Create(CultureInfo.InvariantCulture,
            $"{i / 4},{i % 4},{i / 4 % 5 * (i % 4)},{(i * 31 % 11 < 2 + (3 * (i % 3)) ? 1 : 0)}\n")));
        string path = example.Write("weeks.csv", "id,week,hours,y\n" + rows), model = example.File("weeks.p6risk");
        ToolRun run = ToolRun.Of("risk", "train", path, "--label", "y", "--person", "id", "--model", "logistic", "--out", model, "--json");
        run.Error.ShouldNotContain("in the training of");
        run.Json().RootElement.GetProperty("seenInTraining").GetProperty("rows").GetInt32().ShouldBe(0);
        ToolRun shuffled = ToolRun.Of("risk", "evaluate", model,
            example.Write("shuffled.csv", "id,week,hours,y\n" + string.Join('\n', rows.Split('\n').Skip(8).Reverse())), "--label", "y",
            "--person", "id", "--json");
        Check(shuffled, "share of rows seen in training").GetProperty("value").GetDouble().ShouldBeInRange(0.5, 1);
    }

    [Theory]
    [InlineData("--positive", "left", "--negative", "left")]
    [InlineData("--positive", "left", "--negative", "stayed", "Left ")]
    [InlineData("--negative", "1.0")]
    public void An_outcome_on_both_sides_is_refused(params string[] sides)
    {
        ToolRun trained = ToolRun.Of(["risk", "train", RiskExample.Past, "--label", "outcome", .. sides, "--out",
            example.File("sides.p6risk")]);
        trained.ExitCode.ShouldBe(2);
        trained.Error.ShouldContain("expected outcomes that --positive does not name, too");
        ToolRun.Of(["risk", "evaluate", example.Model, RiskExample.Now, "--label", "outcome", .. sides]).ExitCode.ShouldBe(2);
    }

    [Fact]
    public void An_event_does_not_compete_with_itself() =>
        ToolRun.Of("risk", "train", RiskExample.Watched, "--label", "outcome", "--positive", "withdrawn", "--compete", "withdrawn",
            "--time", "days", "--model", "hazard", "--out", example.File("self.p6risk"))
            .ExitCode.ShouldBe(2);

    [Fact]
    public void Triage_lists_people_and_not_rows()
    {
        string now = example.Write("twice.csv", File.ReadAllText(RiskExample.Now)
            + string.Concat(File.ReadAllLines(RiskExample.Now).Skip(1).Select(line => line + "\n")));
        JsonElement json = ToolRun.Of("risk", "triage", example.Model, now, "--hours", "4", "--minutes", "30", "--person", "learner",
            "--format", "json").Json().RootElement;
        json.GetProperty("people").GetInt32().ShouldBe(394);
        json.GetProperty("rows").GetInt32().ShouldBe(788);
        json.GetProperty("contacts").EnumerateArray().Select(contact => contact.GetProperty("person").GetString())
            .Distinct(StringComparer.Ordinal).Count().ShouldBe(8);
        ToolRun.Of("risk", "triage", example.Model, now, "--person", "learner").Output.ShouldContain("among 394 people in 788 rows");
        ToolRun.Of("risk", "triage", example.Model, now).Output.ShouldContain("among 788 rows, each taken for a person");
    }

    [Fact]
    public void Numbers_beyond_the_training_rows_are_named_and_count_as_the_nearest()
    {
        string[] lines = File.ReadAllLines(RiskExample.Now);
        string far = example.Write("far.csv",
            string.Join('\n',
                lines.Select((line, row) => row != 2
                    ? line : string.Join(',', line.Split(',').Select((cell, at) => at == 6 ? "900" : cell)))));
        string farther = example.Write("farther.csv",
            string.Join('\n',
                lines.Select((line, row) => row != 2
                    ? line : string.Join(',', line.Split(',').Select((cell, at) => at == 6 ? "90000" : cell)))));
        ToolRun run = ToolRun.Of("risk", "score", example.Model, far);
        run.Output.Split('\n')[2].ShouldEndWith(",load");
        run.Error.ShouldContain("load 1");
        ToolRun.Of("risk", "score", example.Model, farther).Output.ShouldBe(run.Output);
    }

    private static JsonElement Check(ToolRun run, string name) =>
        run.Json().RootElement.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("check").GetString() == name);

    // Ids are given out year after year, and what happens has nothing to do with them.
    private static string Years(string name) => $"{name},x,year,y\n" + string.Concat(Enumerable.Range(0, 600).Select(i => string.Create(
        CultureInfo.InvariantCulture,
        $"{((2020 + (i / 150)) * 10_000) + (i * 37 % 150 * 11)},{i * 53 % 89},{2020 + (i / 150)},"
            + $"{(i * 53 % 89 > 40 + (i % 29) ? 1 : 0)}\n")));

    private static string Mails() => "contact,x,y\n" + string.Concat(Enumerable.Range(0, 300).Select(i => string.Create(
        CultureInfo.InvariantCulture, $"p{i % 20}@school.example,{i * 53 % 89},{(i * 53 % 89 > 40 + (i % 20) ? 1 : 0)}\n")));

    private static string Rows(int from, int count) => string.Concat(Enumerable.Range(from, count).Select(i => string.Create(
        CultureInfo.InvariantCulture, $"{i * 0.25},{i * 53 % 89},{(i * 53 % 89 > 10 + (i * 31 % 67) ? 1 : 0)}\n")));
}
