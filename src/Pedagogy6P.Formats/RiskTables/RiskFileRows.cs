using System.Collections.Immutable;
using CsvHelper;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Preventive.Data;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>Gathers the rows of a risk file column by column. Not thread-safe.</summary>
internal sealed class RiskFileRows
{
    private const int MostColumnsNamed = 20;

    private readonly string _path;
    private readonly ImmutableArray<string> _header;
    private readonly RiskFileOptions _options;
    private readonly ViolationCollector _problems;
    private readonly OutcomeCollector _outcomes;
    private readonly List<(int Cell, FeatureCollector Column)> _features = [];
    private readonly List<(int Cell, string Name, TextCollector Column)> _groups = [];
    private readonly TextCollector _persons = new();
    private readonly TextCollector _order = new();
    private readonly GrowingArray<byte> _labels = new();
    private readonly GrowingArray<int> _outcomeCodes = new();
    private readonly GrowingArray<double> _times = new();
    private readonly GrowingArray<int> _rows = new();
    private readonly int _label;
    private readonly int _person;
    private readonly int _orderCell;
    private readonly int _time;
    private readonly int _optOut;
    private int _fileRows;
    private int _optedOut;

    public RiskFileRows(string path, ImmutableArray<string> header, RiskFileOptions options, ViolationCollector problems)
    {
        _path = path;
        _header = header;
        _options = options;
        _problems = problems;
        _outcomes = new OutcomeCollector(options);
        _label = CellOf(options.Label);
        _person = CellOf(options.Person);
        _orderCell = CellOf(options.Order);
        _time = CellOf(options.Time);
        _optOut = CellOf(options.OptOut);
        foreach (string group in options.Groups)
        {
            _groups.Add((CellOf(group), group, new TextCollector()));
        }

        foreach (string name in options.Ignored.Concat(options.Categorical).Concat(options.Kept))
        {
            CellOf(name);
        }

        if (options.Schema is { } schema)
        {
            FindFeatures(schema);
        }
        else
        {
            TakeFeatures();
        }
    }

    /// <summary>Takes the record the reader stands on.</summary>
    public void Add(CsvReader csv, int record)
    {
        int row = _fileRows++;
        if (_optOut >= 0 && OptsOut(csv, record))
        {
            _optedOut++;
            return;
        }

        if (_label >= 0)
        {
            int label = _outcomes.Add(csv.GetSpan(_label), out int code);
            if (label < 0)
            {
                return;
            }

            _labels.Add((byte)label);
            _outcomeCodes.Add(code);
        }

        _rows.Add(row);
        foreach ((int cell, FeatureCollector column) in _features)
        {
            if (column.Add(csv.GetSpan(cell)) is string expected)
            {
                Refuse(csv, record, cell, expected);
            }
        }

        AddRoles(csv, record);
    }

    public RiskFileTable Finish()
    {
        RiskTableBuilder builder = new();
        int unseen = 0;
        List<string> left = [];
        foreach ((int _, FeatureCollector column) in _features)
        {
            if (!column.Declared && column.Different > RiskFileReader.MostCategories && !_options.Kept.Contains(column.Name, StringComparer.Ordinal))
            {
                left.Add(column.Name);
                continue;
            }

            unseen += column.AddTo(builder);
        }

        builder = _label >= 0 ? builder.SetLabels(_labels.ToArray()) : builder;
        builder = _person >= 0 ? builder.SetPersons([.. _persons.ToColumn().Select(person => person ?? "")]) : builder;
        CohortRanks? cohorts = _orderCell >= 0 ? OrderCohorts() : null;
        builder = cohorts is null ? builder : builder.SetOrder(cohorts.Rows);
        _groups.ForEach(group => builder.AddGroup(group.Name, group.Column.ToColumn()));
        return new RiskFileTable(Build(builder), [.. _rows.Items], _fileRows)
        {
            OptedOut = _optedOut,
            OtherOutcomes = _outcomes.Other,
            UnknownOutcomes = _outcomes.Unknown,
            OutcomeCounts = _outcomes.Counts,
            UnseenCategories = unseen,
            TooManyCategories = [.. left],
            Outcomes = [.. _outcomeCodes.ToArray().Select(_outcomes.TextOf)],
            Times = [.. _times.Items],
            Cohorts = cohorts?.Names ?? [],
            CohortsReadAs = cohorts?.How ?? "",
        };
    }

    private CohortRanks OrderCohorts()
    {
        var cohorts = CohortRanks.Of(
            _order.ToColumn(), CohortDates.Undecided, (cohort, expected) => _problems.Add(_path, null, _options.Order, ShownText.Of(cohort), expected));
        _problems.ThrowIfAny();
        return cohorts;
    }

    // A file may lack columns that a model does without; they become constant here, where the number of rows is known.
    private RiskTable Build(RiskTableBuilder builder)
    {
        foreach (Feature feature in _options.Schema?.Features ?? [])
        {
            if (_features.TrueForAll(taken => !string.Equals(taken.Column.Name, feature.Name, StringComparison.Ordinal)) && _options.Defaults.TryGetValue(feature.Name, out double value))
            {
                float[] constant = new float[_rows.Count];
                Array.Fill(constant, (float)value);
                builder.AddNumeric(feature.Name, constant, feature.Kind == FeatureKind.Ordinal);
            }
        }

        return builder.Build();
    }

    private void FindFeatures(FeatureSchema schema)
    {
        foreach (Feature feature in schema.Features)
        {
            string name = _options.Renamed.GetValueOrDefault(feature.Name, feature.Name);
            int cell = _header.IndexOf(name);
            if (cell >= 0)
            {
                _features.Add((cell, new FeatureCollector(feature)));
            }
            else if (!_options.Defaults.ContainsKey(feature.Name))
            {
                _problems.Add(_path, 1, name, null, "a column of this name, which the model needs");
            }
        }
    }

    private void TakeFeatures()
    {
        HashSet<string?> others = [.. _options.Ignored, _options.Label, _options.Person, _options.Order, _options.Time, _options.OptOut];
        HashSet<string> categorical = new(_options.Categorical, StringComparer.Ordinal);
        for (int cell = 0; cell < _header.Length; cell++)
        {
            if (!others.Contains(_header[cell]))
            {
                _features.Add((cell, new FeatureCollector(_header[cell], categorical.Contains(_header[cell]))));
            }
        }
    }

    private int CellOf(string? name)
    {
        if (name is null)
        {
            return -1;
        }

        int cell = _header.IndexOf(name);
        if (cell < 0)
        {
            string more = _header.Length > MostColumnsNamed ? ", …" : "";
            _problems.Add(_path, 1, null, name, $"the name of a column of the file: {string.Join(", ", _header.Take(MostColumnsNamed))}{more}");
        }

        return cell;
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
            bool read = CellNumber.Read(CellNumber.Trim(csv.GetSpan(_time)), out double time) == CellKind.Number && time >= 0;
            _times.Add(time);
            if (!read)
            {
                Refuse(csv, record, _time, "a time as a number of 0 or more in every row");
            }
        }
    }

    private bool OptsOut(CsvReader csv, int record)
    {
        ReadOnlySpan<byte> cell = CellNumber.Trim(csv.GetSpan(_optOut));
        bool? optsOut = OptOutWord.Read(cell);
        if (optsOut is null)
        {
            Refuse(csv, record, _optOut, OptOutWord.Expected);
        }

        // Whoever wrote something else may have meant to opt out.
        return optsOut ?? true;
    }

    private void Refuse(CsvReader csv, int record, int cell, string expected) => _problems.Add(_path, record, _header[cell], ShownText.Of(csv.GetSpan(cell)), expected);
}
