using Pedagogy6P.Cli.Texts;

namespace Pedagogy6P.Cli.Tests.Commands.Risk;

/// <summary>What short forms of seasons were taken for is said in French, too.</summary>
public sealed class FrenchCohortTests
{
    [Theory]
    [InlineData("terms of the year (S spring, F autumn)", "périodes de l’année (S printemps, F automne)")]
    [InlineData("terms of the year (H winter, E summer, A autumn)", "périodes de l’année (H hiver, E été, A automne)")]
    [InlineData("terms of the year (H winter, A autumn), winter at the end of its year",
        "périodes de l’année (H hiver, A automne), l’hiver à la fin de son année")]
    [InlineData(
        "x. Read as terms of the year (H winter), winter at the start of its year: H25 is before A25; read as terms of the year (H "
            + "winter), winter at the end of its year: it is not",
        "x. Lues comme périodes de l’année (H hiver), l’hiver au début de son année : H25 précède A25 ; lues comme périodes de l’année (H "
            + "hiver), l’hiver à la fin de son année : ce n’est pas le cas")]
    [InlineData("learners, row 2, mastery: found \"2\", expected a number from 0 to 1, finite",
        "learners, ligne 2, mastery : trouvé « 2 », attendu : un nombre de 0 à 1, fini")]
    [InlineData("bad.json: expected a model saved by XGBoost as JSON (a part that such models have is missing)",
        "bad.json : attendu : un modèle enregistré en JSON par XGBoost (il manque une partie que ces modèles ont)")]
    [InlineData("3 of 9 rows were in the training of fs (in use): the figures flatter it.",
        "3 lignes sur 9 ont servi à entraîner fs (en service) : les chiffres le flattent.")]
    [InlineData("Unknown role \"x\": expected the id of a role of this programme.",
        "Métier inconnu « x » : attendu : l’identifiant d’un métier de ce programme.")]
    [InlineData(
        "0.4 hours at 1 minute per contact; middle band 0.20 to 0.80; a contact is assumed to lower the risk by 0.010 to 0.030, which has "
            + "not been measured here.",
        "0,4 heure à 1 minute par contact ; bande moyenne de 0,20 à 0,80 ; un contact est supposé baisser le risque de 0,010 à 0,030, ce "
            + "qui n’a pas été mesuré ici.")]
    [InlineData(
        "xgboost model, version: found \"4.0.0\", expected a model saved by XGBoost of version 1 to 3 (load it with such a version and "
            + "save it again)",
        "xgboost model, version : trouvé « 4.0.0 », attendu : un modèle enregistré par XGBoost, versions 1 à 3 (le charger avec l’une "
            + "d’elles et l’enregistrer de nouveau)")]
    public void Messages_are_translated(string english, string french) =>
        MessageCatalogue.In("fr").Say(english).Replace('\u00a0', ' ').Replace('\u202f', ' ').ShouldBe(french);
}
