using System.Collections.Immutable;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Learners;

/// <summary>
/// Gathers learners, their mastery, outcomes, activity, choices, assessments and practice, and builds a validated <see cref="LearnerRoster"/>, or refuses with
/// everything that is wrong. Hosts that read from a file pass row numbers, so that violations name them. Not thread-safe.
/// </summary>
public sealed class LearnerRosterBuilder
{
    private readonly LearnerRules _rules;
    private readonly TableRows<Learner> _learners = new("learners", item => item.Id);
    private readonly TableRows<(string Learner, MasteryEstimate Estimate)> _mastery = new("mastery", item => item.Learner);
    private readonly TableRows<(string Learner, Outcome Outcome)> _outcomes = new("outcomes", item => item.Learner);
    private readonly ChoiceRows _choices;
    private readonly ChoiceFold _fold;
    private readonly TableRows<Activity> _activities = new("activity", item => item.LearnerId);
    private readonly TableRows<Assessment> _assessments = new("assessments", item => item.LearnerId);
    private readonly TableRows<ObservedPractice> _practice = new("practice", item => item.LearnerId);
    private readonly HashSet<string> _left = new(StringComparer.Ordinal);

    /// <summary>Starts a roster.</summary>
    /// <param name="programme">The tables that ids refer to; they need not be valid themselves.</param>
    /// <exception cref="ArgumentNullException"><paramref name="programme"/> is null.</exception>
    public LearnerRosterBuilder(ProgrammeTables programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        _rules = new LearnerRules(programme);
        _choices = new ChoiceRows(programme);
        _fold = new ChoiceFold(programme);
    }

    /// <summary>Adds a learner, with any mastery and outcomes it carries.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="row">Its number in the source, named in violations.</param>
    public LearnerRosterBuilder Add(Learner learner, int? row = null)
    {
        ArgumentNullException.ThrowIfNull(learner);
        _learners.Add(learner, row);
        return this;
    }

    /// <summary>Adds a mastery estimate of a learner.</summary>
    /// <param name="learnerId">Id of the learner, who may be added later.</param>
    /// <param name="estimate">The estimate.</param>
    /// <param name="row">Its number in the source, named in violations.</param>
    public LearnerRosterBuilder Add(string learnerId, MasteryEstimate estimate, int? row = null)
    {
        ArgumentNullException.ThrowIfNull(learnerId);
        ArgumentNullException.ThrowIfNull(estimate);
        _mastery.Add((learnerId, estimate), row);
        return this;
    }

    /// <summary>Adds an outcome of a learner.</summary>
    /// <param name="learnerId">Id of the learner, who may be added later.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="row">Its number in the source, named in violations.</param>
    public LearnerRosterBuilder Add(string learnerId, Outcome outcome, int? row = null)
    {
        ArgumentNullException.ThrowIfNull(learnerId);
        ArgumentNullException.ThrowIfNull(outcome);
        _outcomes.Add((learnerId, outcome), row);
        return this;
    }

    /// <summary>Adds an amount of activity.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="row">Its number in the source, named in violations.</param>
    public LearnerRosterBuilder Add(Activity activity, int? row = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        _activities.Add(activity, row);
        return this;
    }

    /// <summary>Adds an assessment; those of a learner and day count in the order in which they are added.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="row">Its number in the source, named in violations.</param>
    public LearnerRosterBuilder Add(Assessment assessment, int? row = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        _assessments.Add(assessment, row);
        return this;
    }

    /// <summary>Adds a line of a logbook; those of a learner and day count in the order in which they are added.</summary>
    /// <param name="practice">The line.</param>
    /// <param name="row">Its number in the source, named in violations.</param>
    public LearnerRosterBuilder Add(ObservedPractice practice, int? row = null)
    {
        ArgumentNullException.ThrowIfNull(practice);
        _practice.Add(practice, row);
        return this;
    }

    /// <summary>
    /// Adds a choice. Those of a learner count in the order in which they are added; the same choice once more changes nothing.
    /// </summary>
    /// <param name="choice">The choice.</param>
    /// <param name="row">Its number in the source, named in violations.</param>
    public LearnerRosterBuilder Add(Choice choice, int? row = null)
    {
        ArgumentNullException.ThrowIfNull(choice);
        _choices.Add(choice, row);
        return this;
    }

    /// <summary>
    /// Leaves a learner out with all their rows, added already or later: nothing is said of them any more and the roster does not have
    /// them. A host that would rather answer for the others leaves out those whom <see cref="TryBuild"/> reports
    /// (<see cref="Violation.Id"/>) and builds again.
    /// </summary>
    /// <param name="learnerId">Id of the learner; one that is not there is no error.</param>
    public LearnerRosterBuilder LeaveOut(string learnerId)
    {
        ArgumentNullException.ThrowIfNull(learnerId);
        _left.Add(learnerId);
        return this;
    }

    /// <summary>Validates everything and builds the roster.</summary>
    /// <exception cref="InputRefusedException">Some rule is broken; all violations are carried.</exception>
    public LearnerRoster Build()
    {
        var violations = new ViolationCollector();
        LearnerRoster? roster = TryBuild(violations);
        violations.ThrowIfAny();
        return roster!;
    }

    /// <summary>Validates everything and builds the roster, reporting violations into a collector shared with other inputs.</summary>
    /// <param name="violations">Where violations go.</param>
    /// <returns>The roster, or null when this call reported something.</returns>
    public LearnerRoster? TryBuild(ViolationCollector violations)
    {
        ArgumentNullException.ThrowIfNull(violations);
        int before = violations.Count;
        HashSet<string> known = CheckLearners(violations);
        CheckMastery(violations, known);
        CheckOutcomes(violations, known);
        CheckRows(_activities, item => item.LearnerId, _rules.Check, violations, known);
        CheckRows(_assessments, item => item.LearnerId, _rules.Check, violations, known);
        CheckRows(_practice, item => item.LearnerId, _rules.Check, violations, known);

        ImmutableArray<Choice> choices = _choices.Check(violations, known, _left);
        return violations.Count == before
            ? new LearnerRoster(Merge(), choices, _fold)
            {
                Activities = [.. _activities.Items.Where(item => !_left.Contains(item.LearnerId))],
                Assessments = [.. _assessments.Items.Where(item => !_left.Contains(item.LearnerId))],
                Practice = [.. _practice.Items.Where(item => !_left.Contains(item.LearnerId))],
            } : null;
    }

    private void CheckRows<T>(TableRows<T> rows, Func<T, string> learner, Action<T, RowReport> check, ViolationCollector violations,
        HashSet<string> known)
    {
        foreach ((T item, RowReport report) in rows.Reporting(violations).Where(row => !_left.Contains(learner(row.Item))))
        {
            report.Known("learner", learner(item), known, "a learner");
            check(item, report);
        }
    }

    private HashSet<string> CheckLearners(ViolationCollector violations)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach ((Learner item,
            RowReport report) in _learners.Reporting(violations).Where(row => row.Item.Id is null || !_left.Contains(row.Item.Id)))
        {
            report.NewId("id", item.Id, known);
            _rules.CheckAllButId(item, report);
        }

        return known;
    }

    private void CheckMastery(ViolationCollector violations, HashSet<string> known)
    {
        HashSet<(string, string)> seen =
            [.. _learners.Items.SelectMany(learner => learner.Mastery.OfType<MasteryEstimate>(),
                (learner, item) => (learner.Id, item.CompetencyId))];
        foreach ((var item, RowReport report) in _mastery.Reporting(violations).Where(row => !_left.Contains(row.Item.Learner)))
        {
            report.Known("learner", item.Learner, known, "a learner");
            report.Unique("competency", (item.Learner, item.Estimate.CompetencyId), seen);
            _rules.Check(item.Estimate, report);
        }
    }

    private void CheckOutcomes(ViolationCollector violations, HashSet<string> known)
    {
        HashSet<(string, string, string?, DateOnly)> seen =
            [.. _learners.Items.SelectMany(learner => learner.Outcomes.OfType<Outcome>(),
                (learner, item) => (learner.Id, item.ModuleId, item.SessionId, item.Enrolled))];
        foreach ((var item, RowReport report) in _outcomes.Reporting(violations).Where(row => !_left.Contains(row.Item.Learner)))
        {
            Outcome outcome = item.Outcome;
            report.Known("learner", item.Learner, known, "a learner");
            report.Unique("enrolled", (item.Learner, outcome.ModuleId, outcome.SessionId, outcome.Enrolled), seen);
            _rules.Check(outcome, report);
        }
    }

    private ImmutableArray<Learner> Merge()
    {
        var mastery = _mastery.Items.ToLookup(row => row.Learner, row => row.Estimate, StringComparer.Ordinal);
        var outcomes = _outcomes.Items.ToLookup(row => row.Learner, row => row.Outcome, StringComparer.Ordinal);
        return
        [
            .. _learners.Items.Where(learner => !_left.Contains(learner.Id)).Select(learner => learner with
            {
                Mastery = [.. learner.Mastery, .. mastery[learner.Id]],
                Outcomes = [.. learner.Outcomes, .. outcomes[learner.Id]],
            }),
        ];
    }
}
