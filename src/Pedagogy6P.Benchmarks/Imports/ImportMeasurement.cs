using System.Diagnostics;
using System.Globalization;
using Pedagogy6P.Formats;
using Pedagogy6P.Formats.Imports;

namespace Pedagogy6P.Benchmarks.Imports;

/// <summary>What it takes to import one log, the folder written included.</summary>
/// <param name="Format">Its format and name.</param>
/// <param name="Megabytes">Length of the log in MiB.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Seconds">Processor time of the whole import.</param>
/// <param name="LiveMegabytes">Memory that is still held after it, in MiB.</param>
/// <param name="PeakMegabytes">Largest resident memory of the process so far, in MiB.</param>
internal sealed record ImportMeasurement(string Format, double Megabytes, int Rows, double Seconds, double LiveMegabytes,
    double PeakMegabytes)
{
    private const double Mebibyte = 1 << 20;

    /// <summary>MiB of the log for each second of processor time.</summary>
    public double Speed => Megabytes / Seconds;

    /// <summary>
    /// Writes the table of a standard log of Moodle of about a length and the report of the learners in it, reads both and removes them.
    /// </summary>
    public static ImportMeasurement OfMoodle(int megabytes) => Run("moodle", MoodleLog.TableName, megabytes, MoodleLog.WriteTable);

    /// <summary>The same with the log as a report, whose dates are figures.</summary>
    public static ImportMeasurement OfMoodleReport(int megabytes) =>
        Run("moodle", MoodleLog.ReportName, megabytes, MoodleLog.WriteReport);

    /// <summary>Writes xAPI statements of about a length, a statement a line, reads them and removes them.</summary>
    public static ImportMeasurement OfXApi(int megabytes) => Run("xapi", XApiLog.FileName, megabytes, XApiLog.Write);

    private static ImportMeasurement Run(string format, string file, int megabytes, Func<string, long, int> write)
    {
        DirectoryInfo place = Directory.CreateTempSubdirectory("pedagogy6p-imports-");
        try
        {
            int rows = write(place.FullName, megabytes * (long)Mebibyte);
            double length = new FileInfo(Path.Combine(place.FullName, file)).Length / Mebibyte;
            using var self = Process.GetCurrentProcess();
            TimeSpan before = self.TotalProcessorTime;
            ImportResult result = ProgrammeImport.Run(ImportFormats.Find(format)!, [place.FullName], Path.Combine(place.FullName, "made"));
            self.Refresh();
            double seconds = (self.TotalProcessorTime - before).TotalSeconds;
            return result.Report.Written
                ? new($"{format}, {file}", length, rows, seconds, GC.GetTotalMemory(forceFullCollection: true) / Mebibyte,
                    self.PeakWorkingSet64 / Mebibyte)
                : throw new InvalidOperationException(result.Report.ToText());
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    /// <summary>One line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Format}, {Megabytes:F0} MiB, {Rows} rows: {Seconds:F2} s of processor time, {Speed:F0} MiB/s, {LiveMegabytes:F0} MiB held, peak "
            + $"{PeakMegabytes:F0} MiB");
}
