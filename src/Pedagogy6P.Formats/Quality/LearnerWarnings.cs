using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Quality;

/// <summary>Warnings that need every learner to be matched with the catalogue on a date.</summary>
internal static class LearnerWarnings
{
    // Learners a warning names; it counts the others.
    private const int MostNamed = 10;

    public static IEnumerable<QualityWarning> Of(
        Programme programme, LearnerRoster roster, DateOnly asOf, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var engine = new PedagogyEngine(programme);
        foreach (QualityWarning warning in Mandatory(engine, roster, asOf, cancellation))
        {
            yield return warning;
        }

        foreach (LearnerRecommendations answer in engine.RecommendAll(roster.Learners, new RecommendationQuery(asOf, K: 1),
            progress: progress, cancellationToken: cancellation))
        {
            if (answer.Recommendations.IsEmpty && Unfit(engine, roster.Find(answer.LearnerId)!, asOf) is QualityWarning warning)
            {
                yield return warning;
            }
        }
    }

    private static IEnumerable<QualityWarning> Mandatory(PedagogyEngine engine, LearnerRoster roster, DateOnly asOf,
        CancellationToken cancellation)
    {
        var barred = new Dictionary<(string Module, string Role), List<(string Learner, ImmutableArray<ReasonCode> Codes)>>();
        foreach (Learner learner in roster.Learners)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (OutstandingModule module in engine.MandatoryOutstanding(learner, asOf)
                .Where(module => !module.Feasible && !IsInProgress(module.Reasons)))
            {
                foreach (string role in module.Roles)
                {
                    List<(string, ImmutableArray<ReasonCode>)> learners = barred.TryGetValue((module.ModuleId, role), out var known)
                        ? known : barred[(module.ModuleId, role)] = [];
                    learners.Add((learner.Id, [.. module.Reasons.Select(reason => reason.Code).Distinct()]));
                }
            }
        }

        var ordered = barred.OrderBy(entry => entry.Key.Module, StringComparer.Ordinal).ThenBy(entry => entry.Key.Role,
            StringComparer.Ordinal);
        return ordered.Select(entry => new QualityWarning(
            QualityCode.InfeasibleMandatoryModule,
            "modules",
            [entry.Key.Module, entry.Key.Role, .. entry.Value.Take(MostNamed).Select(learner => learner.Learner)],
            string.Create(
                CultureInfo.InvariantCulture,
                $"Module \"{entry.Key.Module}\", mandatory for role \"{entry.Key.Role}\", is infeasible for {entry.Value.Count} "
                    + $"{(entry.Value.Count == 1 ? "learner" : "learners")} of the role: "
                    + $"{Counts(entry.Value.SelectMany(learner => learner.Codes))}.")));
    }

    private static bool IsInProgress(ImmutableArray<Reason> reasons) => reasons.Any(reason => reason.Code == ReasonCode.InProgress);

    // A learner who has done or is doing everything lacks nothing.
    private static QualityWarning? Unfit(PedagogyEngine engine, Learner learner, DateOnly asOf)
    {
        var open = engine.Infeasible(learner, asOf)
            .Select(module => module.Codes)
            .Where(codes => !codes.Contains(ReasonCode.Completed) && !codes.Contains(ReasonCode.InProgress))
            .ToList();
        return open.Count == 0
            ? null
            : new QualityWarning(
                QualityCode.NoFeasibleModule,
                "learners",
                [learner.Id],
                $"No module fits learner \"{learner.Id}\": {Counts(open.SelectMany(codes => codes))}.");
    }

    private static string Counts(IEnumerable<ReasonCode> codes) => string.Join(
        ", ",
        codes.CountBy(code => code).OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key)
            .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key} {entry.Value}")));
}
