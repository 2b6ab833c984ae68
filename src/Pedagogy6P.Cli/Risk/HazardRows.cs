using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Hazard;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Risk;

/// <summary>
/// What the rows of a file say about time. With <c>--time</c> a row is a person, watched from day 0 until the outcome or until observation
/// ended; with
/// <c>--period</c> a row is a person in one period, its outcome what happened in that period.
/// </summary>
internal sealed class HazardRows
{
    private const int MostPeriods = 10_000;

    private readonly bool _byPeriod;
    private readonly int[] _periods;
    private readonly double[] _times;
    private readonly byte[] _outcomes;

    private HazardRows(bool byPeriod, int[] periods, double[] times, byte[] outcomes)
    {
        _byPeriod = byPeriod;
        _periods = periods;
        _times = times;
        _outcomes = outcomes;
    }

    /// <summary>Reads the times and outcomes of a file.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="file">The file, read with a time column.</param>
    /// <param name="byPeriod">Whether rows are periods.</param>
    /// <param name="competing">Outcomes that compete with the event.</param>
    /// <param name="periodDays">Length of a period.</param>
    public static HazardRows Of(string path, RiskFileTable file, bool byPeriod, IReadOnlyList<string> competing, double periodDays)
    {
        if (file.Times.IsEmpty)
        {
            throw ToolException.WrongUsage(
                "--model hazard: expected the times of the outcomes.",
                "Give --time COL (days, one row per person) or --period COL (one row per person and period).");
        }

        if (byPeriod && file.Table.Persons.IsEmpty)
        {
            throw ToolException.WrongUsage("--period: expected --person COL beside it, which says whose periods the rows are.");
        }

        byte[] outcomes = new byte[file.Table.RowCount];
        int[] periods = new int[outcomes.Length];
        for (int row = 0; row < outcomes.Length; row++)
        {
            outcomes[row] = file.Table.Labels[row] == 1
                ? (byte)1 : (byte)(Rank(competing, file.Outcomes[row]) is var rank and >= 0 ? rank + 2 : 0);
            double count = byPeriod ? file.Times[row] : Math.Max(1, Math.Ceiling(file.Times[row] / periodDays));
            if (count > MostPeriods || count != Math.Floor(count))
            {
                throw new InputRefusedException(new Violation(
                    path, file.SourceRows[row] + 2, byPeriod
                        ? "--period" : "--time", file.Times[row].ToString("R", CultureInfo.InvariantCulture),
                    string.Create(CultureInfo.InvariantCulture,
                        $"{(byPeriod ? "a whole number" : "a time")} of {MostPeriods} periods at most")));
            }

            periods[row] = (int)count;
        }

        // When the watch had lasted so long: in days, or at the end of a period in periods.
        return new HazardRows(byPeriod, periods, byPeriod ? [.. periods.Select(period => period + 1.0)] : [.. file.Times], outcomes);
    }

    /// <summary>Person-period rows for training.</summary>
    public PersonPeriods ToPeriods(RiskTable table, ReadOnlySpan<int> rows)
    {
        int[] periods = Pick(_periods, rows);
        byte[] outcomes = Pick(_outcomes, rows);
        return _byPeriod
            ? new PersonPeriods(table.Subset(rows), periods, outcomes) : PersonPeriods.Expand(table.Subset(rows), periods, outcomes);
    }

    /// <summary>
    /// Whether the event comes within a horizon from the row's own period on: 1 or 0 with the row's weight for censoring, or null when
    /// observation ended before that could be seen. The horizon is counted in whole periods, as hazard models count it.
    /// </summary>
    public ImmutableArray<(byte Label, double Weight)?> Within(RiskTable table, double horizonDays, double periodDays)
    {
        double horizon = Math.Ceiling(horizonDays / periodDays) * (_byPeriod ? 1 : periodDays);
        var end = new Dictionary<int, (double Time, byte Outcome)>();
        for (int row = 0; row < _times.Length; row++)
        {
            int person = _byPeriod ? table.Persons[row] : row;
            if (!end.TryGetValue(person, out var known) || _times[row] > known.Time)
            {
                end[person] = (_times[row], _outcomes[row]);
            }
        }

        CensoringWeights censoring = new([.. end.Values.Select(watch => watch.Time)],
            [.. end.Values.Select(watch => (byte)(watch.Outcome == 0 ? 0 : 1))]);
        var labels = ImmutableArray.CreateBuilder<(byte, double)?>(_times.Length);
        for (int row = 0; row < _times.Length; row++)
        {
            // A row of a period exists because the person was still there at its end; a row of a person from day 0 on.
            (double time, byte outcome) = end[_byPeriod ? table.Persons[row] : row];
            double from = _byPeriod ? _times[row] : 0, until = (_byPeriod ? _periods[row] : 0) + horizon;
            double weight = censoring.Of(time, outcome != 0, until, from);
            labels.Add(weight > 0 ? ((byte)(outcome == 1 && time <= until ? 1 : 0), weight) : null);
        }

        return labels.MoveToImmutable();
    }

    private static int Rank(IReadOnlyList<string> competing, string outcome)
    {
        for (int i = 0; i < competing.Count; i++)
        {
            if (string.Equals(competing[i], outcome, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private static T[] Pick<T>(T[] values, ReadOnlySpan<int> rows)
    {
        T[] picked = new T[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            picked[i] = values[rows[i]];
        }

        return picked;
    }
}
