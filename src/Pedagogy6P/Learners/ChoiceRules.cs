using System.Globalization;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Learners;

/// <summary>
/// The rules that a choice must follow by itself: its parts are those of its kind, and what they name is in the programme. What must have
/// gone before it is a matter of its history (<see cref="ChoiceHistory.WhyNot"/>). Immutable and thread-safe.
/// </summary>
internal sealed class ChoiceRules(ProgrammeTables programme)
{
    public const string Table = "choices";

    private const int LongestText = 500;
    private const int HighestRating = 5;

    // What is not set is of the year 1; days are counted from and to what is within a calendar's bounds.
    private const int EarliestYear = 2;
    private const int LatestYear = 9998;

    private static readonly string Years = FormattableString.Invariant($"a time of the years {EarliestYear} to {LatestYear}");
    private static readonly string Unedited = FormattableString.Invariant($"at most {LongestText} characters, or nothing");

    // Somebody whom every fact can be tried on.
    private static readonly Learner Anybody = new() { Id = "anybody", Audience = "anybody", Level = 1, HoursPerWeek = 0 };

    private readonly LearnerRules _learners = new(programme);
    private readonly HashSet<string> _roles = programme.Roles.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _modules = programme.Modules.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _competencies = programme.Competencies.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _sessions = [.. programme.Sessions.Select(item => (item.Id, item.ModuleId))];

    /// <summary>Checks what takes no programme to tell.</summary>
    public static void CheckForm(Choice choice, RowReport report)
    {
        report.Id("id", choice.Id);
        report.Id("learner", choice.LearnerId);
        report.Defined("by", choice.By);
        report.Defined("kind", choice.Kind);
        if (choice.When.UtcDateTime.Year is < EarliestYear or > LatestYear)
        {
            report.Add("when", choice.When.ToString("O", CultureInfo.InvariantCulture), Years);
        }

        ChoiceAspect aspect = ChoiceSubject.Of(choice).Aspect;
        bool undoes = choice.Kind == ChoiceKind.Undone, role = aspect == ChoiceAspect.Goal;
        bool fact = choice.Kind is ChoiceKind.FactEdited or ChoiceKind.FactContested or ChoiceKind.FactSettled;
        bool module = !undoes && !role && !fact;
        Part(report, "module", choice.ModuleId, module, module, choice.Kind);
        Part(report, "session", choice.SessionId, aspect == ChoiceAspect.Course, isNeeded: false, choice.Kind);
        Part(report, "role", choice.RoleId, role, role, choice.Kind);
        Part(report, "undoes", choice.UndoesId, undoes, undoes, choice.Kind);
        if ((choice.Fact is not null) != fact)
        {
            report.Add("fact", choice.Fact, fact ? "the name of a fact" : $"nothing, of the kind {ChoiceWords.Of(choice.Kind)}");
        }

        CheckValue(choice, report);
        CheckReason(choice, report);
        CheckFact(choice, report);
    }

    /// <summary>Checks all there is.</summary>
    public void Check(Choice choice, RowReport report)
    {
        CheckForm(choice, report);
        if (choice.ModuleId is not null)
        {
            report.Known("module", choice.ModuleId, _modules, "a module");
        }

        if (choice.SessionId is not null && !_sessions.Contains((choice.SessionId, choice.ModuleId ?? "")))
        {
            report.Add("session", choice.SessionId, "the id of a session of the module");
        }

        if (choice.RoleId is not null)
        {
            report.Known("role", choice.RoleId, _roles, "a role");
        }

        if (LearnerFacts.Find(choice.Fact) is not var (fact, about))
        {
            return;
        }

        if (fact.IsAboutThings && !(fact.Name is "mastery" ? _competencies : _modules).Contains(about))
        {
            report.Add("fact", choice.Fact, $"{fact.Name}: and the id of {(fact.Name is "mastery" ? "a competency" : "a module")}");
        }
        else if (choice.Kind == ChoiceKind.FactEdited && fact.Edit(Anybody, about, choice.Value) is Learner edited)
        {
            var violations = new ViolationCollector();
            _learners.Check(edited, new RowReport(violations, Table, row: null));
            if (violations.Count > 0)
            {
                report.Add("value", choice.Value, fact.Expected);
            }
        }
    }

    /// <summary>Whether the programme still has what a choice counts for; a session that is gone is as if none had been named.</summary>
    public bool IsOfProgramme(Choice choice)
    {
        var violations = new ViolationCollector();
        Check(choice with { SessionId = null }, new RowReport(violations, Table, row: null));
        return violations.Count == 0;
    }

    private static void Part(RowReport report, string column, string? id, bool isAllowed, bool isNeeded, ChoiceKind kind)
    {
        if (id is null ? isNeeded : isAllowed)
        {
            report.Id(column, id);
        }
        else if (id is not null)
        {
            report.Add(column, id, $"nothing, of the kind {ChoiceWords.Of(kind)}");
        }
    }

    private static void CheckValue(Choice choice, RowReport report)
    {
        string? expected = choice.Kind switch
        {
            ChoiceKind.FactEdited => LearnerFacts.Find(choice.Fact) is var (fact, about)
                && fact.Edit(Anybody, about, choice.Value) is null ? fact.Expected
                : choice.Value is { Length: > LongestText } ? Unedited : null,
            ChoiceKind.FactContested => choice.Value is null or ChoiceWords.SetAside or ChoiceWords.Used ? null
                : $"{ChoiceWords.SetAside} or {ChoiceWords.Used}",
            ChoiceKind.FactSettled => choice.Value is null or ChoiceWords.Kept or ChoiceWords.Removed ? null
                : $"{ChoiceWords.Kept} or {ChoiceWords.Removed}",
            ChoiceKind.Rated => RatingOf(choice) is null ? FormattableString.Invariant($"a whole number from 1 to {HighestRating}") : null,
            _ => choice.Value is null ? null : $"nothing, of the kind {ChoiceWords.Of(choice.Kind)}",
        };
        if (expected is not null)
        {
            report.Add("value", choice.Value, expected);
        }
    }

    /// <summary>The rating that a choice gives, 1 to 5; null where it gives none.</summary>
    internal static int? RatingOf(Choice choice) =>
        choice.Value is [var digit] && digit - '0' is var rating and >= 1 and <= HighestRating ? rating : null;

    private static void CheckReason(Choice choice, RowReport report)
    {
        if (choice.Kind == ChoiceKind.Declined && choice.Reason is not null && !ChoiceWords.DeclineReasons.Contains(choice.Reason,
            StringComparer.Ordinal))
        {
            report.Add("reason", choice.Reason, "one of " + string.Join(", ", ChoiceWords.DeclineReasons));
        }
        else if (choice.Reason is { Length: > LongestText })
        {
            report.Add("reason", choice.Reason, Unedited);
        }
    }

    private static void CheckFact(Choice choice, RowReport report)
    {
        if (choice.Fact is null)
        {
            return;
        }

        if (LearnerFacts.Find(choice.Fact) is not var (fact, _))
        {
            report.Add("fact", choice.Fact, "one of " + string.Join(", ", LearnerFacts.Names)
                + "; mastery: with the id of a competency, completed: with the id of a module");
            return;
        }

        if (choice.Kind == ChoiceKind.FactEdited && choice.By == ChoiceActor.Learner && fact.IsAttested)
        {
            report.Add("by", ChoiceWords.Of(choice.By), $"tutor or school: what the school attests ({fact.Name}) a learner contests");
        }
        else if (choice.Kind == ChoiceKind.FactSettled && choice.By == ChoiceActor.Learner)
        {
            report.Add("by", ChoiceWords.Of(choice.By), "tutor or school: a learner takes a contest back by undoing it");
        }
        else if (fact.SetAside is null && choice is { Kind: ChoiceKind.FactContested, Value: not ChoiceWords.Used }
            or { Kind: ChoiceKind.FactSettled, Value: ChoiceWords.Removed })
        {
            string word = choice.Kind == ChoiceKind.FactContested ? ChoiceWords.Used : ChoiceWords.Kept;
            report.Add("value", choice.Value, $"{word}: a record is never without {fact.Name}");
        }
    }
}
