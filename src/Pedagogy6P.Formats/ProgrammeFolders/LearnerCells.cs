using System.Collections.Immutable;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Formats.ProgrammeFolders.Tables;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.ProgrammeFolders;

/// <summary>
/// Learners changed by cells as <c>learners.csv</c> writes them, for what-ifs that come as text. Stateless and thread-safe.
/// </summary>
public static class LearnerCells
{
    private static readonly RowCells<Learner> Row = new(FolderTables.Learners);

    /// <summary>Names of the columns of <c>learners.csv</c>, in the order they are written.</summary>
    public static ImmutableArray<string> Columns { get; } = [.. FolderTables.Learners.Columns.Select(column => column.Name)];

    /// <summary>
    /// The learner that would be read had some cells of their row other values; mastery and outcomes stay. Cells are read by the very rules
    /// of the folder reader.
    /// </summary>
    /// <param name="learner">The learner as they are.</param>
    /// <param name="cells">The values of the columns that differ; an empty value is an empty cell.</param>
    /// <param name="programme">The programme that ids refer to.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A name is not one of <see cref="Columns"/>.</exception>
    /// <exception cref="InputRefusedException">A value breaks the rules of the format; all violations are carried.</exception>
    public static Learner Change(Learner learner, IReadOnlyDictionary<string, string> cells, Programme programme)
    {
        ArgumentNullException.ThrowIfNull(learner);
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(programme);
        var log = new ReadingLog();
        Learner changed = Row.Change(learner, cells, log) ?? learner;
        var roster = new LearnerRosterBuilder(programme.Tables);
        roster.Add(changed with { Mastery = learner.Mastery, Outcomes = learner.Outcomes });
        LearnerRoster? built = roster.TryBuild(log.Violations);
        log.Violations.ThrowIfAny();
        return built!.Learners[0];
    }
}
