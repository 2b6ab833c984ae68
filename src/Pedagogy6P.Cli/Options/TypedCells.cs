using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Options;

/// <summary>
/// Cells of a learner's row as people type them, turned into those of <c>learners.csv</c>: French names of columns, days, modalities and
/// languages, a decimal comma, times such as 18h30, and titles instead of ids of topics, settings, labels, audiences, roles and modules.
/// What is none of these stays as it is, to be accepted or refused by the rules of the table.
/// </summary>
internal static partial class TypedCells
{
    private static readonly FrozenDictionary<string, string> FrenchColumns = Lookup(
        ("public", "audience"), ("niveau", "level"), ("heures_par_semaine", "hours_per_week"), ("formation", "background"), ("langues",
            "languages"), ("metier", "role"), ("metiers", "role"),
        ("metier_actuel", "current_role"), ("disponibilite", "availability"), ("disponibilites", "availability"), ("distance_max_km",
            "max_distance_km"), ("modalites", "modalities"),
        ("lieux", "settings"), ("sujets", "topics"), ("termines", "completed"), ("epingles", "pinned"), ("refuses", "vetoed"),
        ("financements", "funding"));

    private static readonly FrozenDictionary<string, string> FrenchModalities = Lookup(
        ("asynchrone", "online-async"), ("en-ligne-asynchrone", "online-async"), ("synchrone", "online-sync"), ("en-ligne-synchrone",
            "online-sync"), ("sur-place", "on-site"), ("presentiel", "on-site"),
        ("hybride", "hybrid"), ("entreprise", "workplace"), ("lieu-de-travail", "workplace"));

    private static readonly ImmutableArray<(string French, string English)> Days =
        [("lun", "Mon"), ("mar", "Tue"), ("mer", "Wed"), ("jeu", "Thu"), ("ven", "Fri"), ("sam", "Sat"), ("dim", "Sun")];

    /// <summary>The cells under the names and in the words of the table; a name that is none stays.</summary>
    /// <exception cref="ToolException">A column is given under two names.</exception>
    public static IReadOnlyDictionary<string, string> Read(IReadOnlyDictionary<string, string> typed, Programme programme)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string value) in typed)
        {
            string column = LearnerCells.Columns.Contains(name, StringComparer.Ordinal)
                ? name : FrenchColumns.GetValueOrDefault(TypedWords.Plain(name), name);
            if (!cells.TryAdd(column, Value(column, value, programme)))
            {
                throw ToolException.WrongUsage($"--set: found \"{name}\", expected each column once.");
            }
        }

        return cells;
    }

    private static string Value(string column, string value, Programme programme) => column switch
    {
        "availability" => Time().Replace(FrenchDay().Replace(value, EnglishDay), TimeOfDay),
        "modalities" =>
            Each(value, word => TypedWords.FindModality(word) ?? FrenchModalities.GetValueOrDefault(TypedWords.Plain(word), word)),
        "languages" => Each(value, word => TypedWords.FindLanguage(word) ?? word),
        "hours_per_week" or "budget" or "max_distance_km" or "latitude" or "longitude" => DecimalComma().Replace(value, "."),
        "topics" => Each(value, word => programme.Terms.Find(VocabularyKind.Topic, word) ?? word),
        "settings" => Each(value, word => programme.Terms.Find(VocabularyKind.Setting, word) ?? word),
        "funding" => Each(value, word => programme.Terms.Find(VocabularyKind.Label, word) ?? word),
        "audience" => programme.Terms.Find(VocabularyKind.Audience, value) ?? value,
        "role" or "current_role" => Each(value, word => Role(word, programme)),
        "completed" or "pinned" or "vetoed" => Each(value, word => Module(word, programme)),
        _ => value,
    };

    private static string Role(string word, Programme programme) =>
        programme.FindRole(word) is null ? Titles.Find(programme.Tables.Roles, role => role.Title, word)?.Id ?? word : word;

    private static string Module(string word, Programme programme) =>
        programme.FindModule(word) is null ? Titles.Find(programme.Modules, module => module.Title, word)?.Id ?? word : word;

    private static string Each(string list, Func<string, string> read) =>
        string.Join(';', list.Split(';').Select(item => read(item.Trim())));

    private static string EnglishDay(Match match) =>
        Days.First(day => match.Value.StartsWith(day.French, StringComparison.OrdinalIgnoreCase)).English;

    private static string TimeOfDay(Match match) =>
        $"{match.Groups["hour"].Value.PadLeft(2, '0')}:{(match.Groups["minutes"].Success ? match.Groups["minutes"].Value : "00")}";

    private static FrozenDictionary<string, string> Lookup(params ReadOnlySpan<(string French, string English)> words)
    {
        var lookup = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string french, string english) in words)
        {
            lookup.Add(TypedWords.Plain(french), english);
        }

        return lookup.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\b(lun(di)?|mar(di)?|mer(credi)?|jeu(di)?|ven(dredi)?|sam(edi)?|dim(anche)?)\b", RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FrenchDay();

    [GeneratedRegex(@"\b(?<hour>\d{1,2}) ?[hH] ?(?<minutes>\d{2})?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Time();

    [GeneratedRegex(@"(?<=^\d+),(?=\d+$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DecimalComma();
}
