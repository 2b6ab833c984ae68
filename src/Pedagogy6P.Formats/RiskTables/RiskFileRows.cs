using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>Gathers the rows of a risk file column by column. Not thread-safe.</summary>
internal sealed class RiskFileRows
{
    // The header is record 1.
    private const int FirstRecord = 2;

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
    private readonly GrowingArray<byte> _labels = new();
    private readonly GrowingArray<int> _outcomeCodes = new();
    private readonly GrowingArray<int> _rows = new();
    private readonly UnnamedColumns _unnamed;
    private readonly int _label;
    private readonly int _person;
    private readonly int _orderCell;
    private readonly int _time;
    private readonly int _optOut;
    private int _fileRows;
    private int _emptyRows;
    private int _optedOut;

    public RiskFileRows(RiskFileHeader header, RiskFileOptions options, FileFindings findings)
    {
        _header = header;
        _options = options;
        _findings = findings;
        _missing = new MissingWords(options.Missing);
        _outcomes = new OutcomeCollector(options, _missing);
        _persons = new TextCollector(_missing);
        _order = new TextCollector(_missing);
        _times = new FeatureCollector(options.Time ?? "time", new Feature("time", FeatureKind.Numeric), false, _missing);
        _unnamed = new UnnamedColumns(header);
        FeatureColumns columns = new(header, options, findings, _missing);
        _label = columns.CellOf(options.Label);
        _person = columns.CellOf(options.Person);
        _orderCell = columns.CellOf(options.Order);
        _time = columns.CellOf(options.Time);
        _optOut = columns.CellOf(options.OptOut);
        foreach (string group in options.Groups)
        {
            _groups.Add((columns.CellOf(group), group, new TextCollector(_missing)));
        }

        foreach (string name in options.Ignored.Concat(options.Categorical).Concat(options.Kept))
        {
            columns.CellOf(name);
        }

        _features = columns.Find();
    }

    /// <summary>Takes the record the reader stands on.</summary>
    public void Add(CsvReader csv, int record)
    {
        if (IsEmpty(csv))
        {
            _emptyRows++;
            return;
        }

        // Empty rows between others keep their numbers; those at the end are none.
        _fileRows = record - FirstRecord;
        int row = _fileRows++;
        if (_optOut >= 0 && OptsOut(csv, record))
        {
            _optedOut++;
            return;
        }

        if (_label >= 0 && !AddLabel(csv, record))
        {
            return;
        }

        _rows.Add(row);
        foreach ((int cell, FeatureCollector column) in _features)
        {
            column.Add(csv.GetSpan(cell));
        }

        _unnamed.Add(csv);
        AddRoles(csv, record);
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
        ColumnReader columns = new(builder, _options, conventions, _findings, sourceRows);
        foreach ((ColumnSurvey survey, FeatureCollector _) in surveys)
        {
            columns.Add(survey);
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
        double[] times = columns.Numbers(time)?.Values ?? [];
        int bad = Array.FindIndex(times, value => !(value >= 0));
        if (bad >= 0)
        {
            string? found = double.IsNaN(times[bad]) ? null : times[bad].ToString("R", System.Globalization.CultureInfo.InvariantCulture);
            _findings.Refuse(sourceRows[bad] + FirstRecord, _header.Names[_time], found, "a time as a number of 0 or more in every row");
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

    private bool AddLabel(CsvReader csv, int record)
    {
        int label = _outcomes.Add(csv.GetSpan(_label), record, out int code);
        if (label < 0)
        {
            return false;
        }

        _labels.Add((byte)label);
        _outcomeCodes.Add(code);
        return true;
    }

    private void AddRoles(CsvReader csv, int record)
    {
        foreach ((int cell, string _, TextCollector column) in _groups)
        {
            column.Add(CellNumber.Trim(csv.GetSpan(cell)));
        }

        if (_person >= 0 && _persons.Add(CellNumber.Trim(csv.GetSpan(_person))) < 0)
        {
            Refuse(csv, record, _person, "the id of a person in every row");
        }

        if (_orderCell >= 0 && _order.Add(CellNumber.Trim(csv.GetSpan(_orderCell))) < 0)
        {
            Refuse(csv, record, _orderCell, "a cohort in every row");
        }

        if (_time >= 0)
        {
            _times.Add(csv.GetSpan(_time));
        }
    }

    private bool OptsOut(CsvReader csv, int record)
    {
        bool? optsOut = OptOutWord.Read(CellNumber.Trim(csv.GetSpan(_optOut)));
        if (optsOut is null)
        {
            Refuse(csv, record, _optOut, OptOutWord.Expected);
        }

        // Whoever wrote something else may have meant to opt out.
        return optsOut ?? true;
    }

    private static bool IsEmpty(CsvReader csv)
    {
        for (int cell = 0; cell < csv.FieldCount; cell++)
        {
            if (!CellNumber.Trim(csv.GetSpan(cell)).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    private void Refuse(CsvReader csv, int record, int cell, string expected) =>
        _findings.Refuse(record, _header.Names[cell], Encoding.UTF8.GetString(csv.GetSpan(cell)), expected);
}
