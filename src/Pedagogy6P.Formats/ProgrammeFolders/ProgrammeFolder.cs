using System.Collections.Immutable;
using Pedagogy6P.Formats.Population;
using Pedagogy6P.Formats.ProgrammeFolders.Tables;
using Pedagogy6P.Formats.Quality;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.ProgrammeFolders;

/// <summary>
/// A programme folder as it was read: the validated programme, its learners and the data-quality report. Immutable and thread-safe. The
/// format is described in <c>docs/programme-folder.md</c>.
/// </summary>
public sealed class ProgrammeFolder
{
    internal ProgrammeFolder(Programme programme, LearnerRoster learners, QualityReport quality, PackageDescription package)
    {
        Programme = programme;
        Learners = learners;
        Quality = quality;
        Package = package;
    }

    /// <summary>
    /// The files of a folder that have a meaning, relative to it with '/' between names: its tables, <c>datapackage.json</c>, the
    /// population model and the retention model. Everything else in a folder is ignored.
    /// </summary>
    public static ImmutableArray<string> FileNames { get; } =
        [.. FolderTables.All.Select(table => table.FileName), DataPackageReader.FileName, PopulationModel.FileName,
            RetentionModelFile.RelativePath];

    /// <summary>The programme.</summary>
    public Programme Programme { get; }

    /// <summary>
    /// Its learners with their mastery, outcomes, activity and choices, as the tables say; empty when the folder has no
    /// <c>learners.csv</c>. Rankings and plans take <see cref="LearnerRoster.AsOf"/>, with the choices folded in.
    /// </summary>
    public LearnerRoster Learners { get; }

    /// <summary>
    /// What is lawful and yet doubtful in the folder, as far as reading it tells; see also <see cref="AssessFeasibility"/>.
    /// </summary>
    public QualityReport Quality { get; }

    /// <summary>Licence and provenance from <c>datapackage.json</c>; without one, the defaults for the programme.</summary>
    public PackageDescription Package { get; }

    /// <summary>
    /// Reads a programme folder. Everything wrong with it is collected (the first <see cref="ViolationCollector.Limit"/> violations, after
    /// which cells are no longer looked at; rows as CSV records with the header as row 1) before it is refused; nothing is kept of a
    /// refused folder. Files are streamed: beside the rows themselves, memory is bounded by the longest record allowed (8 MiB; 1 MiB per
    /// cell, 2 GiB and 20 million records per table).
    /// </summary>
    /// <param name="folder">Path of the folder.</param>
    /// <param name="progress">Told now and then, on the calling thread, how far reading has come; null for nobody.</param>
    /// <param name="onRefused">
    /// Told of every learner with a row that breaks the rules and why, in the order of the learners' first fault; the folder is then read
    /// without them. Rows of nobody's (an
    /// empty id, a record that cannot be taken apart) are told under an empty id and left out. What concerns everybody (a header, a quote
    /// that is not closed, a fault of the
    /// programme, more faults than are kept) refuses the folder all the same. Null refuses the
    /// folder for any fault.
    /// </param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is null or empty.</exception>
    /// <exception cref="InputRefusedException">The folder is absent, unreadable or breaks the rules of the format.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static ProgrammeFolder Read(
        string folder,
        IProgress<WorkProgress>? progress = null,
        Action<string, InputRefusedException>? onRefused = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new FolderReader(folder, progress, onRefused, cancellationToken).Read();
    }

    /// <summary>
    /// The data-quality report with what takes matching every learner with the catalogue: mandatory modules that are infeasible for
    /// learners who aim at the role, and learners no module fits. It costs about as much as one recommendation for each learner.
    /// </summary>
    /// <param name="asOf">The query date (see <see cref="ProgrammeCalendar.QueryDate"/>).</param>
    /// <param name="progress">Told the number of learners matched now and then; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public QualityReport AssessFeasibility(DateOnly asOf, IProgress<WorkProgress>? progress = null,
        CancellationToken cancellationToken = default) => Quality with
        {
            Warnings = [.. Quality.Warnings, .. LearnerWarnings.Of(Programme, Learners.AsOf(asOf), asOf, progress, cancellationToken)],
        };

    /// <summary>
    /// Writes a programme folder that reads back equal, with a <c>datapackage.json</c> that describes every table written. All files are
    /// written beside, flushed to disk and then renamed, so that each appears whole or not at all; a new folder appears as a whole. In an
    /// existing folder, files that are replaced keep their permissions and one that is read-only is refused before any is replaced; tables
    /// of the format that are not written are removed and all other files stay. Rows keep their order, mastery and outcomes are grouped by
    /// learner; the same input gives the same bytes.
    /// </summary>
    /// <param name="folder">Path of the folder, made when absent.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="learners">Its learners; null for none.</param>
    /// <param name="package">Licence and provenance; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels writing; the folder is then as before.</param>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="programme"/> or <paramref name="folder"/> is null.</exception>
    /// <exception cref="InputRefusedException">The programme holds what the format cannot say (a trainer without modules).</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written, or one to be replaced or removed is read-only.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static void Write(
        string folder,
        Programme programme,
        LearnerRoster? learners = null,
        PackageDescription? package = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(programme);
        new FolderWriter(programme, learners, package ?? PackageDescription.Of(programme)).Write(folder, cancellationToken);
    }
}
