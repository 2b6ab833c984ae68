using Pedagogy6P.MachineLearning.Reports;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Output.Cohorts;

/// <summary>What learners miss and why, how fair that is, and gaps that are closed twice.</summary>
internal sealed class CohortFairnessPart(Programme programme, CohortPlan plan, CohortHtml html)
{
    private const int MostPairs = 15;

    /// <summary>What part of their choices learners lack, and what that is due to, by audience and by distance.</summary>
    public void AddLosses()
    {
        html.Heading("What learners miss, and why");
        html.Paragraph("Compared with the best modules that each learner could have were no session ever full, every session held, time "
            + "no limit and no way too far: how much of that score is missing, on average, and because of what.");
        html.Table("What learners miss, and why", "bars side", ["Learners", "", "#Missing",
            .. CohortWords.Losses.Select((loss, number) => $"{NumberText.Whole(number)}#{loss.Name}")], Rows(LossRow));
    }

    /// <summary>First choices and envy by group.</summary>
    public void AddFairness()
    {
        CohortFairnessGroup all = plan.Fairness!.All;
        html.Heading("How fair the plan is");
        html.Paragraph("First choices are the modules that a learner would take if no session were ever full. A learner envies beyond one "
            + "seat who would score higher with what they could take of somebody else’s seats, even after any one of these is taken away.");
        if (all.Envy.Compared < all.Learners)
        {
            html.Paragraph($"Envy was looked for among {NumberText.Whole(all.Envy.Compared)} of "
                + $"{NumberText.Whole(all.Learners)} learners.");
        }

        html.Table("How fair the plan is", "", ["Learners", "#How many", "#First choices", "#All of theirs", "#Envy beyond one seat",
            "#Score envied, mean", "#Score envied, most"], Rows(FairnessRow));
    }

    /// <summary>Pairs of modules that close the same gap of a learner.</summary>
    public void AddSameGaps()
    {
        if (plan.SameGaps.IsEmpty)
        {
            return;
        }

        html.Heading("Modules that close the same gap");
        html.Paragraph("Learners who are seated in both modules, although the second brings half or more of what the first brings towards "
            + "their goals. Who they are is in same_gap.csv.");
        var pairs = plan.SameGaps.CountBy(gap => (gap.ModuleId, gap.OtherModuleId)).OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key.ModuleId, StringComparer.Ordinal).ThenBy(pair => pair.Key.OtherModuleId, StringComparer.Ordinal)
            .ToArray();
        html.Table("Modules that close the same gap", "", ["First", "Second", "#Learners"], pairs.Take(MostPairs).Select(pair => new[]
        {
            Module(pair.Key.ModuleId), Module(pair.Key.OtherModuleId), NumberText.Whole(pair.Value),
        }));
        if (pairs.Length > MostPairs)
        {
            html.Paragraph($"{NumberText.Whole(pairs.Length - MostPairs)} more are in same_gap.csv.");
        }
    }

    // All learners, then a part for each way to group them.
    private IEnumerable<string[]> Rows(Func<string, CohortFairnessGroup, string[]> row)
    {
        CohortFairness fairness = plan.Fairness!;
        yield return row(CohortWords.NameOf(fairness.All), fairness.All);
        yield return [html.Say("By audience")];
        foreach (CohortFairnessGroup group in fairness.ByAudience)
        {
            yield return row(group.Group, group);
        }

        if (!fairness.ByDistance.IsEmpty)
        {
            yield return [html.Say("In thirds, by distance to the nearest site")];
            foreach (CohortFairnessGroup group in fairness.ByDistance)
            {
                yield return row(CohortWords.NameByDistance(group), group);
            }
        }
    }

    // All bars are drawn to the largest loss of any group.
    private string[] LossRow(string name, CohortFairnessGroup group) =>
    [
        html.Say(name), CohortHtml.Track(CohortWords.Losses.Select((loss, number) => (loss.Part(group.Loss) / LargestLoss,
            $"p{NumberText.Whole(number)}"))), Percent(group.Loss.Total),
        .. CohortWords.Losses.Select(loss => Percent(loss.Part(group.Loss))),
    ];

    private double LargestLoss => Math.Max(double.Epsilon, plan.Fairness!.ByAudience.Concat(plan.Fairness.ByDistance)
        .Append(plan.Fairness!.All).Max(group => group.Loss.Total));

    private string[] FairnessRow(string name, CohortFairnessGroup group) =>
    [
        html.Say(name), NumberText.Whole(group.Learners), Percent(Share(group.FirstChoices.Modules, group.FirstChoices.Wanted)),
        Percent(Share(group.FirstChoices.Learners, group.Learners)), Percent(Share(group.Envy.Envious, group.Envy.Compared)),
        ReportPage.Escape(html.Speech.Numbers.Score(group.Envy.Mean)), ReportPage.Escape(html.Speech.Numbers.Score(group.Envy.Largest)),
    ];

    private string Module(string id) => CohortHtml.Named(programme.FindModule(id)!.Title, id);

    private string Percent(double share) => ReportPage.Escape(html.Speech.Numbers.Percent(share));

    private static double Share(int some, int all) => all == 0 ? 0 : (double)some / all;
}
