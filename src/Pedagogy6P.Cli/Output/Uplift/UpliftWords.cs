using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.Uplift;

namespace Pedagogy6P.Cli.Output.Uplift;

/// <summary>What tables and pages say of a trial, for machines and for people. Pure functions.</summary>
internal static class UpliftWords
{
    private const double Wide = 10;

    /// <summary>Heads of <see cref="Rows"/>.</summary>
    public static readonly string[] Heads = ["Whom to contact", "Contacts", "Hours", "Gain", "More than by lot"];

    /// <summary>A way to choose in machine formats.</summary>
    public static string WordOf(UpliftPolicy policy) => policy switch
    {
        UpliftPolicy.Nobody => "nobody",
        UpliftPolicy.Everybody => "everybody",
        UpliftPolicy.Random => "random",
        UpliftPolicy.Risk => "risk",
        _ => "uplift",
    };

    /// <summary>A way to choose for people.</summary>
    public static string NameOf(UpliftPolicy policy, ReportSpeech speech) => speech.Say(policy switch
    {
        UpliftPolicy.Nobody => "nobody",
        UpliftPolicy.Everybody => "everybody, whatever it takes",
        UpliftPolicy.Random => "by lot",
        UpliftPolicy.Risk => "lowest expected outcome first",
        _ => "highest expected effect a minute first",
    });

    public static string Heading(UpliftReport report, ReportSpeech speech) =>
        speech.Say($"{Plural.Of(report.Learners, "learner", "learners")}, {report.Contacted} of them contacted by lot");

    /// <summary>Figures by name.</summary>
    public static IEnumerable<(string Name, string Value)> Figures(UpliftReport report, ReportSpeech speech) =>
    [
        (speech.Say("Learners whom this is estimated on"), speech.Whole(report.Judged)),
        (speech.Say("Mean effect of a contact"), Text(report.AverageEffect, speech)),
        (speech.Say("Area under the uplift curve (AUUC)"), Text(report.Area, speech)),
        (speech.Say("Area above a random order (Qini)"), Text(report.Qini, speech)),
    ];

    /// <summary>What the area above a random order says.</summary>
    public static string Verdict(UpliftReport report, ReportSpeech speech) => speech.Say(report.Qini.Lower > 0
        ? "Who is helped most can be told before: the order by expected effect gains more than chance would."
        : "Who is helped most cannot be told yet: a random order may gain as much.");

    public static string Budget(UpliftReport report, ReportSpeech speech) => speech.Say(FormattableString.Invariant(
        $"With {Math.Round(report.BudgetHours, 1)} of the {Math.Round(report.AllHours, 1)} hours that contacting everybody takes:"));

    /// <summary>Rows of figures by way to choose.</summary>
    public static IEnumerable<string[]> Rows(UpliftReport report, ReportSpeech speech) => report.Policies.Select(own => new[]
    {
        NameOf(own.Policy, speech),
        speech.Tick(Math.Round(own.Contacts, 1)),
        speech.Tick(Math.Round(own.Hours, 1)),
        own.Policy == UpliftPolicy.Nobody ? speech.Whole(0) : Total(own.Gain, speech),
        own.Policy == UpliftPolicy.Random ? "–" : Total(own.BeyondRandom, speech),
    });

    // Sums over many learners are told without the digits that no interval of theirs holds.
    private static string Total(Interval value, ReportSpeech speech) => value.Upper - value.Lower < Wide ? Text(value, speech)
        : $"{speech.Tick(Math.Round(value.Estimate))} "
            + $"[{speech.Say(FormattableString.Invariant($"{Math.Round(value.Lower)} to {Math.Round(value.Upper)}"))}]";

    private static string Text(Interval value, ReportSpeech speech) =>
        $"{speech.Number(value.Estimate)} [{speech.Interval(value.Lower, value.Upper)}]";
}
