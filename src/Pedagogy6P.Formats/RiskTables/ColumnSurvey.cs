using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>What the cells of a column are, all of them together.</summary>
internal sealed class ColumnSurvey
{
    private readonly int[] _counts;
    private readonly int[] _firstRows;

    public ColumnSurvey(FeatureCollector column)
    {
        Column = column;
        int different = column.IsCategorical ? 0 : column.Texts?.Different ?? 0;
        Readings = new CellReading[different];
        _counts = new int[different];
        _firstRows = new int[different];
        if (different == 0)
        {
            return;
        }

        int row = 0;
        foreach (int code in column.Texts!.ToColumn().Codes)
        {
            if (code >= 0)
            {
                _firstRows[code] = _counts[code]++ == 0 ? row : _firstRows[code];
            }

            row++;
        }

        for (int text = 0; text < different; text++)
        {
            Readings[text] = CellReading.Of(column.Texts.WrittenOf(text),
                truthIsNumber: column.Known is { Kind: not FeatureKind.Categorical });
        }
    }

    public FeatureCollector Column { get; }

    /// <summary>Per different text what it is; empty for categories.</summary>
    public CellReading[] Readings { get; }

    public int Words => Cells(reading => reading.IsWord);

    public int Dates => Cells(reading => reading.Date is not null);

    /// <summary>Cells that are numbers, plain or written otherwise.</summary>
    public int Numbers => Column.PlainNumbers + Cells(reading => reading.Number is not null);

    /// <summary>The decimal mark that most of the cells show that show one; null when none does.</summary>
    public DecimalMark? Mark
    {
        get
        {
            int point = Column.Decimals + Cells(reading => reading.Number is { AsComma: double.NaN }),
                comma = Cells(reading => reading.Number is { AsPoint: double.NaN });
            return point == 0 && comma == 0 ? null : comma > point ? DecimalMark.Comma : DecimalMark.Point;
        }
    }

    /// <summary>The order of day and month that most of the cells show that show one; null when none does.</summary>
    public DateOrder? Order
    {
        get
        {
            int days = Cells(reading => reading.Date is { MonthFirst: null }),
                months = Cells(reading => reading.Date is { DayFirst: null });
            return days == 0 && months == 0 ? null : days >= months ? DateOrder.DayMonthYear : DateOrder.MonthDayYear;
        }
    }

    /// <summary>The unit of most numbers.</summary>
    public string Unit =>
        Readings.Select((reading, text) => (reading.Number?.Unit, Count: _counts[text])).Where(number => number.Unit is not null)
        .Append(("", Column.PlainNumbers)).GroupBy(number => number.Item1!, StringComparer.Ordinal)
        .MaxBy(unit => unit.Sum(number => number.Item2))!.Key;

    /// <summary>Number of cells whose text is so.</summary>
    public int Cells(Func<CellReading, bool> condition)
    {
        int cells = 0;
        for (int text = 0; text < Readings.Length; text++)
        {
            cells += condition(Readings[text]) ? _counts[text] : 0;
        }

        return cells;
    }

    /// <summary>The first row whose text is so, and the text; null when none is.</summary>
    public (int Row, string Text)? First(Func<CellReading, bool> condition)
    {
        int best = -1;
        for (int text = 0; text < Readings.Length; text++)
        {
            best = condition(Readings[text]) && (best < 0 || _firstRows[text] < _firstRows[best]) ? text : best;
        }

        return best < 0 ? null : (_firstRows[best], Column.Texts!.WrittenOf(best));
    }
}
