using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Planning.Paths.Problems;

/// <summary>Days by which modules are mandatory for a learner. Immutable.</summary>
internal sealed class PathDeadlines
{
    private readonly Dictionary<int, int> _days = [];

    public PathDeadlines(NumberedProgramme index, Learner learner)
    {
        foreach (MandatoryModule row in index.Programme.Tables.Mandatory)
        {
            if (learner.Roles.Contains(row.RoleId, StringComparer.Ordinal) && row.Deadline(learner.Since) is DateOnly day)
            {
                int module = index.ModuleIds.Find(row.ModuleId);
                _days[module] = Math.Min(_days.GetValueOrDefault(module, int.MaxValue), day.DayNumber);
            }
        }
    }

    /// <summary>The earliest day number that a target role asks for; the largest number without one.</summary>
    public int Of(int module) => _days.GetValueOrDefault(module, int.MaxValue);
}
