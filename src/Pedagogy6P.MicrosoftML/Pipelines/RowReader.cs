using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Data;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Pipelines;

/// <summary>Fills rows of a model from the columns of a cursor. Not thread-safe.</summary>
internal sealed class RowReader
{
    private readonly List<(int First, RowPart Part)> _parts = [];

    public RowReader(DataViewRowCursor cursor, FeatureSchema schema, ImmutableArray<string> columns)
    {
        int first = 0;
        foreach (string name in columns)
        {
            DataViewSchema.Column column = cursor.Schema[name];
            (int slots, RowPart part) = PartOf(cursor, column, schema, first);
            _parts.Add((first, part));
            first += slots;
        }
    }

    private delegate void RowPart(Span<double> destination);

    /// <summary>The values of the row that the cursor is at.</summary>
    public void Fill(Span<double> row)
    {
        foreach ((int first, RowPart part) in _parts)
        {
            part(row[first..]);
        }
    }

    /// <exception cref="InputRefusedException">A column is missing, or of a type that does not fill its feature.</exception>
    public static void Check(FeatureSchema schema, ImmutableArray<string> columns, DataViewSchema inputs)
    {
        ViolationCollector problems = new();
        int features = 0;
        foreach (string name in columns)
        {
            if (inputs.GetColumnOrNull(name) is not { } column)
            {
                problems.Add("ML.NET view", null, name, null, "a column of this name");
                continue;
            }

            int slots = column.Type is VectorDataViewType { Size: > 0 } vector ? vector.Size : 1;
            if (Expected(column.Type, features < schema.Count ? schema[features] : null) is { } expected)
            {
                problems.Add("ML.NET view", null, name, column.Type.ToString(), expected);
            }

            features += slots;
        }

        problems.ThrowIfAny();
        if (features != schema.Count)
        {
            throw InputRefusedException.Because("ML.NET view", null, features.ToString(System.Globalization.CultureInfo.InvariantCulture),
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"columns of {schema.Count} features"));
        }
    }

    private static string? Expected(DataViewType type, Feature? feature) => (type, feature?.Kind) switch
    {
        (_, null) => "no more columns than features",
        (TextDataViewType or KeyDataViewType, FeatureKind.Categorical) => null,
        (_, FeatureKind.Categorical) => "text or keys",
        (VectorDataViewType { ItemType.RawType: var raw, Size: > 0 }, _) when raw == typeof(float) => null,
        _ => NumberGetters.Has(type) ? null : "a number, or a vector of Singles",
    };

    private static (int Slots, RowPart Part) PartOf(DataViewRowCursor cursor, DataViewSchema.Column column, FeatureSchema schema, int first)
    {
        if (column.Type is VectorDataViewType vector)
        {
            ValueGetter<VBuffer<float>> getter = cursor.GetGetter<VBuffer<float>>(column);
            VBuffer<float> values = default;
            float[] dense = new float[vector.Size];
            return (dense.Length, destination =>
            {
                getter(ref values);
                values.CopyTo(dense);
                for (int slot = 0; slot < dense.Length; slot++)
                {
                    destination[slot] = dense[slot];
                }
            }
            );
        }

        if (column.Type is TextDataViewType or KeyDataViewType)
        {
            Func<string?> text = new TextCollector(column).Reader(cursor);
            Func<string, int> codes = schema[first].CodeLookup();
            return (1, destination => destination[0] = text() is { } word && codes(word) is var code and >= 0 ? code : double.NaN);
        }

        Func<double> number = NumberGetters.Of(cursor, column);
        return (1, destination => destination[0] = number());
    }
}
