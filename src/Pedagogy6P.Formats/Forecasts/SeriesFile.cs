using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Predictive.Forecasts;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Forecasts;

/// <summary>
/// Reads monthly series from CSV files: <c>series</c>, <c>train</c>, <c>test</c> with numbers separated by spaces, one series a row; or
/// <c>series</c>, <c>month</c>, <c>value</c>; or <c>month</c> and a column for each series. Months as YYYY-MM or a day of them, in any
/// order; months left out and empty cells are not known. Comma, semicolon (then with decimal commas) or tab; UTF-8. Stateless and
/// thread-safe.
/// </summary>
public static class SeriesFile
{
    /// <summary>Reads the series of a file one by one. Of <c>series</c>, <c>train</c>, <c>test</c> none is kept in memory.</summary>
    /// <param name="path">The file; a pipe is read to its end.</param>
    /// <param name="held">Months to hold back at the end of each series, 1 or more; not of <c>train</c> and <c>test</c>.</param>
    /// <param name="onSeries">Takes each series; what it was given counts only when reading ends without an exception.</param>
    /// <param name="progress">Told how many bytes were read; null for nobody.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="held"/> is below 1.</exception>
    /// <exception cref="InputRefusedException">The file cannot be read, has none of these headers, a column without a name, tells of a
    /// series or a month twice, or a cell is not as expected; all of it is told by row.</exception>
    public static void Read(string path, int held, Action<HeldBackSeries> onSeries, IProgress<WorkProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(held, 1);
        ArgumentNullException.ThrowIfNull(onSeries);
        using Stream text = SingleTable.OpenLong(path);
        IReadOnlyList<string> header = CsvHeader.NamesOf(text);
        var log = new ReadingLog();
        if (header.Contains("train", StringComparer.Ordinal) || header.Contains("test", StringComparer.Ordinal))
        {
            ReadHeldBack(text, path, onSeries, log, progress);
        }
        else if (header.Contains("series", StringComparer.Ordinal))
        {
            if (!header.Contains("value", StringComparer.Ordinal))
            {
                throw InputRefusedException.Because(path, "value", value: null, "a column value");
            }

            ReadLong(text, path, held, onSeries, log, progress);
        }
        else if (header.Contains(WideSeriesTable.MonthName, StringComparer.Ordinal))
        {
            if (header.Contains("", StringComparer.Ordinal))
            {
                throw InputRefusedException.Because(path, column: null, value: null, "a name for every column: a column is a series");
            }

            ReadWide(text, path, held, onSeries, log, progress);
        }
        else
        {
            throw InputRefusedException.Because(path, column: null, value: null,
                "the columns series, train, test; or series, month, value; or month and one for each series");
        }

        log.Violations.ThrowIfAny();
    }

    private static void ReadHeldBack(Stream text, string path, Action<HeldBackSeries> onSeries, ReadingLog log,
        IProgress<WorkProgress>? progress)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        SingleTable.Read(text, _ => new HeldBackTable(path), (series, row, isSound) =>
        {
            if (isSound && !known.Add(series.Known.Id))
            {
                log.Violations.Add(path, row.RecordNumber, "series", ShownText.Of(series.Known.Id), "each series once");
            }

            if (isSound && !log.Violations.Any)
            {
                onSeries(series);
            }
        }, log, progress);
    }

    private static void ReadLong(Stream text, string path, int held, Action<HeldBackSeries> onSeries, ReadingLog log,
        IProgress<WorkProgress>? progress)
    {
        var order = new List<GatheredSeries>();
        var known = new Dictionary<string, GatheredSeries>(StringComparer.Ordinal);
        SingleTable.Read(text, _ => new LongSeriesTable(path), (item, row, isSound) =>
        {
            if (isSound)
            {
                if (!known.TryGetValue(item.Series, out GatheredSeries? series))
                {
                    series = new GatheredSeries(item.Series);
                    known.Add(item.Series, series);
                    order.Add(series);
                }

                series.Add(item.Month, item.Value, row.RecordNumber);
            }
        }, log, progress);
        Give(path, order, held, onSeries, log);
    }

    private static void ReadWide(Stream text, string path, int held, Action<HeldBackSeries> onSeries, ReadingLog log,
        IProgress<WorkProgress>? progress)
    {
        GatheredSeries[] series = [];
        SingleTable.Read(text, header =>
        {
            var table = new WideSeriesTable(path, header);
            series = [.. table.Names.Select(name => new GatheredSeries(name))];
            return table;
        }, (item, row, isSound) =>
        {
            for (int place = 0; isSound && place < series.Length; place++)
            {
                series[place].Add(item.Month, item.Values[place], row.RecordNumber);
            }
        }, log, progress);
        Give(path, series, held, onSeries, log);
    }

    private static void Give(string path, IEnumerable<GatheredSeries> series, int held, Action<HeldBackSeries> onSeries, ReadingLog log)
    {
        // A month that a whole row of a wide table repeats is told once.
        var told = new HashSet<(int Row, string Month)>();
        foreach (GatheredSeries one in series)
        {
            foreach ((int Row, string Month) repeated in one.Repeated().Where(told.Add))
            {
                log.Violations.Add(path, repeated.Row, "month", repeated.Month, "each month of a series once");
            }

            if (!log.Violations.Any)
            {
                onSeries(one.HoldingBack(held));
            }
        }
    }
}
