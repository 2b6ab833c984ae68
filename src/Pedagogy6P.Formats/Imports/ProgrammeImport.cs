using System.Collections.Immutable;
using NodaTime;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.SideTables;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Imports;

/// <summary>Makes programme folders of foreign files. Stateless and thread-safe.</summary>
public static class ProgrammeImport
{
    /// <summary>
    /// Reads foreign files and writes them as a programme folder, whole or not at all and never over another one. What the files do not
    /// say is filled by a side table (<see cref="ImportOptions.SideTable"/>), else by values that stand in for it and are listed as gaps.
    /// </summary>
    /// <param name="importer">The format.</param>
    /// <param name="sources">Paths of files, folders and <c>.zip</c> archives.</param>
    /// <param name="folder">The folder to write: a path where nothing is, or an empty folder.</param>
    /// <param name="options">How files are to be understood; defaults when null.</param>
    /// <param name="progress">Told the bytes read, file by file.</param>
    /// <param name="cancellationToken">Stops between files and rows; no folder is left.</param>
    /// <returns>The report, which also says when the folder was not written and why, and the side table to fill.</returns>
    /// <exception cref="ArgumentNullException">A required argument is null.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="InputRefusedException">An option is out of its range.</exception>
    public static ImportResult Run(Importer importer, IEnumerable<string> sources, string folder, ImportOptions? options = null,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(importer);
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(folder);
        options ??= new ImportOptions();
        var violations = new ViolationCollector();
        if (!FactFolder.IsFree(folder))
        {
            violations.Add("folder", null, null, folder, "a path where nothing is, or an empty folder: nothing is overwritten");
        }

        ImportWork work = Read(importer, sources, options, violations, progress, cancellationToken);
        var written = new FactFolder(work.Facts, [.. work.Files.Select(file => $"{importer.Title}: {file.Name}")]);
        bool isWritten = !violations.Any && written.Write(folder, violations, cancellationToken);
        return new ImportResult(ReportOf(importer, work, written.Tables, isWritten));
    }

    /// <summary>Reads and completes, and writes nothing.</summary>
    internal static ImportWork Read(Importer importer, IEnumerable<string> sources, ImportOptions options, ViolationCollector violations,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        OptionRules.ThrowIfInvalid(options.Limits, "import limits");
        ImmutableArray<ImportFile> files = ImportSources.Find(sources, options.Limits, violations);
        return Read(importer, files, options, violations, progress, cancellationToken);
    }

    /// <summary>Reads and completes files that are at hand, and writes nothing.</summary>
    internal static ImportWork Read(Importer importer, ImmutableArray<ImportFile> files, ImportOptions options,
        ViolationCollector violations, IProgress<WorkProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(options.TimeZone) is null)
        {
            violations.Add("options", null, "time zone", options.TimeZone, "an IANA time zone such as Europe/Paris");
        }

        if (options.Culture is string culture && !ImportCulture.IsKnown(culture))
        {
            violations.Add("options", null, "culture", culture, "a BCP 47 language tag such as fr or en-GB");
        }

        SideTable side = options.SideTable is null ? SideTable.Empty : SideTable.Read(options.SideTable, options.Limits, violations);
        var work = new ImportWork(options, files, side, violations, progress, cancellationToken);
        importer.Read(work);
        new SideAnswers(side, work.Facts, [.. files.Select(file => file.ShortName)], violations).Add();
        new GapFiller(work).Fill();
        if (work.Facts.Modules.Rows.Count == 0 && !violations.Any)
        {
            violations.Add("source", null, null, null, "at least one file that tells of a course or module");
        }

        return work;
    }

    internal static ImportReport ReportOf(Importer importer, ImportWork work, ImmutableArray<WrittenTable> tables, bool isWritten) => new()
    {
        Format = importer.Name,
        Written = isWritten,
        Files = [.. work.Logs.Select(log => log.Finish())],
        Gaps = [.. work.Gaps.Distinct()],
        Notes = [.. work.Notes],
        Tables = tables,
        Violations = work.Violations.Violations,
        ViolationCount = work.Violations.Count,
    };
}
