using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Formats.ProgrammeFolders.Tables;
using Pedagogy6P.Learners;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.ProgrammeFolders;

/// <summary>Keeps apart what is wrong with learners while a folder is read, so that it can be read without them. Not thread-safe.</summary>
internal sealed class RefusedLearners(Action<string, InputRefusedException> onRefused)
{
    // Rows without an id, or whose id cannot be read.
    private const string Nobody = "";

    private static readonly string LearnersTable = FolderTables.Learners.Name;

    private readonly Dictionary<string, ViolationCollector> _faults = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private bool _lostLearner;
    private readonly HashSet<Violation> _attributed = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes what the tables of learners report while they are read.</summary>
    public ReadingLog Log { get; } = new();

    /// <summary>Lays what was reported since a count at a learner's door, as far as it is about cells of the row just read.</summary>
    /// <param name="learner">Id of the learner; empty for a row of nobody's.</param>
    /// <param name="since">The count before the row was read.</param>
    /// <param name="missingId">What is wrong with the row when it has no id.</param>
    public void Take(string learner, int since, Violation missingId)
    {
        if (learner.Length == 0)
        {
            Add(Nobody, missingId);
            _lostLearner |= string.Equals(missingId.Table, LearnersTable, StringComparison.Ordinal);
        }

        if (Log.Violations.Count == since || Log.IsFull)
        {
            return;
        }

        int row = Log.Violations.Violations[^1].Row ?? 0;
        foreach (Violation violation in Log.Violations.Violations.Skip(since)
            .Where(violation => violation.Row == row && violation.Column is not null))
        {
            Add(learner, violation);
            _attributed.Add(violation);
        }
    }

    /// <summary>
    /// Leaves out the learners whose rows could not be read; whatever nobody can be blamed for goes to the log of the folder.
    /// </summary>
    public void Leave(LearnerRosterBuilder roster, ReadingLog log)
    {
        foreach (Violation lost in Log.Violations.Violations.Where(Log.IsLostRow))
        {
            Add(lost.Id ?? Nobody, lost);
            _attributed.Add(lost);
        }

        if (Log.Violations.Count > _attributed.Count)
        {
            foreach (Violation violation in Log.Violations.Violations)
            {
                log.ReportIncomplete(violation.Table, violation.Row, violation.Column, violation.Value, violation.Expected);
            }

            log.Violations.AddUnkept(Log.Violations.Count - Log.Violations.Violations.Length);
        }

        log.Warnings.AddRange(Log.Warnings);
        foreach (string learner in _order.Append(Nobody))
        {
            roster.LeaveOut(learner);
        }
    }

    /// <summary>
    /// Builds the roster without the learners who break a rule; null when a rule is broken for which nobody can be blamed.
    /// </summary>
    public LearnerRoster? Build(LearnerRosterBuilder roster, ViolationCollector rules)
    {
        var found = new ViolationCollector();
        LearnerRoster? learners = roster.TryBuild(found);
        if (learners is not null)
        {
            return learners;
        }

        if (found.Count > found.Violations.Length || found.Violations.Any(violation => violation.Id is null))
        {
            return roster.TryBuild(rules);
        }

        foreach (Violation violation in found.Violations)
        {
            roster.LeaveOut(violation.Id!);
            if ((_lostLearner || Log.IsIncomplete(LearnersTable)) && string.Equals(violation.Column, "learner", StringComparison.Ordinal))
            {
                // The row of this learner may be the one that is lost, which is told already.
                continue;
            }

            Add(violation.Id!, violation with { Value = violation.Value is null ? null : ShownText.Of(violation.Value) });
        }

        return roster.TryBuild(rules);
    }

    /// <summary>Tells of everybody who was left out.</summary>
    public void Tell()
    {
        foreach (string learner in _order)
        {
            onRefused(learner, new InputRefusedException(_faults[learner].Violations, _faults[learner].Count));
        }
    }

    private void Add(string learner, Violation violation)
    {
        if (!_faults.TryGetValue(learner, out ViolationCollector? faults))
        {
            _faults[learner] = faults = new ViolationCollector();
            _order.Add(learner);
        }

        faults.Add(violation);
    }
}
