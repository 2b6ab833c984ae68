using System.Globalization;
using System.Text;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Proof;

namespace Pedagogy6P.Benchmarks.Research.Preferences;

/// <summary>How well tastes are learnt where they are known, as a page. Immutable.</summary>
internal sealed record PreferenceReportPage(
    Machine Machine, DateOnly Date, int Learners, IReadOnlyList<PreferenceTrial> Trials, PreferenceSpeed Speed,
    IReadOnlyList<RankingSpeed> Rankings)
{
    public const string FileName = "preferences.md";

    private static readonly Dictionary<PreferenceContender, string> Names = new()
    {
        [PreferenceContender.CarefulThompson] = "learned, `thompson(scale=0.25)`",
        [PreferenceContender.Thompson] = "learned, `thompson(scale=1)`",
        [PreferenceContender.Greedy] = "learned, always the best",
        [PreferenceContender.EpsilonGreedy] = "learned, ε-greedy (ε = 0.1 a place)",
        [PreferenceContender.WithoutPopulation] = "learned without others' choices, `thompson(scale=0.25)`",
        [PreferenceContender.AudiencePopularity] = "popularity within the audience",
        [PreferenceContender.Popularity] = "popularity",
    };

    public string ToMarkdown()
    {
        var page = new StringBuilder();
        void Line(FormattableString text) => page.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"# How well tastes are learnt, where they are known\n");
        Line($"{Date:yyyy-MM-dd}, {Machine.Description}. Made by `preferences --out docs/benchmarks`.\n");
        Line($"{Trials.Count} worlds (seeds), {Learners} learners each, {PreferenceWorld.Candidates} candidates a learner out of");
        Line($"{PreferenceWorld.Modules} modules of {PreferenceWorld.Dimensions} features. Utility is taste · features, with a standard");
        Line($"deviation of {PreferenceWorld.Spread}; {PreferenceWorld.Shared:P0} of the variance of tastes is that of one of");
        Line($"{PreferenceWorld.Audiences} audiences, the rest nobody else's. Lists have {PreferenceWorld.Places} places; a learner");
        Line($"looks at a place with probability 1 ÷ place, and of what they looked at takes one, or nothing, in proportion to");
        Line($"e^utility (nothing: 1). Even of the best list they take its first module in {Trials.Average(one => one.BestFirst):P0} of");
        Line($"cases, and nothing in {Trials.Average(one => one.BestNone):P1}. Lists are shown until each learner has chosen");
        Line($"{PreferenceTrial.Choices} times.\n");
        Line($"Before, {EarlierLearners.Count} other learners were shown {EarlierLearners.Lists} lists each in random order. From these");
        Line($"choices alone come the priors of audiences, popularity, and how likely places are to be looked at.\n");
        Line($"*Score*: (nDCG@10 − chance) ÷ (oracle − chance) of what would be shown after {PreferenceTrial.Choices} choices, the gain");
        Line($"being σ(utility). *Regret*: by how much the lists shown until then were liked less than the best ones (mean");
        Line($"σ(utility)). *More regret*: against the first row, in the same worlds. 95 % intervals over worlds (Student's).\n");
        Line($"| lists made by | score | regret a list | more regret |");
        Line($"| --- | --- | --- | --- |");
        foreach (PreferenceContender contender in Enum.GetValues<PreferenceContender>())
        {
            string score = Interval(one => one.Figures[contender].Score), regret = Interval(one => one.Figures[contender].Regret);
            string more = contender == default
                ? "" : Interval(one => one.Figures[contender].Regret - one.Figures[default].Regret);
            Line($"| {Names[contender]} | {score} | {regret} | {more} |");
        }

        Line($"\n## Which places are looked at\n");
        Line($"Estimated in {Trials.Count(one => one.Looked is not null)} of {Trials.Count} worlds.\n");
        Line($"| place |{string.Concat(Enumerable.Range(1, PreferenceWorld.Places).Select(place => $" {place} |"))}");
        Line($"| --- |{string.Concat(Enumerable.Repeat(" --- |", PreferenceWorld.Places))}");
        string Cells(Func<int, double> of) => string.Concat(Enumerable.Range(0, PreferenceWorld.Places).Select(place =>
            string.Create(CultureInfo.InvariantCulture, $" {of(place):0.00} |")));
        Line($"| in truth |{Cells(place => 1.0 / (place + 1))}");
        ExaminationCurve[] curves = [.. Trials.Select(one => one.Looked).OfType<ExaminationCurve>()];
        if (curves.Length > 0)
        {
            Line($"| estimated, mean |{Cells(place => curves.Average(curve => curve.Probabilities[place]))}");
        }

        Line($"\n## Speed\n");
        Line($"One core, {PreferencePrior.MaxDimensions} features (as many as there can be), fastest of seven rounds.\n");
        Line($"| | microseconds |");
        Line($"| --- | --- |");
        Line($"| update: one module accepted or declined | {Speed.Judgement:0.00} |");
        Line($"| update: one module chosen of a list of ten | {Speed.Choice:0.00} |");
        Line($"| value of the term | {Speed.Value:0.00} |\n");
        Line($"Bytes allocated by 200,000 updates: {Speed.Bytes}.\n");
        Line($"Microseconds until a learner is compiled and their top ten found, on one core, with nothing else asked of a model;");
        Line($"fastest of 25 rounds of both in turn:\n");
        Line($"| workload | modules | declared topics | tastes after 20 judgements |");
        Line($"| --- | --- | --- | --- |");
        foreach (RankingSpeed ranking in Rankings)
        {
            Line($"| {ranking.Name} | {ranking.Modules} | {ranking.Declared:0.0} | {ranking.Learned:0.0} |");
        }

        return page.ToString();
    }

    private string Interval(Func<PreferenceTrial, double> figure)
    {
        double[] all = [.. Trials.Select(figure)];
        double mean = all.Average();
        if (all.Length < 2)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{mean:0.000}");
        }

        double error = Math.Sqrt(all.Sum(value => (value - mean) * (value - mean)) / (all.Length - 1) / all.Length);
        double half = StudentQuantile.TwoSided(0.95, all.Length - 1) * error;
        return string.Create(CultureInfo.InvariantCulture, $"{mean:0.000} ({mean - half:0.000} to {mean + half:0.000})");
    }
}
