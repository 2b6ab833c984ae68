using System.Collections.Immutable;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>
/// Which features a programme's modules are told apart by, in their order: its topics, modalities, duration, time of week, hands-on share,
/// price, distance and sites. Immutable and thread-safe; record equality compares lists by identity.
/// </summary>
public sealed record PreferenceVocabulary
{
    private const int MostSites = 6;

    /// <summary>Topics, the most frequent first.</summary>
    public required ImmutableArray<string> Topics { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>Ids of sites, those with most sessions first.</summary>
    public required ImmutableArray<string> Sites { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>Hours of a typical module, above 0.</summary>
    public required double TypicalHours { get; init; }

    /// <summary>Prices above it are high, EUR; 0 or more.</summary>
    public required double HighPrice { get; init; }

    /// <summary>
    /// The names of all features: <c>topic:…</c>, <c>modality:…</c>, <c>duration</c>, <c>time:…</c>, <c>hands-on</c>, <c>price:…</c>,
    /// <c>distance:…</c> and <c>site:…</c>.
    /// </summary>
    public ImmutableArray<string> Names =>
    [
        .. Topics.Select(topic => $"topic:{topic}"),
        .. FixedFeatures.Names,
        .. Sites.Select(site => $"site:{site}"),
    ];

    /// <summary>The vocabulary of a programme.</summary>
    /// <param name="programme">The programme. Up to 6 sites, and as many topics as fit
    /// <see cref="PreferencePrior.MaxDimensions"/>, are told apart: those of most sessions and of most modules.</param>
    /// <exception cref="ArgumentNullException"><paramref name="programme"/> is null.</exception>
    public static PreferenceVocabulary Of(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ProgrammeTables tables = programme.Tables;
        ImmutableArray<string> sites =
            [.. MostFrequent(tables.Sessions.Select(session => session.SiteId).OfType<string>()).Take(MostSites)];
        double[] hours = [.. tables.Modules.Select(module => module.Hours).Order()];
        double[] prices = [.. tables.Modules.Select(module => module.Price).Where(price => price > 0).Order()];
        return new PreferenceVocabulary
        {
            Topics =
            [
                .. MostFrequent(tables.Modules.SelectMany(module => module.Topics.Distinct(StringComparer.Ordinal)))
                    .Take(PreferencePrior.MaxDimensions - FixedFeatures.Count - sites.Length),
            ],
            Sites = sites,
            TypicalHours = hours.Length == 0 ? 1 : Median(hours),
            HighPrice = prices.Length == 0 ? 0 : Median(prices),
        };
    }

    /// <summary>The price band: 0 free, 1 low, 2 high.</summary>
    internal int BandOf(double price) => price > HighPrice ? 2 : price > 0 ? 1 : 0;

    private static double Median(double[] ordered) => (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;

    private static IEnumerable<string> MostFrequent(IEnumerable<string> words) => words.CountBy(word => word, StringComparer.Ordinal)
        .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key);
}
