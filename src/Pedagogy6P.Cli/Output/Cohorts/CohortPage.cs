using System.Text;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.MachineLearning.Reports;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Output.Cohorts;

/// <summary>
/// A cohort plan as a page for a school: what it reaches, what one more would bring, groups, waiting lists, what learners miss and why, how
/// fair it is, and what trainers teach. It names no learner, so that it can be shown.
/// </summary>
internal sealed class CohortPage
{
    private readonly Programme _programme;
    private readonly CohortPlan _plan;
    private readonly CohortHtml _html;

    private CohortPage(Programme programme, CohortPlan plan, string language) =>
        (_programme, _plan, _html) = (programme, plan, new CohortHtml(Speech.In(language)));

    /// <summary>The page as UTF-8; that of a repaired plan does not say what one more would bring.</summary>
    public static byte[] Of(Programme programme, CohortPlan plan, string language, bool isRepaired = false)
    {
        var page = new CohortPage(programme, plan, language);
        string title = page._html.Speech.Say($"Cohort plan: {programme.Title}");
        page._html.Raw($"<h1>{ReportPage.Escape(title)}</h1>\n");
        page.AddFacts();
        page.AddSummary();
        var offer = new CohortOfferPart(programme, plan, page._html);
        var fairness = new CohortFairnessPart(programme, plan, page._html);
        if (!isRepaired)
        {
            offer.AddMarginals();
        }

        offer.AddGroups();
        page.AddWaiting();
        offer.AddChanges();
        new CohortTrainersPart(programme, plan, page._html, PathWords.For(language)).Add();
        fairness.AddLosses();
        fairness.AddFairness();
        fairness.AddSameGaps();
        return Encoding.UTF8.GetBytes(ReportPage.Write(title, page._html.Speech.Explanations.Language, page._html.ToString(),
            CohortHtml.Style));
    }

    private void AddFacts()
    {
        void Fact(string name, string value) =>
            _html.Raw($"<dt>{_html.Say(name)}</dt><dd>{ReportPage.Escape(value)}</dd>");
        _html.Raw("<dl>");
        Fact("As of", _html.Speech.Numbers.Day(_plan.AsOf));
        Fact("Seats are given by", _html.Speech.Say(CohortWords.Mechanisms[_plan.Mechanism]));
        if (CohortWords.OpenerOf(_plan) is string opener)
        {
            Fact("Sessions to open are chosen by", _html.Speech.Say(opener));
        }

        _html.Raw("</dl>\n");
        if (_plan.IsStopped)
        {
            _html.Paragraph("The search was stopped early: this is the best plan so far.");
        }
    }

    private void AddSummary()
    {
        CohortFairnessGroup all = _plan.Fairness!.All;
        LocalNumbers numbers = _html.Speech.Numbers;
        int seated = _plan.Seats.Select(seat => seat.LearnerId).Distinct(StringComparer.Ordinal).Count();
        void Card(string number, string english) => _html.Raw($"<li><b>{ReportPage.Escape(number)}</b>{_html.Say(english)}</li>\n");
        _html.Raw("<ul class=\"facts\">\n");
        Card(Of(seated, all.Learners), "learners have a seat");
        if (_plan.MandatoryWanted > 0)
        {
            Card(Of(_plan.MandatorySeated, _plan.MandatoryWanted),
                "mandatory modules have a seat, of those that a learner can have at once");
        }

        Card(numbers.Percent(Share(all.FirstChoices.Modules, all.FirstChoices.Wanted)),
            "of first choices came true: modules that learners would take if no session were ever full");
        Card(NumberText.Whole(_plan.Waiting.Length), "places on waiting lists");
        Card(numbers.Percent(Share(all.Envy.Envious, all.Envy.Compared)),
            "of learners would rather have another’s seats, even with any one of these taken away");
        if (_plan.Objective > 0 && double.IsFinite(_plan.Bound))
        {
            Card(numbers.Percent(Math.Min(1, Math.Floor(1000 * _plan.Objective / _plan.Bound) / 1000)),
                "of the highest total score that any plan could have, at least");
        }

        _html.Raw("</ul>\n");
        if (CohortWords.BoundOf(_plan) is string bound)
        {
            _html.Paragraph(bound);
        }

        if (_plan.Seats.Length > 0)
        {
            string worth = NumberText.Score(_plan.Objective / _plan.Seats.Length);
            _html.Paragraph("The score of a seat says how well the module, in that session, fits the learner’s needs, time and way. "
                + $"On average a seat of this plan scores {worth}.");
        }
    }

    private void AddWaiting()
    {
        _html.Heading("Why learners wait");
        if (_plan.Waiting.IsEmpty)
        {
            _html.Paragraph("Nobody waits.");
            return;
        }

        KeyValuePair<CohortWaitReason, int>[] counts = [.. _plan.Waiting.CountBy(wait => wait.Reason)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key)];
        _html.Table("Why learners wait", "bars", ["Reason", "", "#Places"], counts.Select(count => new[]
        {
            _html.Say(CohortWords.Reasons[count.Key]), CohortHtml.Track((count.Value / (double)counts[0].Value, "p0")),
            NumberText.Whole(count.Value),
        }));
    }

    private static string Of(int some, int all) => $"{NumberText.Whole(some)} / {NumberText.Whole(all)}";

    private static double Share(int some, int all) => all == 0 ? 0 : (double)some / all;
}
