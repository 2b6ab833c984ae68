using Pedagogy6P.Cli.Output;
using Pedagogy6P.Ranking.Explanations;

namespace Pedagogy6P.Cli.Texts;

/// <summary>Numbers and days of tables as a language writes them; machine formats use <see cref="NumberText"/>. Immutable and thread-safe.</summary>
/// <param name="texts">The texts of the language.</param>
internal sealed class LocalNumbers(ExplanationTexts texts)
{
    private readonly bool _french = string.Equals(texts.Language, "fr", StringComparison.Ordinal);

    public string Score(double value) => WithComma(NumberText.Score(value));

    /// <summary>A difference with its sign, so that a gain is told from a loss without colour.</summary>
    public string Change(double value) => WithComma(NumberText.Change(value));

    public string Amount(double value) => WithComma(NumberText.Amount(value));

    public string Percent(double share) => WithComma(NumberText.Percent(share)).Replace("%", _french ? "\u00a0%" : "%", StringComparison.Ordinal);

    public string Day(DateOnly day) => texts.DateOf(day);

    private string WithComma(string number) => _french ? number.Replace('.', ',') : number;
}
