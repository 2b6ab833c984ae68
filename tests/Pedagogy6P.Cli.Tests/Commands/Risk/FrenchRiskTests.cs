using System.Text.RegularExpressions;

namespace Pedagogy6P.Cli.Tests.Commands.Risk;

/// <summary>With <c>--language fr</c> the risk commands say everything in French: notes, tables, the gate, cards, refusals.</summary>
public sealed partial class FrenchRiskTests(RiskExample example) : IClassFixture<RiskExample>
{
    private static readonly string[] Outcomes = ["--label", "outcome", "--positive", "withdrawn", "--negative", "completed"];

    [Fact]
    public void A_training_is_told_in_french()
    {
        ToolRun run = French([.. RiskExample.Training, "--model", "logistic", "--out", example.File("f.p6risk")]);
        run.ExitCode.ShouldBe(0);
        string notes = Plain(run.Error), text = Plain(run.Output);
        notes.ShouldContain("past.csv : 23 lignes sur 1600, dont la personne a refusé le profilage, ne sont pas utilisées.\n");
        notes.ShouldContain("past.csv : cohortes dans l’ordre, lues comme nombres : 2023 < 2024 < 2025.\n");
        text.ShouldStartWith(
            "Modèle : régression logistique avec L2 10\nCalibration : aucune\nEntraîné sur 983 lignes (dont 254 avec l’événement), 9 "
                + "variables\n");
        text.ShouldContain("Jeu de test de 484 lignes (dont 138 avec l’événement) : la cohorte la plus récente des 3, 2025\n");
        text.ShouldContain("Rappel à 15,0 %");
        text.ShouldContain("Intervalle à 95 %");
        text.ShouldContain(" - réussi : gain d’aire sous la courbe (AUC) sur la meilleure référence 0,143, seuil 0,020\n");
        text.ShouldContain(" - réussi : erreur de calibration 0,059, seuil 0,0");
        run.Output.ShouldContain("95\u00a0%");
        ShouldBeFrench(notes);
        ShouldBeFrench(text);
    }

    [Fact]
    public void Every_table_is_french()
    {
        string[][] commands =
        [
            ["evaluate", example.Model, RiskExample.Past, .. Outcomes, "--group", "gender", "--person", "learner"],
            ["compare", example.Model, example.Model, RiskExample.Past, .. Outcomes],
            ["triage", example.Model, RiskExample.Now, "--person", "learner"],
            ["triage", example.Model, RiskExample.Now, "--hours", "0,5", "--overall"],
            ["explain", example.Model, RiskExample.Now, "--row", "3", "--lever", "charge : load=0"],
            ["drift", example.Model, RiskExample.Now],
            ["card", example.Model],
        ];
        foreach (string[] command in commands)
        {
            ToolRun run = French(["risk", .. command]);
            run.ExitCode.ShouldBe(0, run.Error);
            ShouldBeFrench(Plain(run.Error));
            ShouldBeFrench(Plain(run.Output));
        }
    }

    [Fact]
    public void Reports_are_french_pages()
    {
        string path = example.File("rapport.html");
        French(["risk", "evaluate", example.Model, RiskExample.Past, .. Outcomes, "--group", "gender", "--report",
            path]).ExitCode.ShouldBe(0);
        string page = Plain(System.Net.WebUtility.HtmlDecode(File.ReadAllText(path)));
        page.ShouldContain("<html lang=\"fr\">");
        page.ShouldContain("<h1>Évaluation : model</h1>");
        page.ShouldContain("<dt>Prédit</dt><dd>outcome vaut withdrawn</dd>");
        page.ShouldContain("<title>Précision et rappel</title>");
        page.ShouldContain("<th scope=\"col\">rappel à 95 %</th>");
        Style().Replace(page, "").ShouldNotContain(" the ");
    }

    [Fact]
    public void What_machines_read_is_the_same_in_both_languages()
    {
        string[][] commands =
        [
            ["compare", example.Model, example.Model, RiskExample.Past, .. Outcomes, "--json"],
            ["score", example.Model, RiskExample.Now, "--reasons", "2"],
            ["triage", example.Model, RiskExample.Now, "--format", "csv"],
            ["triage", example.Model, RiskExample.Now, "--format", "json"],
            ["explain", example.Model, RiskExample.Now, "--row", "3", "--json"],
            ["drift", example.Model, RiskExample.Now, "--json"],
        ];
        foreach (string[] command in commands)
        {
            French(["risk", .. command]).Output.ShouldBe(ToolRun.Of(["risk", .. command]).Output);
        }
    }

    [Theory]
    [InlineData("a,b,y\n1,x,1\n2,y\n", "ligne 3 : attendu : autant de cases que l’en-tête, 3, et non 2")]
    [InlineData("a,b,y\n1,x,1\nx,y,0\n3,z,1\n",
        "ligne 3, a : trouvé « x », attendu : un nombre : 2 cases de la colonne sont des nombres, 1 n’en est pas")]
    [InlineData("a,a,y\n1,x,1\n2,y,0\n", "ligne 1, a : attendu : chaque nom de colonne une seule fois")]
    [InlineData("a,y\n1,1\n", "y : attendu : des lignes sans l’événement à côté de celles qui l’ont ; le fichier a « 1 » en 1 ligne")]
    [InlineData("a,y\n\"1,234\",1\n\"2,345\",0\n",
        "ligne 2, a : trouvé « 1,234 », attendu : un nombre dont le séparateur décimal est certain")]
    public void Tables_are_refused_in_french(string table, string expected)
    {
        ToolRun run = French(["risk", "train", example.Write("refused.csv", table), "--label", "y", "--out", example.File("none.p6risk")]);
        run.ExitCode.ShouldBe(3);
        Plain(run.Error).ShouldContain(expected);
        ShouldBeFrench(Plain(run.Error));
    }

    [Theory]
    [InlineData("un fichier de modèle qui existe et peut être lu (ce fichier n’existe pas)",
        "a model file that exists and can be read (there is no such file)", "nowhere.p6risk")]
    [InlineData("un fichier de modèle qui existe et peut être lu (c’est un dossier)",
        "a model file that exists and can be read (it is a folder)", ".")]
    public void Faults_of_files_are_told_in_words(string french, string english, string path)
    {
        string[] command = ["risk", "card", example.File(path)];
        Plain(French(command).Error).ShouldContain(french);
        ToolRun.Of(command).Error.ShouldContain(english);
    }

    [Theory]
    [InlineData("1 contact of the 1 the hours allow, among 394 rows", "0,5", "en")]
    [InlineData("1 contact of the 1 the hours allow, among 394 rows", "0.5", "en")]
    [InlineData("0 contact sur les 0 que les heures permettent, parmi 394 lignes", "0", "fr")]
    [InlineData("2 contacts sur les 2 que les heures permettent, parmi 394 lignes", "1", "fr")]
    public void What_is_counted_agrees_with_its_number(string expected, string hours, string language) =>
        ToolRun.Of("risk", "triage", example.Model, RiskExample.Now, "--overall", "--hours", hours, "--language",
            language).Output.ShouldStartWith(expected);

    // A thousand in one country, one in another.
    [Fact]
    public void A_number_that_can_be_read_in_two_ways_is_refused() =>
        ToolRun.Of("risk", "triage", example.Model, RiskExample.Now, "--hours", "1,000").Error
            .ShouldStartWith("--hours: found \"1,000\", expected a number from 0 to 100000 with a decimal point or comma.\n");

    [Theory]
    [InlineData("train", "a person's rows stay on one side of every split")]
    [InlineData("score", "it is written beside the probability of each row")]
    [InlineData("triage", "each person counts once, by the row of the highest risk")]
    [InlineData("explain", "the explanation does not depend on it")]
    public void Help_says_what_persons_are_for(string command, string expected) =>
        ToolRun.Done("risk", command, "--help").Output.ShouldContain(expected);

    [Fact]
    public void One_feature_is_not_many()
    {
        string table = example.Write("one.csv", "a,y\n"
            + string.Concat(Enumerable.Range(0, 40)
                .Select(row => FormattableString.Invariant($"{row % 7},{row % 2}\n"))));
        string[] command = ["risk", "train", table, "--label", "y", "--model", "logistic", "--test-fraction", "0", "--out",
            example.File("one.p6risk")];
        ToolRun.Of(command).Output.ShouldContain("Trained on 40 rows (20 with the event), 1 feature\n");
        Plain(French(command).Output).ShouldContain("Entraîné sur 40 lignes (dont 20 avec l’événement), 1 variable\n");
    }

    private static ToolRun French(string[] arguments) => ToolRun.Of([.. arguments, "--language", "fr"]);

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    private static void ShouldBeFrench(string text)
    {
        EnglishWord().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).ShouldBeEmpty(text);
        DecimalPoint().Matches(text).Select(match => match.Value).ShouldBeEmpty(text);
        text.ShouldNotContain("'");
    }

    [GeneratedRegex(
        @"(?<!--)\b(the|of|and|with|is|are|was|were|found|expected|"
        + @"rows?|columns?|threshold|passed|failed|unknown|rate|recall|weights?|by|to|from|not|features?|"
        + @"probability|people|persons?|middle|outside)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EnglishWord();

    // A version has points too.
    [GeneratedRegex(@"(?<![\d.])\d+\.\d+(?![\d.])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DecimalPoint();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Style();
}
