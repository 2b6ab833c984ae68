using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>
/// What it takes to get from the raw tables to features at the protocol's six landmarks, in this process and nothing else done.
/// </summary>
/// <param name="ClickRows">Rows of clicks read.</param>
/// <param name="ReadSeconds">Reading and sorting all tables.</param>
/// <param name="FeatureSeconds">Features of all enrolments at risk at all six landmarks.</param>
/// <param name="FeatureRows">Rows of the six tables together.</param>
/// <param name="Columns">Features per row.</param>
/// <param name="ProcessorSeconds">Processor time of the process, start-up included.</param>
/// <param name="PeakMegabytes">Largest resident memory of the process, in MiB.</param>
internal sealed record IngestMeasurement(
    long ClickRows, double ReadSeconds, double FeatureSeconds, int FeatureRows, int Columns, double ProcessorSeconds, double PeakMegabytes)
{
    private static readonly int[] Landmarks = [0, 7, 14, 28, 56, 84];

    /// <summary>Reads the tables and builds the features; keeps all six tables, as a run over all landmarks would.</summary>
    public static IngestMeasurement Run(string folder)
    {
        var start = Stopwatch.GetTimestamp();
        var data = OuladDataset.Read(folder);
        var read = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var builder = new FeatureBuilder(data);
        var tables = Landmarks.Select(builder.Build).ToList();
        var total = Stopwatch.GetElapsedTime(start).TotalSeconds;
        using var self = Process.GetCurrentProcess();
        return new IngestMeasurement(
            data.ClickRows, read, total - read, tables.Sum(t => t.Enrolments.Count), tables[0].Names.Count,
            self.TotalProcessorTime.TotalSeconds, self.PeakWorkingSet64 / 1048576.0);
    }

    /// <summary>One line.</summary>
    public string ToText(bool json) => json
        ? JsonSerializer.Serialize(this, JsonSerializerOptions.Web)
        : string.Create(CultureInfo.InvariantCulture,
            $"{ClickRows} click rows read in {ReadSeconds:F1} s, {FeatureRows} rows of {Columns} features at six landmarks in "
                + $"{FeatureSeconds:F1} s: {ReadSeconds + FeatureSeconds:F1} s, {ProcessorSeconds:F1} processor seconds, peak "
                + $"{PeakMegabytes:F0} MiB");
}
