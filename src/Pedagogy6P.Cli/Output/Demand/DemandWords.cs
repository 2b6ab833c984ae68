using Pedagogy6P.Predictive.Coverage;
using Pedagogy6P.Predictive.Forecasts;
using Pedagogy6P.Predictive.Hierarchies;

namespace Pedagogy6P.Cli.Output.Demand;

/// <summary>What tables and pages say of demand, for machines and for people. Pure functions.</summary>
internal static class DemandWords
{
    public static string WordOf(ReconciliationMethod method) =>
        method == ReconciliationMethod.MinTrace ? "mint-shrink" : "bottom-up";

    public static string WordOf(DemandNodeKind kind) => kind switch
    {
        DemandNodeKind.All => "all",
        DemandNodeKind.Region => "region",
        DemandNodeKind.Domain => "domain",
        DemandNodeKind.DomainInRegion => "domain-in-region",
        DemandNodeKind.Competency => "competency",
        DemandNodeKind.CompetencyInRegion => "competency-in-region",
        _ => "competency-elsewhere",
    };

    public static string WordOf(SeriesRemarkKind kind) => kind switch
    {
        SeriesRemarkKind.Outlier => "outlier",
        SeriesRemarkKind.LevelShift => "level-shift",
        SeriesRemarkKind.Gap => "gap",
        SeriesRemarkKind.Beginning => "beginning",
        _ => "intermittent",
    };

    public static string WordOf(CurriculumGapKind kind) => kind switch
    {
        CurriculumGapKind.NotTaught => "not-taught",
        CurriculumGapKind.NoSeats => "no-seats",
        _ => "below-level",
    };

    /// <summary>A place of the hierarchy for people.</summary>
    public static string NameOf(DemandNode node, DemandSpeech speech) => node.Kind switch
    {
        DemandNodeKind.All => speech.Say("All demand"),
        DemandNodeKind.Region => speech.Say($"Region {node.Region!}"),
        DemandNodeKind.Domain => speech.Say($"Domain {node.Domain!}"),
        DemandNodeKind.CompetencyInRegion => $"{speech.Competency(node.CompetencyId!)} · {speech.Say($"Region {node.Region!}")}",
        DemandNodeKind.CompetencyElsewhere => $"{speech.Competency(node.CompetencyId!)} · {speech.Say("elsewhere")}",
        _ => speech.Competency(node.CompetencyId!),
    };

    /// <summary>What a gap is, for people.</summary>
    public static string NameOf(CurriculumGap gap, DemandSpeech speech) => speech.Say(gap.Kind switch
    {
        CurriculumGapKind.NotTaught => "taught by no module",
        CurriculumGapKind.NoSeats => "taught, but no session with seats",
        _ when gap.LevelWithoutSeats >= gap.LevelAsked => "taught as far as roles ask, but there without seats",
        _ => "not taught as far as roles ask",
    });

    /// <summary>What a forecast is of and how it was made.</summary>
    public static IEnumerable<string> About(DemandForecast forecast, DemandSpeech speech)
    {
        DateOnly last = forecast.FirstMonth.AddMonths(forecast.Horizon - 1);
        yield return speech.Say($"From {DemandSpeech.Month(forecast.FirstMonth)} to {DemandSpeech.Month(last)}, by the counts of "
            + $"demand.csv before; version {forecast.VersionId}.");
        yield return speech.Say(forecast.Reconciliation == ReconciliationMethod.MinTrace
            ? "All series were forecast by themselves and weighed by their errors so that they add up (MinT)."
            : "Sums are the sums of their parts (bottom-up).");
    }

    /// <summary>Something noticed, as a sentence.</summary>
    public static string Remark(DemandNode node, SeriesRemark remark, DemandSpeech speech)
    {
        string month = DemandSpeech.Month(remark.Month), value = FormattableString.Invariant($"{Math.Round(remark.Value, 1)}");
        string name = NameOf(node, speech), colon = speech.Say(":");
        return $"{name}{colon} " + remark.Kind switch
        {
            SeriesRemarkKind.Outlier => speech.Say($"{value} in {month} is far from the months around it and was set aside."),
            SeriesRemarkKind.LevelShift => speech.Say($"from {month} on the level is another one ({value})."),
            SeriesRemarkKind.Gap => speech.Say($"{remark.Months} months from {month} on are not known and were filled."),
            SeriesRemarkKind.Beginning => speech.Say($"begins in {month}; the zeros before do not count."),
            _ => speech.Say("many months are 0; forecast as intermittent demand."),
        };
    }
}
