using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Formats.ProgrammeFolders.Tables;
using Pedagogy6P.Formats.Quality;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.ProgrammeFolders;

/// <summary>Reads one programme folder, once.</summary>
internal sealed class FolderReader(
    string folder, IProgress<WorkProgress>? progress, Action<string, InputRefusedException>? onRefused, CancellationToken cancellation)
{
    private const int HeaderRow = 1;

    private readonly ReadingLog _log = new();
    private readonly IdPool _pool = new();
    private readonly RefusedLearners? _refused = onRefused is null ? null : new RefusedLearners(onRefused);
    private long _bytesBefore;
    private long _bytesInAll;

    public ProgrammeFolder Read()
    {
        RefuseUnlessFolder();
        _bytesInAll = FolderTables.All.Sum(table => TableFile.Length(folder, table));
        PackageDescription? package = DataPackageReader.Read(folder, _log);
        ProgrammeBuilder builder = ReadProgramme();
        var roster = new LearnerRosterBuilder(builder.Tables());
        ReadLearnerTable(FolderTables.Learners, item => item.Id, (item, row) => roster.Add(item, row));
        ReadLearnerTable(FolderTables.Mastery, item => item.Learner, (item, row) => roster.Add(item.Learner, item.Estimate, row));
        ReadLearnerTable(FolderTables.Outcomes, item => item.Learner, (item, row) => roster.Add(item.Learner, item.Outcome, row));
        ReadLearnerTable(FolderTables.Activity, item => item.LearnerId, (item, row) => roster.Add(item, row));
        ReadLearnerTable(FolderTables.Choices, item => item.LearnerId, (item, row) => roster.Add(item, row));
        ReadLearnerTable(FolderTables.Assessments, item => item.LearnerId, (item, row) => roster.Add(item, row));
        ReadLearnerTable(FolderTables.Practice, item => item.LearnerId, (item, row) => roster.Add(item, row));
        _refused?.Leave(roster, _log);

        cancellation.ThrowIfCancellationRequested();
        if (_log.IsFull)
        {
            // Rows were left out since, so the rules would complain of their absence.
            _log.Violations.ThrowIfAny();
        }

        var rules = new ViolationCollector();
        Programme? programme = builder.TryBuild(rules);
        LearnerRoster? learners = _refused is null ? roster.TryBuild(rules) : _refused.Build(roster, rules);
        RuleViolations.AddTo(_log, rules);
        _log.Violations.ThrowIfAny();
        _refused?.Tell();

        cancellation.ThrowIfCancellationRequested();
        QualityReport quality = QualityAssessment.Of(programme!, learners!, _log.Warnings);
        return new ProgrammeFolder(programme!, learners!, quality, package ?? PackageDescription.Of(programme!));
    }

    private void RefuseUnlessFolder()
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        string expected = File.Exists(folder) ? "a folder, not a file" : "the path of a folder that exists and can be read";
        throw new InputRefusedException(new Violation("folder", Row: null, Column: null, ShownText.Of(folder), expected));
    }

    private ProgrammeBuilder ReadProgramme()
    {
        ProgrammeTables? header = null;
        int rows = 0;
        ReadTable(FolderTables.Programme, (item, row) =>
        {
            header ??= item;
            if (++rows > 1)
            {
                _log.Violations.Add(FolderTables.Programme.Name, row, column: null, value: null, "one row in all");
            }
        });
        if (header is null && !_log.IsIncomplete(FolderTables.Programme.Name))
        {
            _log.ReportIncomplete(FolderTables.Programme.Name, HeaderRow + 1, column: null, value: null, "one row");
        }

        // Without a header the other tables are still checked; what the rules say of this stand-in is not reported.
        var builder = new ProgrammeBuilder(header ?? new ProgrammeTables { Id = "-", Title = "-", TimeZone = "-", Language = "en" });
        ReadTable(FolderTables.Competencies, (item, row) => builder.Add(item, row));
        ReadTable(FolderTables.Roles, (item, row) => builder.Add(item, row));
        ReadTable(FolderTables.RoleCompetencies, (item, row) => builder.Add(item, row));
        ReadTable(FolderTables.Backgrounds, (item, row) => builder.Add(item, row));
        ReadTable(FolderTables.Modules, (item, row) => builder.Add(item, row));
        ReadTable(FolderTables.ModuleCompetencies, (item, row) => builder.Add(item, row));
        ReadTable(FolderTables.Prerequisites, (item, row) => builder.Add(item, row));
        ReadTable(FolderTables.Sites, (item, row) => builder.Add(item, row));
        ReadTable(FolderTables.Trainers, (item, row) => builder.Add(item, row));
        ReadTable(FolderTables.Sessions, (item, row) => builder.Add(item, row));
        ReadTable(FolderTables.Evidence, (item, row) => builder.Add(item, row));
        ReadTable(FolderTables.Demand, (item, row) => builder.Add(item, row));
        ReadTable(FolderTables.Terms, (item, row) => builder.Add(item, row));
        ReadTable(FolderTables.Mandatory, (item, row) => builder.Add(item, row));
        ReadTable(FolderTables.Awards, (item, row) => builder.Add(item, row));
        return builder;
    }

    private void ReadLearnerTable<T>(RowFormat<T> table, Func<T, string> learner, Action<T, int> add)
    {
        if (_refused is null)
        {
            ReadTable(table, add);
            return;
        }

        int before = _refused.Log.Violations.Count;
        ReadTable(table, _refused.Log, (item, row) =>
        {
            _refused.Take(learner(item), before, new Violation(table.Name, row, table.Columns[table.OwnerPosition].Name, Value: null,
                "the id of a learner"));
            before = _refused.Log.Violations.Count;
            add(item, row);
        });
    }

    private void ReadTable<T>(RowFormat<T> table, Action<T, int> add) => ReadTable(table, _log, add);

    private void ReadTable<T>(RowFormat<T> table, ReadingLog log, Action<T, int> add)
    {
        cancellation.ThrowIfCancellationRequested();
        using FileStream? stream = TableFile.Open(folder, table, log);
        if (stream is null)
        {
            return;
        }

        var row = new CsvRow(table, log, _pool);
        new CsvTableReader(table, stream, log).Read(
            row,
            () => add(table.Read(row), row.RecordNumber),
            bytes => Report(table, bytes));
        _bytesBefore += stream.Length;
        Report(table, bytes: 0);
    }

    private void Report(TableFormat table, long bytes)
    {
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new WorkProgress(Math.Min(_bytesBefore + bytes, _bytesInAll), _bytesInAll, WorkUnit.Bytes));
    }
}
