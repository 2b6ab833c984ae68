using System.Collections.Immutable;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Studies;

/// <summary>
/// Reads studies to pool from a CSV file with the columns <c>study</c> (a name, once), <c>effect</c> and <c>se</c> (above 0); further
/// columns are passed over. Comma, semicolon (then with decimal commas) or tab; UTF-8. Stateless and thread-safe.
/// </summary>
public static class StudyFile
{
    /// <summary>Reads the studies in the order of the file.</summary>
    /// <param name="path">The file; a pipe such as <c>/dev/stdin</c> is read to its end.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="InputRefusedException">The file cannot be read, holds no study, or a row is not as expected; everything that is
    /// wrong is told by file, row, column and value.</exception>
    public static ImmutableArray<StudyEffect> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var table = new StudyEffectTable(path);
        var studies = ImmutableArray.CreateBuilder<StudyEffect>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        SingleTable.Read(path, table, (study, row) =>
        {
            studies.Add(study);
            if (!names.Add(study.Study))
            {
                row.Report(table.Study, "the name of a study that no earlier row has");
            }
        });
        return studies.Count > 0 ? studies.ToImmutable()
            : throw InputRefusedException.Because(path, column: null, value: null, "at least one study below the header");
    }
}
