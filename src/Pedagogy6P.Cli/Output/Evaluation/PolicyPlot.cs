using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.OffPolicy;

namespace Pedagogy6P.Cli.Output.Evaluation;

/// <summary>Estimates of a policy with their intervals, beside what the policy that was in force gave.</summary>
internal static class PolicyPlot
{
    private const double Names = 230;

    public static string Draw(string title, OffPolicyReport report, ReportSpeech speech)
    {
        (string, Interval)[] rows = [(speech.Say("Policy in force"), report.Logged),
            .. report.Estimates.Select(one => (PolicyWords.NameOf(one.Estimator, speech), one.Value))];
        return IntervalPlot.Draw(title, rows, report.Logged.Estimate, Names, strongFirst: true, speech);
    }
}
