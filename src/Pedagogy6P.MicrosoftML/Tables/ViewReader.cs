using System.Collections.Immutable;
using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Tables;

/// <summary>Reads a view into a risk table, in one pass over its rows. Not thread-safe.</summary>
internal sealed class ViewReader
{
    private const string Table = "ML.NET view";

    private readonly ViolationCollector _problems = new();
    private readonly List<IValueCollector> _features = [];
    private readonly IDataView _view;
    private readonly RiskColumns _columns;
    private NumberCollector? _labels;
    private NumberCollector? _weights;
    private TextCollector? _persons;

    public ViewReader(IDataView view, RiskColumns columns)
    {
        (_view, _columns) = (view, columns);
        _labels = Numbers(columns.Label, "Boolean, or a number that is 0 or 1");
        _weights = Numbers(columns.Weight, "a number");
        _persons = columns.Person is { } person && Found(person) is { } column ? Texts(column) : null;
        HashSet<string?> taken = Taken(columns);
        foreach (DataViewSchema.Column feature in FeatureColumns())
        {
            if (taken.Contains(feature.Name))
            {
                _problems.Add(Table, null, feature.Name, null, "a feature, which the column of labels, weights or persons is not");
            }
            else if (Collector(feature) is { } collector)
            {
                _features.Add(collector);
            }
            else
            {
                _problems.Add(Table, null, feature.Name, feature.Type.ToString(),
                    "numbers, truth values, text, keys or vectors of numbers");
            }
        }
    }

    /// <exception cref="InputRefusedException">A column is missing or of another type, or a value is not one of its kind.</exception>
    public RiskTable Read(CancellationToken cancellationToken)
    {
        _problems.ThrowIfAny();
        IValueCollector[] all = [.. _features, .. new IValueCollector?[] { _labels, _weights, _persons }.OfType<IValueCollector>()];
        using (DataViewRowCursor cursor = _view.GetRowCursor(all.Select(one => one.Column)))
        {
            foreach (IValueCollector collector in all)
            {
                collector.Follow(cursor);
            }

            for (long row = 0; cursor.MoveNext(); row++)
            {
                if (row % 1024 == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                foreach (IValueCollector collector in all)
                {
                    collector.Take();
                }
            }
        }

        return Build();
    }

    private RiskTable Build()
    {
        var builder = new RiskTableBuilder();
        foreach (IValueCollector feature in _features)
        {
            feature.AddTo(builder);
        }

        if (_labels is { } labels)
        {
            int wrong = labels.Values.FindIndex(value => value is not (0 or 1));
            if (wrong >= 0)
            {
                throw new InputRefusedException([new Violation(Table, wrong, labels.Column.Name,
                    labels.Values[wrong].ToString(CultureInfo.InvariantCulture), "0 or 1")], 1);
            }

            builder.SetLabels([.. labels.Values.Select(value => (byte)value)]);
        }

        if (_weights is { } weights)
        {
            builder.SetWeights([.. weights.Values]);
        }

        if (_persons is { } persons)
        {
            builder.SetPersons([.. persons.Values.Select(value => value ?? "")]);
        }

        return builder.Build();
    }

    /// <summary>Names of the columns of features.</summary>
    public static ImmutableArray<string> FeaturesOf(DataViewSchema schema, RiskColumns columns)
    {
        if (!columns.Features.IsDefaultOrEmpty)
        {
            return columns.Features;
        }

        HashSet<string?> taken = Taken(columns);
        return [.. schema.Where(column => !column.IsHidden && !taken.Contains(column.Name)).Select(column => column.Name)];
    }

    private static HashSet<string?> Taken(RiskColumns columns) =>
        new([columns.Label, columns.Weight, columns.Person], StringComparer.Ordinal);

    private IEnumerable<DataViewSchema.Column> FeatureColumns() =>
        [.. FeaturesOf(_view.Schema, _columns).Select(Found).OfType<DataViewSchema.Column>()];

    private DataViewSchema.Column? Found(string name)
    {
        if (_view.Schema.GetColumnOrNull(name) is { } column)
        {
            return column;
        }

        string present = string.Join(", ", _view.Schema.Where(one => !one.IsHidden).Select(one => one.Name));
        _problems.Add(Table, null, name, null, $"a column of this name; the view has {present}");
        return null;
    }

    private NumberCollector? Numbers(string? name, string expected)
    {
        if (name is null || Found(name) is not { } column)
        {
            return null;
        }

        if (NumberGetters.Has(column.Type))
        {
            return new NumberCollector(column);
        }

        _problems.Add(Table, null, name, column.Type.ToString(), expected);
        return null;
    }

    private static IValueCollector? Collector(DataViewSchema.Column column) => column.Type switch
    {
        TextDataViewType or KeyDataViewType => Texts(column),
        VectorDataViewType { ItemType: NumberDataViewType { RawType: var raw }, Size: > 0 } when raw == typeof(float) =>
            new SlotCollector(column),
        var type when NumberGetters.Has(type) => new NumberCollector(column),
        _ => null,
    };

    private static TextCollector Texts(DataViewSchema.Column column) => new(column);
}
