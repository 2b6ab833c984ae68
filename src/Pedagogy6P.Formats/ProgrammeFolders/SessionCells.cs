using System.Collections.Immutable;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Formats.ProgrammeFolders.Tables;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.ProgrammeFolders;

/// <summary>
/// Sessions written as cells of <c>sessions.csv</c>, for what-ifs that come as text. Stateless and thread-safe.
/// </summary>
public static class SessionCells
{
    private static readonly RowCells<Session> Row = new(FolderTables.Sessions);

    /// <summary>Names of the columns of <c>sessions.csv</c>, in the order they are written.</summary>
    public static ImmutableArray<string> Columns { get; } = [.. FolderTables.Sessions.Columns.Select(column => column.Name)];

    /// <summary>
    /// The session that would be read had some cells of a row other values. Cells are read by the very rules of the folder reader;
    /// whether the session fits into a programme is seen when it is added to one.
    /// </summary>
    /// <param name="like">The session that it is like; null for a row of empty cells.</param>
    /// <param name="cells">The values of the columns that differ; an empty value is an empty cell.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cells"/> is null.</exception>
    /// <exception cref="ArgumentException">A name is not one of <see cref="Columns"/>.</exception>
    /// <exception cref="InputRefusedException">A value breaks the rules of the format; all violations are carried.</exception>
    public static Session Read(Session? like, IReadOnlyDictionary<string, string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var log = new ReadingLog();
        Session? read = Row.Change(like, cells, log);
        log.Violations.ThrowIfAny();
        return read!;
    }
}
