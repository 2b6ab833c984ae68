using System.Collections.Immutable;
using NodaTime;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.SideTables;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Imports;

/// <summary>One import while it runs: what readers are given and what they fill. Not thread-safe.</summary>
internal sealed class ImportWork
{
    private readonly Dictionary<string, FileLog> _logs = new(StringComparer.Ordinal);
    private readonly List<FileLog> _inOrder = [];
    private readonly IProgress<WorkProgress>? _progress;
    private readonly long _bytes;
    private long _done;

    public ImportWork(ImportOptions options, ImmutableArray<ImportFile> files, SideTable side, ViolationCollector violations,
        IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        Options = options;
        Files = files;
        Side = side;
        Violations = violations;
        Cancellation = cancellation;
        _progress = progress;
        _bytes = files.Sum(file => file.Length);
        Zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(options.TimeZone) ?? DateTimeZone.Utc;
    }

    public ImportOptions Options { get; }

    public ImmutableArray<ImportFile> Files { get; }

    /// <summary>What people answered; readers ask it about the source itself (<c>files</c>, <c>states</c>).</summary>
    public SideTable Side { get; }

    public ProgrammeFacts Facts { get; } = new();

    public ViolationCollector Violations { get; }

    /// <summary>Questions that readers have; those about tables of the folder are found by themselves.</summary>
    public List<ImportGap> Gaps { get; } = [];

    /// <summary>What is to be said of the import as a whole.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Time zone of local times without zone.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>
    /// Language of titles as far as it is known: that of the programme, of the option, else the one that all files are in; English by
    /// default. What stands in for words of the school is in it where it is French.
    /// </summary>
    public string Language => Facts.Header["language"] ?? Side.Answer("programme", "*", "language") ?? Options.Culture
        ?? (_inOrder.Select(log => log.Language).OfType<string>().Distinct(StringComparer.Ordinal).ToArray() is [string one] ? one : "en");

    public CancellationToken Cancellation { get; }

    /// <summary>The logs, in the order in which files were first looked at.</summary>
    public IReadOnlyList<FileLog> Logs => _inOrder;

    /// <summary>The log of a file; the same one every time.</summary>
    public FileLog LogOf(ImportFile file)
    {
        if (!_logs.TryGetValue(file.Name, out FileLog? log))
        {
            log = new FileLog(file.Name, Violations);
            _logs.Add(file.Name, log);
            _inOrder.Add(log);
        }

        return log;
    }

    /// <summary>Says that a file was read, and stops when that was asked for.</summary>
    public void Finish(ImportFile file)
    {
        Cancellation.ThrowIfCancellationRequested();
        _done += file.Length;
        _progress?.Report(new WorkProgress(Math.Min(_done, _bytes), _bytes, WorkUnit.Bytes));
    }
}
