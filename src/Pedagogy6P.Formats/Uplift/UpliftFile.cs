using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Proof.Uplift;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Uplift;

/// <summary>
/// Reads contacts that were made by lot from a CSV file: <c>learner</c> (once), <c>contacted</c> (1 or 0), <c>outcome</c> (higher is
/// better), <c>propensity</c> of the lot, <c>minutes</c> of staff [30], and what was known before as columns <c>x_…</c> [not known].
/// Further columns are passed over. Comma, semicolon (then with decimal commas) or tab; UTF-8. Stateless and thread-safe.
/// </summary>
public static class UpliftFile
{
    /// <summary>Reads a trial; the order of its rows does not matter.</summary>
    /// <param name="path">The file; a pipe such as <c>/dev/stdin</c> is read to its end.</param>
    /// <param name="progress">Told how many bytes were read; null for nobody.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="InputRefusedException">The file cannot be read, a row is not as expected, or the rows are no trial (see
    /// <see cref="UpliftTrialBuilder.Build"/>); everything that is wrong is told by file, row, column and value.</exception>
    public static UpliftTrial Read(string path, IProgress<WorkProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        UpliftTrialBuilder? builder = null;
        SingleTable.Read(path, header =>
        {
            var table = new UpliftTable(path, header);
            builder = new UpliftTrialBuilder(path, table.FeatureNames);
            return table;
        }, (offer, row) => builder!.Add(offer, row.RecordNumber), progress);
        return builder!.Build();
    }
}
