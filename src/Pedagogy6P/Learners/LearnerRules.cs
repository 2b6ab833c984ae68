using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Learners;

/// <summary>
/// The rules of the programme format that learners, their mastery, outcomes and activity must follow. Immutable and thread-safe.
/// </summary>
internal sealed class LearnerRules(ProgrammeTables programme)
{
    private readonly HashSet<string> _competencies = programme.Competencies.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _roles = programme.Roles.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _backgrounds = programme.Backgrounds.Select(item => item.Background).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _modules = programme.Modules.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _moduleOfSession = programme.Sessions
        .DistinctBy(item => item.Id, StringComparer.Ordinal).ToDictionary(item => item.Id, item => item.ModuleId, StringComparer.Ordinal);

    /// <summary>
    /// Whether a learner keeps the rules that need no programme to tell, without allocating: with the references that are checked as a
    /// state is compiled, true exactly when <see cref="Check(Learner, RowReport)"/> finds nothing.
    /// </summary>
    public static bool IsWellFormed(Learner learner) =>
        IdRule.IsMet(learner.Id) && IdRule.IsMet(learner.Audience) && learner.Level is >= 1 and <= 8
        && IsAmount(learner.HoursPerWeek) && IsAmount(learner.MaxDistanceKm ?? 0) && IsAmount(learner.Budget ?? 0)
        && (learner.Location is not Location here || here.IsValid)
        && AreIds(learner.Settings) && AreIds(learner.Topics) && AreIds(learner.Funding)
        && AreLanguages(learner.Languages) && AreModalities(learner.Modalities) && AreWellFormed(learner.Outcomes);

    /// <summary>Whether the numbers of an estimate keep the rules.</summary>
    public static bool IsWellFormed(MasteryEstimate estimate) =>
        estimate.Mastery is >= 0 and <= 1 && estimate.Evidence > 0 && double.IsFinite(estimate.Evidence);

    public void Check(Learner learner, RowReport report)
    {
        report.Id("id", learner.Id);
        CheckAllButId(learner, report);
    }

    /// <summary>Checks a learner whose id is checked elsewhere, together with those of the others.</summary>
    public void CheckAllButId(Learner learner, RowReport report)
    {
        report.Id("audience", learner.Audience);
        report.Level("level", learner.Level);
        report.NotNegative("hours_per_week", learner.HoursPerWeek);
        if (learner.Background is not null)
        {
            report.Known("background", learner.Background, _backgrounds, "a background");
        }

        report.Languages("languages", learner.Languages);
        report.KnownAll("role", learner.Roles, _roles, "a role");
        if (learner.CurrentRoleId is not null)
        {
            report.Known("current_role", learner.CurrentRoleId, _roles, "a role");
        }

        if (learner.Location is Location location)
        {
            report.Place(location);
        }

        report.NotNegative("max_distance_km", learner.MaxDistanceKm);
        foreach (Modality modality in learner.Modalities)
        {
            report.Defined("modalities", modality);
        }

        report.Ids("settings", learner.Settings);
        report.Ids("topics", learner.Topics);
        report.KnownAll("completed", learner.Completed, _modules, "a module");
        report.KnownAll("pinned", learner.Pinned, _modules, "a module");
        report.KnownAll("vetoed", learner.Vetoed, _modules, "a module");
        report.KnownAll("declined", learner.Declined.Select(decline => decline?.ModuleId ?? ""), _modules, "a module");
        foreach (string module in learner.Pinned.Intersect(learner.Vetoed, StringComparer.Ordinal))
        {
            report.Add("pinned", module, "a module that is not vetoed too");
        }

        report.NotNegative("budget", learner.Budget);
        report.Ids("funding", learner.Funding);
        var seen = new HashSet<(string, string)>();
        foreach (MasteryEstimate? estimate in learner.Mastery)
        {
            if (estimate is null)
            {
                report.Add("mastery", null, "an estimate in every place");
                continue;
            }

            Check(estimate, report);
            report.Unique("competency", (learner.Id, estimate.CompetencyId), seen);
        }

        foreach (Outcome? outcome in learner.Outcomes)
        {
            if (outcome is null)
            {
                report.Add("outcomes", null, "an outcome in every place");
                continue;
            }

            Check(outcome, report);
        }
    }

    public void Check(MasteryEstimate estimate, RowReport report)
    {
        report.Known("competency", estimate.CompetencyId, _competencies, "a competency");
        report.Share("mastery", estimate.Mastery);
        report.Positive("evidence", estimate.Evidence);
    }

    public void Check(Outcome outcome, RowReport report)
    {
        report.Known("module", outcome.ModuleId, _modules, "a module");
        if (outcome.SessionId is string session
            && (!_moduleOfSession.TryGetValue(session, out string? module)
                || !string.Equals(module, outcome.ModuleId, StringComparison.Ordinal)))
        {
            report.Add("session", session, "the id of a session of the module");
        }

        report.Defined("status", outcome.Status);
        if (outcome.Ended is DateOnly ended && ended < outcome.Enrolled)
        {
            report.Add("ended", ended.ToString("O", CultureInfo.InvariantCulture), "a day not before enrolled");
        }

        if (outcome.Score is double score)
        {
            report.Share("score", score);
        }
    }

    public void Check(Activity activity, RowReport report)
    {
        report.Known("module", activity.ModuleId, _modules, "a module");
        report.Id("kind", activity.Kind);
        report.NotNegative("amount", activity.Amount);
    }

    public void Check(Assessment assessment, RowReport report)
    {
        report.Known("competency", assessment.CompetencyId, _competencies, "a competency");
        report.Share("score", assessment.Score);
        report.Positive("weight", assessment.Weight);
        if (assessment.Item is not null)
        {
            report.Id("item", assessment.Item);
        }

        if (assessment.Difficulty is double difficulty)
        {
            report.Number("difficulty", difficulty, Math.Abs(difficulty) <= Assessment.MostDifficulty,
                string.Create(CultureInfo.InvariantCulture, $"a number from -{Assessment.MostDifficulty} to {Assessment.MostDifficulty}"));
        }

        (double guess, double slip) = (assessment.Guess ?? 0, assessment.Slip ?? 0);
        report.Number("guess", guess, guess is >= 0 and <= Assessment.MostChance, "a number from 0 to 0.5");

        // Otherwise mastery would not make a right answer more likely.
        report.Number("slip", slip, slip is >= 0 and <= Assessment.MostChance && slip + guess != 1,
            "a number from 0 to 0.5, below 1 with the guess");
    }

    public void Check(ObservedPractice practice, RowReport report)
    {
        report.Known("competency", practice.CompetencyId, _competencies, "a competency");
        report.Share("observed", practice.Observed);
        report.NotNegative("hours", practice.Hours);
        if (practice.Setting is not null)
        {
            report.Id("setting", practice.Setting);
        }

        if (practice.Observer is not null)
        {
            report.Id("observer", practice.Observer);
        }
    }

    private static bool IsAmount(double value) => value >= 0 && double.IsFinite(value);

    private static bool AreIds(ImmutableArray<string> ids)
    {
        foreach (string id in ids)
        {
            if (!IdRule.IsMet(id))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreLanguages(ImmutableArray<string> tags)
    {
        foreach (string tag in tags)
        {
            if (!LanguageTag.IsValid(tag))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreModalities(ImmutableArray<Modality> modalities)
    {
        foreach (Modality modality in modalities)
        {
            if (modality is < Modality.OnlineAsync or > Modality.Workplace)
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreWellFormed(ImmutableArray<Outcome> outcomes)
    {
        foreach (Outcome? outcome in outcomes)
        {
            if (outcome is null || outcome.Status is < OutcomeStatus.Completed or > OutcomeStatus.Active || outcome.Ended < outcome.Enrolled
                || outcome.Score is not (null or (>= 0 and <= 1)))
            {
                return false;
            }
        }

        return true;
    }
}
