using System.Globalization;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Output.Demand;

/// <summary>Titles and figures of demand as people read them. Immutable and thread-safe.</summary>
/// <param name="messages">The translations.</param>
/// <param name="programme">The programme whose ids have titles.</param>
internal sealed class DemandSpeech(MessageCatalogue messages, Programme programme) : ReportSpeech(messages)
{
    /// <summary>Further rules of style of pages about demand.</summary>
    public const string Style = "body{max-width:78rem}.wide td:first-child{white-space:normal;min-width:11rem}"
        + ".picture .fan{fill:var(--mark);fill-opacity:.16;stroke:none}.picture .mean{stroke:var(--mark);"
        + "stroke-width:2;fill:none}.picture .past{stroke:var(--ink);stroke-width:1.3;fill:none}"
        + ".fans{display:flex;flex-wrap:wrap;gap:1rem}.census td{text-align:center;white-space:nowrap}"
        + ".census tbody th{text-align:left;font-weight:400}.census .full{background:color-mix(in srgb,var(--mark) 30%,transparent)}"
        + ".census .part{background:color-mix(in srgb,var(--sum) 22%,transparent)}";

    private const double SmallCount = 9.95, MostGrowth = 10;

    public string Competency(string id) => programme.FindCompetency(id)?.Title ?? id;

    public string Role(string id) => programme.FindRole(id)?.Title ?? id;

    public string Module(string id) => programme.FindModule(id)?.Title ?? id;

    public string Audience(string id) => programme.Terms.TitleOf(VocabularyKind.Audience, id, Language);

    /// <summary>A monthly count: one decimal below ten.</summary>
    public string Count(double monthly) => Tick(Rounded(monthly));

    /// <summary>Bounds of a monthly count.</summary>
    public string Bounds(Interval monthly) => double.IsFinite(monthly.Lower) && double.IsFinite(monthly.Upper)
        ? Say(FormattableString.Invariant($"{Rounded(monthly.Lower)} to {Rounded(monthly.Upper)}")) : "–";

    /// <summary>A growth of 0.12 as "+12.0%"; beyond tenfold only that it is.</summary>
    public string Growth(double growth) => growth > MostGrowth ? $"> +{Percent(MostGrowth)}" : growth > 0 ? $"+{Percent(growth)}"
        : Percent(growth);

    /// <summary>A growth with its bounds; a dash where it is not known.</summary>
    public string Growth(Interval? growth) => growth is { } known
        ? $"{Growth(known.Estimate)} [{Growth(known.Lower)} … {Growth(known.Upper)}]" : "–";

    /// <summary>What a growth beyond the programme's says.</summary>
    public string Verdict(Interval? growth) => Say(growth switch
    {
        null => "too few months",
        { Lower: > 0 } => "emerging",
        { Upper: < 0 } => "receding",
        _ => "no clear difference",
    });

    /// <summary>How much more or less: the growth from now to ahead; a dash from nothing.</summary>
    public string Change(double now, double ahead) => now > 0 ? Growth((ahead / now) - 1) : "–";

    /// <summary>A month as YYYY-MM.</summary>
    public static string Month(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static double Rounded(double monthly) => Math.Round(monthly, monthly < SmallCount ? 1 : 0);
}
