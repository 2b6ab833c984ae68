using Pedagogy6P.Cli.Texts;

namespace Pedagogy6P.Cli.Tests.Commands.Risk;

/// <summary>What short forms of seasons were taken for is said in French, too.</summary>
public sealed class FrenchCohortTests
{
    [Theory]
    [InlineData("terms of the year (S spring, F autumn)", "périodes de l’année (S printemps, F automne)")]
    [InlineData("terms of the year (H winter, E summer, A autumn)", "périodes de l’année (H hiver, E été, A automne)")]
    [InlineData("terms of the year (H winter, A autumn), winter at the end of its year", "périodes de l’année (H hiver, A automne), l’hiver à la fin de son année")]
    [InlineData(
        "x. Read as terms of the year (H winter), winter at the start of its year: H25 is before A25; read as terms of the year (H winter), winter at the end of its year: it is not",
        "x. Lues comme périodes de l’année (H hiver), l’hiver au début de son année : H25 précède A25 ; lues comme périodes de l’année (H hiver), l’hiver à la fin de son année : non")]
    [InlineData(
        "xgboost model, version: found \"4.0.0\", expected a model saved by XGBoost of version 1 to 3 (load it with such a version and save it again)",
        "xgboost model, version : trouvé « 4.0.0 », attendu : un modèle enregistré par XGBoost, versions 1 à 3 (le charger avec l’une d’elles et l’enregistrer de nouveau)")]
    public void Messages_are_translated(string english, string french) =>
        MessageCatalogue.In("fr").Say(english).Replace('\u00a0', ' ').Replace('\u202f', ' ').ShouldBe(french);
}
