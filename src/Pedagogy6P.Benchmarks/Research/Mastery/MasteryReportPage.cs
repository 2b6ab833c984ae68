using System.Globalization;
using System.Text;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Benchmarks.Research.Mastery;

/// <summary>How well answers are predicted and how true intervals are, as a page. Immutable.</summary>
internal sealed record MasteryReportPage(Machine Machine, DateOnly Date, IReadOnlyList<MasteryTrial> Trials, string? MissingData)
{
    public const string FileName = "mastery.md";

    private const double BehindTrees = 0.001, AboveBestLr = 0.004, NearOwn = 0.005, LeastHeld = 0.93, MostHeld = 0.97;
    private const double MostNanoseconds = 200;

    public string ToMarkdown()
    {
        var page = new StringBuilder();
        void Line(FormattableString text) => page.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"# Mastery: the next answer\n");
        Line($"{Date:yyyy-MM-dd}, {Machine.Description}. Made by `mastery --out docs/benchmarks`. What the tracker does and what is");
        Line($"read: [mastery](../../mastery.md).\n");
        Line($"Every method learns from the same answers and predicts those of other students, strict protocol: answers that repeat the");
        Line($"one before have no row. *Simulated*: the library's simulation, 50 skills of 20 items, with times. *Tutor*: another kind of");
        Line($"world (skills known or not known, a rule that ends sets, moods, problems with two tags), 40 skills, no items, no times.");
        Line($"*OULAD*: assessments, right from {OuladAnswers.LeastRight}; skill = module and kind, item = assessment; a student's");
        Line($"presentations are a history each; one student in four is scored, each seed parts them anew. Seeds are those given; none");
        Line($"was used for settings. Best-LR: counts with items (Gervet et al. 2020). Boosted trees: the library's, on the windows of");
        Line($"[answer_peers.py](../../../eng/peers/answer_peers.py), which runs XGBoost and Best-LR by SciPy. *Lead*: AUC of the joined");
        Line($"tracker less that of the method, with the 95 % interval of 200 bootstrap draws over students.\n");
        foreach (MasteryTrial trial in Trials)
        {
            Line($"## {trial.Split.Name}, seed {trial.Split.Seed}\n");
            Line($"{trial.Split.Train.LearnerIds.Length} students with {trial.Split.Train.Count} answers to learn from,");
            Line($"{trial.Split.Test.LearnerIds.Length} to score with {trial.Scored} answers; fitted in {trial.TrainingSeconds:0} s.\n");
            Line($"| method | AUC | lead of the tracker | log-loss | Brier | calibration error |");
            Line($"| --- | --- | --- | --- | --- | --- |");
            foreach ((string method, double auc, double logLoss, double brier, double error, Interval ahead) in trial.Figures)
            {
                string lead = double.IsNaN(ahead.Lower) ? "" : string.Create(CultureInfo.InvariantCulture,
                    $"{ahead.Estimate:+.0000;-.0000} [{ahead.Lower:+.0000;-.0000}, {ahead.Upper:+.0000;-.0000}]");
                Line($"| {method} | {auc:.0000} | {lead} | {logLoss:.0000} | {brier:.0000} | {error:.000} |");
            }

            Line($"");
            if (trial.MissingPeers is string missing)
            {
                Line($"XGBoost was not compared: {missing}.\n");
            }

            if (!double.IsNaN(trial.OwnAuc))
            {
                Line($"The generating model's own, the tracker with the true numbers: AUC {trial.OwnAuc:.0000}; the probabilities that");
                Line($"answers were drawn with, which nobody can know: {trial.TrueAuc:.0000}. The 95 % interval holds the true mastery");
                Line($"in {trial.Coverage:P1} of the answers ({trial.OwnCoverage:P1} with the true numbers).\n");
            }

            Line($"An update {trial.UpdateNanoseconds:0} ns, with the joined prediction {trial.JoinedNanoseconds:0} ns,");
            Line($"{trial.Bytes} bytes.\n");
        }

        if (MissingData is string reason)
        {
            Line($"OULAD was not measured: {reason}.\n");
        }

        Line($"## What is asked\n");
        Line($"| asked | on | found | met |");
        Line($"| --- | --- | --- | --- |");
        foreach (MasteryTrial trial in Trials)
        {
            string on = string.Create(CultureInfo.InvariantCulture, $"{trial.Split.Name} {trial.Split.Seed}");
            void Asked(string what, double found, string format, bool isMet) =>
                Line($"| {what} | {on} | {found.ToString(format, CultureInfo.InvariantCulture)} | {(isMet ? "yes" : "no")} |");
            const string Signed = "+.0000;-.0000";
            if (trial.Find(MasteryTrial.Trees) is { } trees)
            {
                Asked("AUC less boosted trees' ≥ −.001", trees.Lead.Estimate, Signed, trees.Lead.Estimate >= -BehindTrees);
            }

            if (trial.Find(MasteryTrial.Xgboost) is { } xgboost)
            {
                Asked("AUC less XGBoost's ≥ −.001", xgboost.Lead.Estimate, Signed, xgboost.Lead.Estimate >= -BehindTrees);
            }

            if (trial.Find(MasteryTrial.BestLr) is { } best)
            {
                Asked("AUC less Best-LR's ≥ .004", best.Lead.Estimate, Signed, best.Lead.Estimate >= AboveBestLr);
            }

            if (!double.IsNaN(trial.OwnAuc))
            {
                double behind = trial.OwnAuc - trial.Figures[0].Auc;
                Asked("AUC within .005 of the generating model's own", behind, Signed, behind <= NearOwn);
                Asked("true mastery inside the interval, 93–97 %", trial.Coverage, "P1",
                    trial.Coverage is >= LeastHeld and <= MostHeld);
            }

            foreach (string simple in (string[])[MasteryTrial.Counts, MasteryTrial.StudentMean])
            {
                if (trial.Find(simple) is { } figure)
                {
                    Asked($"above the {simple}, interval above 0 (its lower end)", figure.Lead.Lower, Signed, figure.Lead.Lower > 0);
                }
            }

            Asked("an update < 200 ns, 0 bytes", trial.UpdateNanoseconds, "0",
                trial.UpdateNanoseconds < MostNanoseconds && trial.Bytes == 0);
            Asked("an update with the joined prediction < 200 ns", trial.JoinedNanoseconds, "0",
                trial.JoinedNanoseconds < MostNanoseconds);
        }

        return page.ToString();
    }
}
