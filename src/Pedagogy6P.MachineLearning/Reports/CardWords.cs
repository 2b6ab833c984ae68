using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;

namespace Pedagogy6P.MachineLearning.Reports;

/// <summary>
/// Puts the English words of a card into the language of its reader. Names that come from data are left as they are. Immutable and
/// thread-safe.
/// </summary>
/// <param name="translation">Gives a text in the other language, or the same where it knows none; null for English.</param>
internal sealed partial class CardWords(Func<string, string>? translation)
{
    public string Of(string english) => translation is null ? english : translation(english);

    /// <summary>A table with title, headings and cells translated.</summary>
    /// <param name="table">The table.</param>
    /// <param name="named">Whether its first column holds names from data.</param>
    public CardTable Of(CardTable table, bool named) => translation is null ? table : new CardTable(
        Of(table.Title), [.. table.Header.Select(Of)],
            [.. table.Rows.Select(row => row.Select((cell, at) => named && at == 0 ? cell : Of(cell)).ToImmutableArray())]);

    /// <summary>A figure with the texts between its tags translated.</summary>
    public string OfFigure(string svg) =>
        translation is null ? svg : Text().Replace(svg, match => SvgChart.Escape(translation(WebUtility.HtmlDecode(match.Value))));

    [GeneratedRegex("(?<=<(text|title|desc)( [^<>]*)?>)[^<>]+(?=</)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Text();
}
