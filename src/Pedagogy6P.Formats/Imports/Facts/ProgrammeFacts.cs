using System.Collections.Immutable;
using Pedagogy6P.Formats.ProgrammeFolders.Tables;

namespace Pedagogy6P.Formats.Imports.Facts;

/// <summary>
/// What a source tells, as the tables of a programme folder: rows may lack cells, which are gaps and no errors. Readers of all formats
/// fill it; a side table and stand-ins complete it. Not thread-safe.
/// </summary>
internal sealed class ProgrammeFacts
{
    public ProgrammeFacts()
    {
        Tables = [.. FolderTables.All.Where(table => table != FolderTables.Activity).Select(table => new FactTable(table))];
        Programme = this["programme"];
    }

    /// <summary>All tables but activity, in the order of the format.</summary>
    public ImmutableArray<FactTable> Tables { get; }

    /// <summary>The one row that says what the programme is; see <see cref="Header"/>.</summary>
    public FactTable Programme { get; }

    /// <summary>The row of the programme.</summary>
    public FactRow Header => Programme.Rows.Count > 0 ? Programme.Rows[0] : Programme.Add();

    public FactTable Competencies => this["competencies"];

    public FactTable Roles => this["roles"];

    public FactTable RoleCompetencies => this["role_competencies"];

    public FactTable Backgrounds => this["backgrounds"];

    public FactTable Modules => this["modules"];

    public FactTable ModuleCompetencies => this["module_competencies"];

    public FactTable Prerequisites => this["prerequisites"];

    public FactTable Sites => this["sites"];

    public FactTable Trainers => this["trainers"];

    public FactTable Sessions => this["sessions"];

    public FactTable Terms => this["terms"];

    public FactTable Learners => this["learners"];

    public FactTable Mastery => this["mastery"];

    /// <summary>One row for each learner and module; a reader that knows several enrolments adds rows.</summary>
    public FactTable Outcomes => this["outcomes"];

    /// <summary>Rows of an activity table that stood among the sources; they go beside what was counted.</summary>
    public FactTable ActivityRows { get; } = new(FolderTables.Activity);

    /// <summary>What learners did, day by day.</summary>
    public ActivityTally Activity { get; } = new();

    /// <summary>Files that stand in the folder beside the tables, by name.</summary>
    public SortedDictionary<string, byte[]> Beside { get; } = new(StringComparer.Ordinal);

    /// <summary>A table by name.</summary>
    /// <exception cref="InvalidOperationException">There is no such table.</exception>
    public FactTable this[string name] => Tables.First(table => string.Equals(table.Name, name, StringComparison.Ordinal));
}
