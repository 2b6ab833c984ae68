using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tables;

/// <summary>
/// Collects columns and builds a <see cref="RiskTable"/>. Everything wrong with the data is reported by <see cref="Build"/>, all at once.
///
/// Not thread-safe. Values are copied, but for immutable arrays, which are taken as they are.
/// </summary>
public sealed class RiskTableBuilder
{
    private const string Table = "risk table";

    private readonly List<Feature> _features = [];
    private readonly List<RiskColumn> _columns = [];
    private readonly List<(string Name, IReadOnlyList<string?> Values)> _groups = [];
    private byte[]? _labels;
    private double[]? _targets;
    private TargetKind _targetKind;
    private double[]? _weights;
    private IReadOnlyList<string>? _persons;
    private int[]? _order;

    /// <summary>Adds a numeric (or, on request, ordinal) column in single precision.</summary>
    /// <param name="name">Unique name.</param>
    /// <param name="values">Finite values; NaN is missing.</param>
    /// <param name="ordinal">Whether only the order of the values means something.</param>
    public RiskTableBuilder AddNumeric(string name, ReadOnlySpan<float> values, bool ordinal = false) =>
        Add(new Feature(name, ordinal ? FeatureKind.Ordinal : FeatureKind.Numeric), new RiskColumn(values.ToArray()));

    /// <summary>Adds a numeric (or, on request, ordinal) column in double precision.</summary>
    /// <param name="name">Unique name.</param>
    /// <param name="values">Finite values; NaN is missing.</param>
    /// <param name="ordinal">Whether only the order of the values means something.</param>
    public RiskTableBuilder AddNumeric(string name, ReadOnlySpan<double> values, bool ordinal = false) =>
        Add(new Feature(name, ordinal ? FeatureKind.Ordinal : FeatureKind.Numeric), new RiskColumn(values.ToArray()));

    /// <summary>Adds a numeric (or, on request, ordinal) column in single precision without copying it.</summary>
    /// <param name="name">Unique name.</param>
    /// <param name="values">Finite values; NaN is missing. The table keeps the array.</param>
    /// <param name="ordinal">Whether only the order of the values means something.</param>
    public RiskTableBuilder TakeNumeric(string name, ImmutableArray<float> values, bool ordinal = false) =>
        Add(new Feature(name, ordinal ? FeatureKind.Ordinal : FeatureKind.Numeric), new RiskColumn(ArrayOf(values)));

    /// <summary>Adds a numeric (or, on request, ordinal) column in double precision without copying it.</summary>
    /// <param name="name">Unique name.</param>
    /// <param name="values">Finite values; NaN is missing. The table keeps the array.</param>
    /// <param name="ordinal">Whether only the order of the values means something.</param>
    public RiskTableBuilder TakeNumeric(string name, ImmutableArray<double> values, bool ordinal = false) =>
        Add(new Feature(name, ordinal ? FeatureKind.Ordinal : FeatureKind.Numeric), new RiskColumn(ArrayOf(values)));

    /// <summary>
    /// Adds a categorical column; categories are the distinct values in ordinal order, null and the empty string are missing.
    /// </summary>
    /// <param name="name">Unique name.</param>
    /// <param name="values">One value per row.</param>
    public RiskTableBuilder AddCategorical(string name, IReadOnlyList<string?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        ImmutableArray<string> categories =
            [.. values.Where(v => !string.IsNullOrEmpty(v)).Select(v => v!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return AddCategorical(name, values, categories);
    }

    /// <summary>Adds a categorical column with given categories (those of a model); a value outside them counts as missing.</summary>
    /// <param name="name">Unique name.</param>
    /// <param name="values">One value per row; null and the empty string are missing.</param>
    /// <param name="categories">Categories in code order.</param>
    public RiskTableBuilder AddCategorical(string name, IReadOnlyList<string?> values, ImmutableArray<string> categories)
    {
        ArgumentNullException.ThrowIfNull(values);
        Feature feature = new(name, FeatureKind.Categorical, categories);
        Func<string, int> codes = feature.CodeLookup();
        int[] coded = [.. values.Select(v => string.IsNullOrEmpty(v) ? -1 : codes(v))];
        return Add(feature, new RiskColumn(coded));
    }

    /// <summary>Sets the labels: targets that are events. They replace other targets.</summary>
    /// <param name="labels">Per row 1 (the event happened) or 0.</param>
    public RiskTableBuilder SetLabels(ReadOnlySpan<byte> labels)
    {
        _labels = labels.ToArray();
        _targets = null;
        return this;
    }

    /// <summary>Sets targets of any kind. They replace labels.</summary>
    /// <param name="targets">Per row a value of the kind.</param>
    /// <param name="kind">What the targets are.</param>
    public RiskTableBuilder SetTargets(ReadOnlySpan<double> targets, TargetKind kind)
    {
        _targets = targets.ToArray();
        _targetKind = kind;
        _labels = null;
        return this;
    }

    /// <summary>Sets sample weights.</summary>
    /// <param name="weights">Per row a finite weight ≥ 0, with a positive sum.</param>
    public RiskTableBuilder SetWeights(ReadOnlySpan<double> weights)
    {
        _weights = weights.ToArray();
        return this;
    }

    /// <summary>Says which person each row is about; resampling and splits keep a person's rows together.</summary>
    /// <param name="personIds">One id per row, compared ordinally.</param>
    public RiskTableBuilder SetPersons(IReadOnlyList<string> personIds)
    {
        _persons = personIds;
        return this;
    }

    /// <summary>Sets the cohort of each row; validation always looks forward along it.</summary>
    /// <param name="order">Per row a number, larger is later.</param>
    public RiskTableBuilder SetOrder(ReadOnlySpan<int> order)
    {
        _order = order.ToArray();
        return this;
    }

    /// <summary>Adds a column for comparing groups of people; it is not a feature.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="values">One value per row; null is the empty string.</param>
    public RiskTableBuilder AddGroup(string name, IReadOnlyList<string?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _groups.Add((name, values));
        return this;
    }

    /// <summary>Says how the cells of the feature added last are written in tables.</summary>
    /// <param name="writing">The writing.</param>
    /// <exception cref="InvalidOperationException">No feature was added yet.</exception>
    public RiskTableBuilder SetWriting(FeatureWriting writing)
    {
        ArgumentNullException.ThrowIfNull(writing);
        Feature last = _features.Count > 0 ? _features[^1] : throw new InvalidOperationException("No feature was added yet.");
        _features[^1] = new Feature(last.Name, last.Kind, last.Categories, writing);
        return this;
    }

    /// <summary>Builds the table.</summary>
    /// <exception cref="InputRefusedException">A column has another length than the rest, a name occurs twice, a value is infinite, a
    /// target is not one of its kind,
    /// a weight is negative or not finite, or all weights are 0.</exception>
    public RiskTable Build()
    {
        ViolationCollector problems = new();
        int rows = _columns.Count > 0 ? _columns[0].Length : _labels?.Length ?? _targets?.Length ?? 0;
        foreach (IGrouping<string, Feature> same in _features.GroupBy(f => f.Name, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            problems.Add(Table, null, same.Key, null, "every feature name once");
        }

        for (int f = 0; f < _columns.Count; f++)
        {
            CheckLength(problems, _features[f].Name, _columns[f].Length, rows);
            CheckFinite(problems, _features[f].Name, _columns[f]);
        }

        CheckLength(problems, "labels", _labels?.Length ?? rows, rows);
        CheckTargets(problems, rows);
        CheckLength(problems, "weights", _weights?.Length ?? rows, rows);
        CheckLength(problems, "persons", _persons?.Count ?? rows, rows);
        CheckLength(problems, "order", _order?.Length ?? rows, rows);
        _groups.ForEach(g => CheckLength(problems, g.Name, g.Values.Count, rows));
        if (_labels is { } labels && labels.AsSpan().IndexOfAnyExcept((byte)0, (byte)1) is var bad and >= 0)
        {
            problems.Add(Table, bad, "labels", labels[bad].ToString(CultureInfo.InvariantCulture), "0 or 1");
        }

        if (_weights is { Length: > 0 } weights && (weights.Any(w => !(w >= 0) || double.IsInfinity(w)) || weights.All(w => w == 0)))
        {
            problems.Add(Table, null, "weights", null, "finite weights, none negative, with a positive sum");
        }

        problems.ThrowIfAny();
        (int[]? persons, ImmutableArray<string> ids) = PersonCodes();
        return new RiskTable(new FeatureSchema([.. _features]), [.. _columns], rows, Target(), _weights, persons, ids, _order,
            [.. _groups.Select(g => GroupColumn.From(g.Name, g.Values))]);
    }

    private RiskTableBuilder Add(Feature feature, RiskColumn column)
    {
        _features.Add(feature);
        _columns.Add(column);
        return this;
    }

    private static T[] ArrayOf<T>(ImmutableArray<T> values) => ImmutableCollectionsMarshal.AsArray(values) ?? [];

    private TargetColumn? Target() =>
        _targets is not null ? new TargetColumn(_targets, _targetKind) : _labels is not null ? new TargetColumn(_labels) : null;

    private void CheckTargets(ViolationCollector problems, int rows)
    {
        CheckLength(problems, "targets", _targets?.Length ?? rows, rows);
        for (int row = 0; row < _targets?.Length; row++)
        {
            if (TargetColumn.Expected(_targets[row], _targetKind) is { } expected)
            {
                problems.Add(Table, row, "targets", _targets[row].ToString(CultureInfo.InvariantCulture), expected);
                return;
            }
        }
    }

    private (int[]? Codes, ImmutableArray<string> Ids) PersonCodes()
    {
        if (_persons is null)
        {
            return (null, []);
        }

        Dictionary<string, int> codes = new(StringComparer.Ordinal);
        int[] coded = new int[_persons.Count];
        for (int row = 0; row < coded.Length; row++)
        {
            if (!codes.TryGetValue(_persons[row], out int code))
            {
                code = codes.Count;
                codes.Add(_persons[row], code);
            }

            coded[row] = code;
        }

        return (coded, [.. codes.Keys]);
    }

    private static void CheckLength(ViolationCollector problems, string column, int length, int rows)
    {
        if (length != rows)
        {
            problems.Add(Table, null, column, length.ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"{rows} values, one per row"));
        }
    }

    private static void CheckFinite(ViolationCollector problems, string name, RiskColumn column)
    {
        for (int row = 0; row < column.Length; row++)
        {
            if (double.IsInfinity(column[row]))
            {
                problems.Add(Table, row, name, column[row].ToString(CultureInfo.InvariantCulture), "a finite number, or NaN for missing");
                return;
            }
        }
    }
}
