using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Texts;

namespace Pedagogy6P.Cli.Tests.Commands;

/// <summary>With <c>--language fr</c> nothing that people read is left in English: results, help, mistakes, checks.</summary>
public sealed partial class FrenchTests
{
    public static TheoryData<string[]> Answers => new()
    {
        new[] { "recommend", Repository.Clinic, "--all", "--reasons" },
        new[] { "why-not", Repository.Clinic, "--learner", "zoe", "--module", "tele-2" },
        new[] { "why-not", Repository.Clinic, "--learner", "zoe", "--module", "data-2", "-k", "1" },
        new[] { "whatif", Repository.Clinic, "--learner", "zoe", "--set", "hours_per_week=0" },
        new[] { "alternatives", Repository.Clinic, "--learner", "ali" },
        new[] { "make-possible", Repository.Clinic, "--learner", "zoe", "--module", "tele-2" },
        new[] { "make-possible", Repository.Clinic, "--learner", "zoe", "--module", "data-2", "--first" },
        new[] { "check", Repository.Clinic },
    };

    [Theory]
    [MemberData(nameof(Answers), DisableDiscoveryEnumeration = true)]
    public void Answers_and_help_are_french_alone(string[] arguments)
    {
        string text = ToolRun.Done([.. arguments, "--language", "fr"]).Output;
        EnglishWord().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).ShouldBeEmpty();
        ReasonCode().Matches(text).Select(match => match.Value).ShouldBeEmpty();
        text.ShouldNotContain("'");
        DecimalPoint().Matches(text).Select(match => match.Value).ShouldBeEmpty();
        text.ShouldNotContain("2027-01-04");
    }

    [Theory]
    [InlineData("Apprenant inconnu « zeo » : attendu : l’identifiant d’un apprenant de ce programme.\nVouliez-vous dire « zoe » ?\n",
        "recommend", "--learner", "zeo")]
    [InlineData("-k : trouvé « 0 », attendu : un nombre entier supérieur ou égal à 1.\nLancez « pedagogy6p recommend --help » pour voir ce "
        + "qu’il accepte.\n", "recommend", "--all", "-k", "0")]
    [InlineData("--date : trouvé « 04/01/2027 », attendu : un jour sous la forme AAAA-MM-JJ, comme 2027-01-04.\nLancez « pedagogy6p "
        + "recommend --help » pour voir ce qu’il accepte.\n", "recommend", "--all", "--date", "04/01/2027")]
    [InlineData("--set : learners, hours_per_week : trouvé « six », attendu : un nombre supérieur ou égal à 0\nÉcrivez les valeurs comme "
        + "dans learners.csv : voyez docs/programme-folder.md.\n", "whatif", "--learner", "zoe", "--set", "hours_per_week=six")]
    [InlineData("--weights : trouvé « Besoinn=1 », attendu : un des termes Besoin, Emploi du temps, Trajet, Persévérance, Demande, "
        + "Préférence, Preuves, Pratique.\nVouliez-vous dire « Besoin » ?\nLancez « pedagogy6p recommend --help » pour voir ce qu’il "
        + "accepte.\n", "recommend", "--all", "--weights", "Besoinn=1")]
    public void Mistakes_are_told_in_french(string expected, string command, params string[] arguments) =>
        Plain(ToolRun.Of([command, Repository.Clinic, .. arguments, "--language=fr"]).Error).ShouldBe(expected);

    [Fact]
    public void Mistakes_of_the_parser_have_one_kind_of_apostrophe()
    {
        ToolRun run = ToolRun.Of("recommend", "--all", "--language", "fr");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("’");
        Apostrophe().IsMatch(run.Error).ShouldBeFalse(run.Error);
    }

    [Fact]
    public void Checks_are_told_in_french()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        File.AppendAllText(folder.File("prerequisites.csv"), "data-1,tele-2,,hard\n");
        File.AppendAllText(folder.File("modules.csv"), "data-1,Encore,-1,on-site,,9,,,,,,,,coder\n");
        File.AppendAllText(folder.File("sessions.csv"), "tele-1-z,tele-1,2027-02-01,2027-01-01,,,,\n");
        ToolRun run = ToolRun.Of("check", folder.Path, "--language", "fr");
        run.ExitCode.ShouldBe(3);
        string text = Plain(run.Output);
        text.ShouldStartWith("Erreurs : ");
        text.ShouldContain("modules, ligne 8, hours : trouvé « -1 », attendu : un nombre supérieur à 0");
        text.ShouldContain("sessions, ligne 6, site : attendu : un site, car son module se déroule sur place");
        text.ShouldContain("prerequisites, ligne");
        EnglishWord().Matches(text).Select(match => match.Value).ShouldBeEmpty(text);
        Plain(run.Error).ShouldStartWith("Le dossier est refusé : ");
    }

    [Fact]
    public void Every_description_has_a_french_text()
    {
        // As the tool does: the parser words its own options in the language of the thread.
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        using var host = new ToolHost { Output = Stream.Null, Error = TextWriter.Null };
        Command root = CommandLine.Root(host, MessageCatalogue.In("en"));
        IEnumerable<Command> commands = root.Subcommands.SelectMany(command => command.Subcommands.Append(command)).Append(root);
        commands.SelectMany(command =>
            command.Arguments.Select(item => item.Description).Concat(command.Options.Select(item => item.Description))
                .Append(command.Description))
            .OfType<string>().Where(description => MessageCatalogue.In("fr").Find(description) is null).ShouldBeEmpty();
    }

    public static TheoryData<string> Commands => [.. CommandsOf(Root()).Select(path => string.Join(' ', path))];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_of_every_command_is_french_alone(string command)
    {
        string text = ToolRun.Done([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help", "--language", "fr"]).Output;
        Plain(text).ShouldStartWith("Description :\n");
        Plain(text).ShouldContain("\nUtilisation :\n");
        text.ShouldNotContain("REQUIRED");
        EnglishWord().Matches(ProfileShow().Replace(text, "")).Select(match => match.Value).Distinct(StringComparer.Ordinal)
            .ShouldBeEmpty(text);
    }

    // The culture of the process decides nothing: in one without culture data the parser's words are French all the same.
    [Theory]
    [InlineData("Commande ou argument inconnu : « recomend ».", "recomend")]
    [InlineData("L’option --set est requise.", "whatif", "x", "--learner", "zoe")]
    [InlineData("Il manque une commande.")]
    public void What_the_parser_refuses_is_told_in_french(string expected, params string[] arguments) =>
        Plain(ToolRun.Of([.. arguments, "--language", "fr"]).Error).ShouldContain(expected + "\n");

    [Theory]
    [InlineData("Métier inconnu « zz » : attendu : l’identifiant d’un métier de ce programme.\n", "graph", "--goal", "zz")]
    [InlineData("--depth : attendu avec --around ; il compte à partir de ce module.\n", "graph", "--depth", "2")]
    [InlineData("--open : attendu avec --learner ; il montre ce qui est accessible à un apprenant.\n", "graph", "--open")]
    [InlineData("--skip-refused : attendu avec --all ; un apprenant nommé reçoit une réponse ou un refus.\n", "recommend", "--learner",
        "zoe", "--skip-refused")]
    [InlineData("Plus de place sur le disque : « /dev/full »\n", "recommend", "--all", "--out", "/dev/full")]
    public void No_refusal_is_told_by_halves(string expected, string command, params string[] arguments)
    {
        Assert.SkipUnless(!arguments.Contains("/dev/full") || File.Exists("/dev/full"), "There is no full device here.");
        Plain(ToolRun.Of([command, Repository.Clinic, .. arguments, "--language", "fr"]).Error).ShouldStartWith(expected);
    }

    [Fact]
    public void Learners_left_out_are_told_of_in_french()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        string learners = folder.File("learners.csv");
        File.AppendAllText(learners, File.ReadLines(learners).Last().Replace("zoe", "max", StringComparison.Ordinal).Split(',') is [_,
            var audience, _, .. var rest] ? $"max,{audience},99,{string.Join(',', rest)}\n" : "");
        ToolRun run = ToolRun.Of("recommend", folder.Path, "--all", "--skip-refused", "--language", "fr");
        Plain(run.Error).ShouldStartWith("1 apprenant est laissé de côté à cause de ce que les tables en disent :\n");
        EnglishWord().Matches(run.Error).Select(match => match.Value).ShouldBeEmpty(run.Error);
    }

    [Theory]
    [InlineData("Need=0.5,Schedule=0.2,Preference=0", "besoin=0.5,EMPLOI DU TEMPS=0.2,preference=0")]
    [InlineData("Retention=0.9", "Persévérance=0.9")]
    [InlineData("Retention=0.9", "Staying to the end=0.9")]
    [InlineData("Need=0.5,Schedule=0.2", "besoin=0,5;emploi du temps=0,2")]
    [InlineData("Need=0.5,Schedule=0.2,Demand=0", "besoin=0,5,emploi du temps=0,2, demande=0")]
    public void Weights_are_taken_in_both_languages(string english, string other) =>
        Recommended("--weights", other).ShouldBe(Recommended("--weights", english));

    [Theory]
    [InlineData("hours_per_week=6.5", "heures_par_semaine=6,5")]
    [InlineData("availability=Mon-Wed 18:00-20:30;Sat 08:30-12:00", "disponibilité=Lundi-Mer 18h-20h30;sam 8h30-12h")]
    [InlineData("modalities=on-site;online-async", "modalités=présentiel;Asynchrone")]
    [InlineData("modalities=on-site;online-async;online-sync;hybrid;workplace",
        "modalités=sur place;en ligne à votre rythme;En ligne à heures fixes;en partie en ligne et en partie sur place;sur le lieu de "
            + "travail")]
    [InlineData("modalities=on-site;workplace", "modalities=on site;at the workplace")]
    [InlineData("languages=fr;en", "langues=français;l’anglais")]
    [InlineData("topics=donnees;telesante", "sujets=données de santé;Telehealth")]
    [InlineData("role=pharmacist", "métier=pharmacien")]
    public void Cells_are_taken_in_both_languages(string english, string other) => WhatIf(other).ShouldBe(WhatIf(english));

    [Fact]
    public void One_column_under_two_names_is_refused()
    {
        ToolRun run = ToolRun.Of("whatif", Repository.Clinic, "--learner", "zoe", "--set", "level=4", "niveau=5");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldBe("--set: found \"niveau\", expected each column once.\n");
    }

    [Theory]
    [InlineData("check", "--format", "json")]
    [InlineData("recommend", "--all", "--format", "jsonl", "--reasons")]
    [InlineData("recommend", "--all", "--format", "csv")]
    public void What_machines_read_is_the_same_in_both_languages(string command, params string[] arguments) =>
        ToolRun.Done([command, Repository.Clinic, .. arguments, "--language",
            "fr"]).Output.ShouldBe(ToolRun.Done([command, Repository.Clinic, .. arguments]).Output);

    private static Command Root()
    {
        using var host = new ToolHost { Output = Stream.Null, Error = TextWriter.Null };
        return CommandLine.Root(host, MessageCatalogue.In("fr"));
    }

    private static IEnumerable<string[]> CommandsOf(Command command) =>
        command.Subcommands.SelectMany(sub => CommandsOf(sub).Select(path => (string[])[sub.Name, .. path])).Prepend([]);

    private static string Recommended(string option, string value) =>
        ToolRun.Done("recommend", Repository.Clinic, "--all", "--format", "jsonl", option, value).Output;

    private static string WhatIf(string cell) =>
        ToolRun.Done("whatif", Repository.Clinic, "--learner", "zoe", "--format", "json", "--set", cell).Output;

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    [GeneratedRegex(@"(?<!--)\b(the|of|and|with|is|are|found|expected|row|rows|show|command|warnings?|default)\b(?!\.csv|\)|,label)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EnglishWord();

    // Names of commands are English in every language.
    [GeneratedRegex(@"(?<=profile |mastery )show\b|^  show\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ProfileShow();

    [GeneratedRegex(@"\b(Completed|InProgress|Vetoed|Modality|Prerequisite|NoGain|NoSession|Seats|Need|Retention|Schedule)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ReasonCode();

    [GeneratedRegex(@"\d\.\d", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DecimalPoint();

    [GeneratedRegex(@"\p{L}'\p{L}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Apostrophe();
}
