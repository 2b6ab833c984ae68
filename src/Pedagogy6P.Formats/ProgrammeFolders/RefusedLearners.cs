using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Formats.ProgrammeFolders;

/// <summary>Keeps apart what is wrong with learners while a folder is read, so that it can be read without them. Not thread-safe.</summary>
internal sealed class RefusedLearners(Action<string, InputRefusedException> onRefused)
{
    private readonly Dictionary<string, ViolationCollector> _faults = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private int _attributed;

    /// <summary>Takes what the tables of learners report while they are read.</summary>
    public ReadingLog Log { get; } = new();

    /// <summary>Lays what was reported since a count at a learner's door, as far as it is about cells of the row just read.</summary>
    public void Take(string learner, int since)
    {
        if (Log.Violations.Count == since || learner.Length == 0 || Log.IsFull)
        {
            return;
        }

        int row = Log.Violations.Violations[^1].Row ?? 0;
        foreach (Violation violation in Log.Violations.Violations.Skip(since).Where(violation => violation.Row == row && violation.Column is not null))
        {
            Add(learner, violation);
            _attributed++;
        }
    }

    /// <summary>Leaves out the learners whose rows could not be read; whatever nobody can be blamed for goes to the log of the folder.</summary>
    public void Leave(LearnerRosterBuilder roster, ReadingLog log)
    {
        if (Log.Violations.Count > _attributed)
        {
            foreach (Violation violation in Log.Violations.Violations)
            {
                log.ReportIncomplete(violation.Table, violation.Row, violation.Column, violation.Value, violation.Expected);
            }

            log.Violations.AddUnkept(Log.Violations.Count - Log.Violations.Violations.Length);
        }

        log.Warnings.AddRange(Log.Warnings);
        foreach (string learner in _order)
        {
            roster.LeaveOut(learner);
        }
    }

    /// <summary>Builds the roster without the learners who break a rule; null when a rule is broken for which nobody can be blamed.</summary>
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
            Add(violation.Id!, violation with { Value = violation.Value is null ? null : ShownText.Of(violation.Value) });
            roster.LeaveOut(violation.Id!);
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
