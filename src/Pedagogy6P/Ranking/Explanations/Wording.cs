using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using System.Text;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Explanations;

/// <summary>
/// The resource texts of one language and how it writes numbers, dates and lists. Separators come from the resources and not from the
/// culture data of the machine, which differ between systems, so that the same facts always give the same sentences. Immutable and
/// thread-safe.
/// </summary>
internal sealed class Wording
{
    public const string English = "en";
    public const string French = "fr";

    private readonly FrozenDictionary<string, string> _texts;
    private readonly NumberFormatInfo _numbers;

    private Wording(string language, FrozenDictionary<string, string> texts)
    {
        Language = language;
        _texts = texts;
        _numbers = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        _numbers.NumberDecimalSeparator = texts["Format.DecimalSeparator"];
        _numbers.NumberGroupSeparator = texts["Format.GroupSeparator"];
        _numbers.NegativeSign = "\u2212";
    }

    public string Language { get; }

    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>Reads the texts of a language: the neutral resources for English, else those of its satellite assembly alone.</summary>
    public static Wording Load(string language)
    {
        var resources = new ResourceManager(typeof(ExplanationTexts));
        CultureInfo culture = string.Equals(language, English, StringComparison.Ordinal)
            ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        ResourceSet texts = resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)
            ?? throw new MissingManifestResourceException(
                $"No texts in \"{language}\": expected the satellite assembly {language}/Pedagogy6P.resources.dll beside Pedagogy6P.dll.");
        return new Wording(
            language,
            texts.Cast<DictionaryEntry>().ToFrozenDictionary(entry => (string)entry.Key, entry => (string)entry.Value!,
                StringComparer.Ordinal));
    }

    /// <summary>A text as it stands, placeholders included.</summary>
    public string Raw(string key) => _texts[key];

    /// <summary>The word for a defined value of an enumeration.</summary>
    public string Word<TEnum>(string kind, TEnum value)
        where TEnum : struct, Enum =>
        _texts.TryGetValue($"{kind}.{value}", out string? text)
            ? text
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Expected a defined {typeof(TEnum).Name}.");

    /// <summary>The name of a term, which says so when Retention is not estimated by any model.</summary>
    public string NameOf(Term term, bool estimated) => term == Term.Retention && !estimated
        ? Fill("Retention.Unknown", ("term", Word("Term", term)))
        : Word("Term", term);

    /// <summary>A text with its placeholders filled in one pass, so that braces in a title are only braces.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        string text = _texts[key];
        var filled = new StringBuilder();
        int at = 0;
        while (text.IndexOf('{', at) is int open and >= 0)
        {
            int close = text.IndexOf('}', open);
            filled.Append(text, at, open - at).Append(ValueOf(text[(open + 1)..close], values));
            at = close + 1;
        }

        return filled.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The key of the singular or the plural of a text: English takes the singular for 1 only, French below 2.</summary>
    public string Plural(string key, double count)
    {
        bool singular = string.Equals(Language, French, StringComparison.Ordinal) ? Math.Abs(count) < 2 : count == 1;
        return key + (singular ? ".One" : ".Many");
    }

    public string Quote(string text) => Fill("Format.Quote", ("text", text));

    /// <summary>A number with at most some decimals, groups of thousands included.</summary>
    public string Number(double value, int decimals)
    {
        string format = decimals == 0 ? "#,##0" : "#,##0." + new string('#', decimals);
        return value.ToString(format, _numbers);
    }

    /// <summary>A number of three decimals with its sign, for differences of scores; whatever rounds to nothing has none.</summary>
    public string Signed(double value) => value.ToString("+0.000;\u22120.000;0", _numbers);

    /// <summary>A number of three decimals, for scores.</summary>
    public string Score(double value) => value.ToString("0.000", _numbers);

    /// <summary>A number of two decimals, for standardised effects.</summary>
    public string Effect(double value) => value.ToString("0.00;\u22120.00;0.00", _numbers);

    /// <summary>A share of 0 to 1 in percent, one decimal at most.</summary>
    public string Percent(double share) => Fill("Format.Percent", ("number", Number(100 * share, 1)));

    /// <summary>A share of 0 to 1 in percent points: one decimal below ten, "less than" what would round to nothing.</summary>
    public string Points(double share)
    {
        double points = 100 * share;
        return points is > 0 and < 0.05 ? Fill("Format.Less", ("number", Number(0.1, 1))) : Number(points, points < 9.95 ? 1 : 0);
    }

    /// <summary>A chance of 0 to 1 in whole percent, never so near to certainty that it reads as certain.</summary>
    public string WholePercent(double chance) => Fill("Format.Percent", ("number", Number(Math.Clamp(Math.Round(100 * chance), 1, 99), 0)));

    public string Hours(double hours, int decimals = 1) => Fill("Format.Hours", ("number", Number(hours, decimals)));

    public string Kilometres(double distance) => Fill("Format.Kilometres", ("number", Number(distance, distance < 9.95 ? 1 : 0)));

    /// <summary>A distance and a limit below it, with as many decimals as it takes to tell them apart, five at most.</summary>
    public (string Found, string Limit) Beyond(double distance, double limit)
    {
        int decimals = 0;
        while (decimals < 5 && Math.Round(distance, decimals) <= Math.Round(limit, decimals))
        {
            decimals++;
        }

        string Text(double value) => Fill("Format.Kilometres", ("number", Number(value, Math.Max(decimals, value < 9.95 ? 1 : 0))));
        return (Text(distance), Text(limit));
    }

    public string Euros(double amount) =>
        Fill("Format.Euros", ("number", amount.ToString(amount == Math.Floor(amount) ? "#,##0" : "#,##0.00", _numbers)));

    public string Date(DateOnly date) => Fill(
        "Format.Date",
        ("day", date.Day == 1 ? _texts["Format.FirstOfMonth"] : date.Day.ToString(CultureInfo.InvariantCulture)),
        ("month", _texts[string.Create(CultureInfo.InvariantCulture, $"Month.{date.Month:00}")]),
        ("year", date.Year.ToString(CultureInfo.InvariantCulture)));

    public string List(IEnumerable<string> items) => string.Join(_texts["Format.ListSeparator"], items);

    /// <summary>Items of which any one is enough.</summary>
    public string AnyOf(IReadOnlyList<string> items) => Joined("Format.Or", items);

    /// <summary>Items that all count.</summary>
    public string AllOf(IReadOnlyList<string> items) => Joined("Format.And", items);

    /// <summary>Items that follow one another.</summary>
    public string InOrder(IReadOnlyList<string> items) => Joined("Format.Then", items);

    /// <summary>The name of a language in running text; its tag when there is none.</summary>
    public string LanguageName(string tag) => _texts.GetValueOrDefault("Language." + Programmes.LanguageTag.Primary(tag), tag);

    private static string ValueOf(string name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach ((string candidate, string value) in values)
        {
            if (string.Equals(candidate, name, StringComparison.Ordinal))
            {
                return value;
            }
        }

        throw new InvalidOperationException($"No value for the placeholder {{{name}}}.");
    }

    private string Joined(string key, IReadOnlyList<string> items) =>
        items.Count < 2 ? List(items) : Fill(key, ("first", List(items.Take(items.Count - 1))), ("last", items[^1]));
}
