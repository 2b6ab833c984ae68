using Pedagogy6P.Cli.Texts;
using Pedagogy6P.MachineLearning.Reports;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Output.Cohorts;

/// <summary>What a school offers: what one more would bring, sessions to open and to cancel, and groups by module.</summary>
internal sealed class CohortOfferPart(Programme programme, CohortPlan plan, CohortHtml html)
{
    private const int MostBars = 10;
    private const int MostUnfolded = 8;

    private static readonly (CohortMarginalKind Kind, string Heading)[] Kinds =
    [
        (CohortMarginalKind.Seat, "One more seat in"), (CohortMarginalKind.Session, "One more session like"),
        (CohortMarginalKind.Trainer, "One more trainer like"),
    ];

    /// <summary>Bars of what one more seat, session or trainer would bring, those first that bring most.</summary>
    public void AddMarginals()
    {
        html.Heading("What one more would bring");
        if (plan.Marginals.IsEmpty)
        {
            html.Paragraph(plan.Waiting.Any(wait => wait.Reason is CohortWaitReason.Seats or CohortWaitReason.Trainers)
                ? "That is not known: the search was too short to find what seats are worth."
                : "No further seat, session or trainer would bring anything.");
            return;
        }

        html.Paragraph("By how much the total score would rise, about. A session that is not full brings nothing by being held once more.");
        foreach ((CohortMarginalKind kind, string heading) in Kinds)
        {
            CohortMarginal[] all = [.. plan.Marginals.Where(one => one.Kind == kind)];
            if (all.Length == 0)
            {
                continue;
            }

            html.Heading(heading, 3);
            html.Table(heading, "bars", [kind == CohortMarginalKind.Trainer ? "Trainer" : "Session", "", "#Total score"],
                all.Take(MostBars).Select(one => new[]
                {
                    kind == CohortMarginalKind.Trainer ? TrainerName(one.Id) : SessionName(one.Id),
                    CohortHtml.Track((one.Value / all[0].Value, "p0")), Number(html.Speech.Numbers.Change(one.Value)),
                }));
            Further(all.Length, "marginal.csv");
        }
    }

    /// <summary>Sessions to open and to cancel.</summary>
    public void AddChanges()
    {
        CohortGroup[] opened = [.. plan.Groups.Where(group => group.IsOpened)];
        if (opened.Length > 0)
        {
            html.Heading("Sessions to open");
            html.Table("Sessions to open", "", ["Session", "Trainer", "#Seated", "#Seats"], opened.Select(group => new[]
            {
                SessionName(group.SessionId), group.TrainerId is string id ? TrainerName(id) : "", NumberText.Whole(group.Seated),
                Places(programme.FindSession(group.SessionId)!),
            }));
        }

        if (!plan.Cancelled.IsEmpty)
        {
            html.Heading("Sessions to cancel");
            foreach (IGrouping<CohortCancellationReason, CohortCancellation> all in plan.Cancelled.GroupBy(one => one.Reason)
                .OrderBy(group => group.Key))
            {
                int count = all.Count();
                html.Raw($"<details{(count > MostUnfolded ? "" : " open")}><summary>{html.Say(Plural.Of(count, "session"))}"
                    + $"{html.Speech.Captions.Colon}{html.Say(CohortWords.Causes[all.Key])}</summary>\n");
                html.Table("Sessions to cancel", "", ["Session", "Trainer"], all.Select(one =>
                    new[] { SessionName(one.SessionId), Trainer(one.SessionId) }));
                html.Raw("</details>\n");
            }
        }
    }

    /// <summary>How full the sessions of each module are, and who waits for it; every group in a list to be unfolded.</summary>
    public void AddGroups()
    {
        html.Heading("How full the groups are");
        ILookup<string, CohortGroup> byModule = plan.Groups.ToLookup(group => programme.FindSession(group.SessionId)!.ModuleId,
            StringComparer.Ordinal);
        Dictionary<string, int> waiting = plan.Waiting.CountBy(wait => wait.ModuleId, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var modules = byModule.Select(groups => groups.Key).Union(waiting.Keys, StringComparer.Ordinal)
            .OrderByDescending(module => waiting.GetValueOrDefault(module)).ThenByDescending(module => byModule[module].Sum(group =>
                group.Seated)).ThenBy(module => module, StringComparer.Ordinal);
        string[] headings = ["Module", "Full", "#Groups", "#Seated", "#Seats", "#Waiting"];
        html.Table("How full the groups are", "bars side", headings, modules.Select(module =>
        {
            int seated = byModule[module].Sum(group => group.Seated);
            int?[] places = [.. byModule[module].Select(group => programme.FindSession(group.SessionId)!.Places)];
            int? all = places.Contains(null) ? null : places.Sum();
            return new[]
            {
                CohortHtml.Named(programme.FindModule(module)!.Title, module), all is int seats and > 0 ? Fill(seated, seats) : "",
                NumberText.Whole(places.Length), NumberText.Whole(seated), all is int many ? NumberText.Whole(many) : "∞",
                NumberText.Whole(waiting.GetValueOrDefault(module)),
            };
        }));
        html.Raw($"<details><summary>{html.Say("All groups")}</summary>\n");
        html.Table("All groups", "bars side", ["Session", "Full", "Trainer", "#Seated", "#Seats"], plan.Groups.Select(group =>
        {
            Session session = programme.FindSession(group.SessionId)!;
            return new[]
            {
                SessionName(group.SessionId), session.Places is int seats and > 0 ? Fill(group.Seated, seats) : "",
                group.TrainerId is string id ? TrainerName(id) : "", NumberText.Whole(group.Seated), Places(session),
            };
        }));
        html.Raw("</details>\n");
    }

    private static string Fill(int seated, int seats) =>
        CohortHtml.Track(((double)seated / seats, "p0"), (Math.Max(0, seats - seated) / (double)seats, "rest"));

    private static string Places(Session session) => session.Places is int places ? NumberText.Whole(places) : "∞";

    private string SessionName(string id)
    {
        Session session = programme.FindSession(id)!;
        return CohortHtml.Named(programme.FindModule(session.ModuleId)!.Title, html.Speech.Numbers.DayCell(session.Start),
            session.SiteId is string site ? programme.FindSite(site)!.Title : null, id);
    }

    private string Trainer(string session) => programme.FindSession(session)!.TrainerId is string id ? TrainerName(id) : "";

    private string TrainerName(string id) => CohortHtml.Named(programme.Tables.Trainers.FirstOrDefault(trainer =>
        string.Equals(trainer.Id, id, StringComparison.Ordinal))?.Name ?? "", id);

    private void Further(int count, string file)
    {
        if (count > MostBars)
        {
            html.Paragraph($"{NumberText.Whole(count - MostBars)} more are in {file}.");
        }
    }

    private static string Number(string text) => ReportPage.Escape(text);
}
