using System.Collections.Immutable;
using System.Text;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>Gathers the rows of a risk file column by column. Not thread-safe.</summary>
internal sealed class RiskFileRows
{
    private readonly int _firstRecord;
    private readonly RiskFileHeader _header;
    private readonly RiskFileOptions _options;
    private readonly FileFindings _findings;
    private readonly MissingWords _missing;
    private readonly OutcomeCollector _outcomes;
    private readonly List<(int Cell, FeatureCollector Column)> _features = [];
    private readonly List<(int Cell, string Name, TextCollector Column)> _groups = [];
    private readonly TextCollector _persons;
    private readonly TextCollector _order;
    private readonly FeatureCollector _times;
    private readonly GrowingArray<byte> _labels;
    private readonly GrowingArray<int> _outcomeCodes;
    private readonly GrowingArray<int> _rows;
    private readonly UnnamedColumns _unnamed;
    private readonly int _label;
    private readonly int _person;
    private readonly int _orderCell;
    private readonly int _time;
    private readonly int _optOut;
    private int _fileRows;
    private int _emptyRows;
    private int _optedOut;

    /// <param name="header">The columns.</param>
    /// <param name="options">Which column means what.</param>
    /// <param name="findings">Takes refusals and notes.</param>
    /// <param name="firstRecord">The number by which the first row goes in the file.</param>
    /// <param name="capacity">How many rows there may be; 0 when that is not known.</param>
    public RiskFileRows(RiskFileHeader header, RiskFileOptions options, FileFindings findings, int firstRecord, int capacity = 0)
    {
        _firstRecord = firstRecord;
        _header = header;
        _options = options;
        _findings = findings;
        _missing = new MissingWords(options.Missing);
        _outcomes = new OutcomeCollector(options, _missing);
        _persons = new TextCollector(_missing, options.Person is null ? 0 : capacity);
        _order = new TextCollector(_missing, options.Order is null ? 0 : capacity);
        _times = new FeatureCollector(options.Time ?? "time", new Feature("time", FeatureKind.Numeric), _missing, capacity);
        _unnamed = new UnnamedColumns(header);
        _labels = new(options.Label is null ? 0 : capacity);
        _outcomeCodes = new(options.Label is null ? 0 : capacity);
        _rows = new(capacity);
        FeatureColumns columns = new(header, options, findings, _missing, capacity);
        _label = columns.CellOf(options.Label);
        _person = columns.CellOf(options.Person);
        _orderCell = columns.CellOf(options.Order);
        _time = columns.CellOf(options.Time);
        _optOut = columns.CellOf(options.OptOut);
        foreach (string group in options.Groups)
        {
            _groups.Add((columns.CellOf(group), group, new TextCollector(_missing, capacity)));
        }

        foreach (string name in options.Ignored.Concat(options.Categorical).Concat(options.Kept))
        {
            columns.CellOf(name);
        }

        _features = columns.Find();
    }

    /// <summary>The cells that have to be read.</summary>
    public IEnumerable<int> Cells =>
        ((int[])[_label, _person, _orderCell, _time, _optOut]).Where(cell => cell >= 0).Concat(_groups.Select(group => group.Cell))
        .Concat(_features.Select(feature => feature.Cell)).Concat(_unnamed.Cells).Distinct();

    /// <summary>Takes a row.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="record">The number by which it goes in the file.</param>
    public void Add(IRecord cells, int record)
    {
        if (cells.IsEmpty)
        {
            _emptyRows++;
            return;
        }

        // Empty rows between others keep their numbers; those at the end are none.
        _fileRows = record - _firstRecord;
        int row = _fileRows++;
        if (_optOut >= 0 && OptsOut(cells, record))
        {
            _optedOut++;
            return;
        }

        if (_label >= 0 && !AddLabel(cells, record))
        {
            return;
        }

        _rows.Add(row);
        foreach ((int cell, FeatureCollector column) in _features)
        {
            column.Add(cells, cell);
        }

        _unnamed.Add(cells);
        AddRoles(cells, record);
    }

    /// <summary>The table; null when something was refused.</summary>
    public RiskFileTable? Finish()
    {
        foreach ((int record, string outcome, string expected) in _outcomes.Faults)
        {
            _findings.Refuse(record, _header.Names[_label], outcome, expected);
        }

        if (_findings.Problems.Any)
        {
            return null;
        }

        RiskTableBuilder builder = new();
        ImmutableArray<int> sourceRows = [.. _rows.Items];
        ColumnSurvey time = new(_times);
        (ColumnSurvey Survey,
            FeatureCollector Column)[] surveys = [.. _features.Select(feature => (new ColumnSurvey(feature.Column), feature.Column))];
        var conventions = ColumnConventions.Of(_options, surveys.Select(survey => survey.Survey).Append(time));
        ColumnReader columns = new(builder, _options, conventions, _findings, row => sourceRows[row] + _firstRecord);
        foreach ((ColumnSurvey survey, FeatureCollector _) in surveys)
        {
            columns.Add(survey);
            survey.Column.Clear();
        }

        double[] times = _time >= 0 ? Times(columns, time, sourceRows) : [];
        AddDefaults(builder);
        Note();
        if (_findings.Problems.Any)
        {
            return null;
        }

        builder = _label >= 0 ? builder.SetLabels(_labels.ToArray()) : builder;
        builder = _person >= 0 ? builder.SetPersons([.. _persons.ToWrittenColumn().Select(person => person ?? "")]) : builder;
        CohortRanks? cohorts = _orderCell >= 0 ? OrderCohorts() : null;
        if (_findings.Problems.Any)
        {
            return null;
        }

        builder = cohorts is null ? builder : builder.SetOrder(cohorts.Rows);
        _groups.ForEach(group => builder.AddGroup(group.Name, group.Column.ToColumn()));
        return new RiskFileTable(builder.Build(), sourceRows, _fileRows)
        {
            OptedOut = _optedOut,
            OtherOutcomes = _outcomes.Other,
            UnknownOutcomes = _outcomes.Unknown,
            OutcomeCounts = _outcomes.Counts,
            UnseenCategories = columns.Unseen,
            TooManyCategories = columns.TooManyCategories,
            Outcomes = [.. _outcomeCodes.ToArray().Select(_outcomes.TextOf)],
            Times = [.. times],
            Notes = [.. _findings.Notes],
            Cohorts = cohorts?.Names ?? [],
            CohortsReadAs = cohorts?.How ?? "",
        };
    }

    private CohortRanks OrderCohorts() =>
        CohortRanks.Of(_order.ToColumn(), _options.Dates, (cohort, expected) => _findings.Refuse(null, _options.Order, cohort, expected));

    private void Note()
    {
        _unnamed.Note(_findings);
        if (_emptyRows > 0)
        {
            _findings.Note($"{_emptyRows} {(_emptyRows == 1 ? "row without any value was" : "rows without any value were")} left out.");
        }

        if (_person >= 0)
        {
            RoundedIds.Note(_persons, _header.Names[_person], _rows.Count, _findings);
        }
    }

    private double[] Times(ColumnReader columns, ColumnSurvey time, ImmutableArray<int> sourceRows)
    {
        double[] times = columns.Writing(time) is null ? [] : time.Column.Numbers.ToDoubles();
        int bad = Array.FindIndex(times, value => !(value >= 0));
        if (bad >= 0)
        {
            string? found = double.IsNaN(times[bad]) ? null : times[bad].ToString("R", System.Globalization.CultureInfo.InvariantCulture);
            _findings.Refuse(sourceRows[bad] + _firstRecord, _header.Names[_time], found, "a time as a number of 0 or more in every row");
        }

        return times;
    }

    // A file may lack columns that a model does without; they become constant here, where the number of rows is known.
    private void AddDefaults(RiskTableBuilder builder)
    {
        foreach (Feature feature in _options.Schema?.Features ?? [])
        {
            if (_features.TrueForAll(taken => taken.Column.Known != feature)
                && _options.Defaults.TryGetValue(feature.Name, out double value))
            {
                float[] constant = new float[_rows.Count];
                Array.Fill(constant, (float)value);
                builder.AddNumeric(feature.Name, constant, feature.Kind == FeatureKind.Ordinal);
            }
        }
    }

    private bool AddLabel(IRecord cells, int record)
    {
        int label = _outcomes.Add(cells.GetSpan(_label), record, out int code);
        if (label < 0)
        {
            return false;
        }

        _labels.Add((byte)label);
        _outcomeCodes.Add(code);
        return true;
    }

    private void AddRoles(IRecord cells, int record)
    {
        foreach ((int cell, string _, TextCollector column) in _groups)
        {
            column.Add(CellNumber.Trim(cells.GetSpan(cell)));
        }

        if (_person >= 0 && _persons.Add(CellNumber.Trim(cells.GetSpan(_person))) < 0)
        {
            Refuse(cells, record, _person, "the id of a person in every row");
        }

        if (_orderCell >= 0 && _order.Add(CellNumber.Trim(cells.GetSpan(_orderCell))) < 0)
        {
            Refuse(cells, record, _orderCell, "a cohort in every row");
        }

        if (_time >= 0)
        {
            _times.Add(cells, _time);
        }
    }

    private bool OptsOut(IRecord cells, int record)
    {
        bool? optsOut = OptOutWord.Read(CellNumber.Trim(cells.GetSpan(_optOut)));
        if (optsOut is null)
        {
            Refuse(cells, record, _optOut, OptOutWord.Expected);
        }

        // Whoever wrote something else may have meant to opt out.
        return optsOut ?? true;
    }

    private void Refuse(IRecord cells, int record, int cell, string expected) =>
        _findings.Refuse(record, _header.Names[cell], Encoding.UTF8.GetString(cells.GetSpan(cell)), expected);
}
