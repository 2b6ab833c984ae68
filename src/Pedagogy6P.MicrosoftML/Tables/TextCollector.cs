using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MicrosoftML.Tables;

/// <summary>Takes text, or keys by the text they stand for (by their number where none was kept); null is missing.</summary>
internal sealed class TextCollector(DataViewSchema.Column column) : IValueCollector
{
    private readonly Dictionary<string, string> _once = new(StringComparer.Ordinal);
    private Func<string?>? _value;

    public DataViewSchema.Column Column => column;

    public List<string?> Values { get; } = [];

    public void Follow(DataViewRowCursor cursor) => _value = Reader(cursor);

    /// <summary>Reads the row that a cursor is at.</summary>
    public Func<string?> Reader(DataViewRowCursor cursor) => column.Type is TextDataViewType ? Texts(cursor) : Keys(cursor);

    public void Take() => Values.Add(_value!());

    public void AddTo(RiskTableBuilder builder) => builder.AddCategorical(column.Name, Values);

    private Func<string?> Texts(DataViewRowCursor cursor)
    {
        ValueGetter<ReadOnlyMemory<char>> getter = cursor.GetGetter<ReadOnlyMemory<char>>(column);
        var lookup = _once.GetAlternateLookup<ReadOnlySpan<char>>();
        ReadOnlyMemory<char> text = default;
        return () =>
        {
            getter(ref text);
            if (text.IsEmpty)
            {
                return null;
            }

            if (!lookup.TryGetValue(text.Span, out string? known))
            {
                known = text.ToString();
                _once.Add(known, known);
            }

            return known;
        };
    }

    private Func<string?> Keys(DataViewRowCursor cursor)
    {
        string[] names = Names();
        Func<ulong> key = Numbers(cursor);
        return () => key() switch
        {
            0 => null,
            ulong number when number <= (ulong)names.Length => names[number - 1],
            ulong number => number.ToString(CultureInfo.InvariantCulture),
        };
    }

    private string[] Names()
    {
        if (column.Annotations.Schema.GetColumnOrNull(
            "KeyValues") is not { Type: VectorDataViewType { ItemType: TextDataViewType } } values)
        {
            return [];
        }

        VBuffer<ReadOnlyMemory<char>> names = default;
        column.Annotations.GetValue(values.Name, ref names);
        return [.. names.DenseValues().Select(name => name.ToString())];
    }

    private Func<ulong> Numbers(DataViewRowCursor cursor)
    {
        switch (column.Type.RawType)
        {
            case Type raw when raw == typeof(byte):
                return Typed<byte>(cursor, value => value);
            case Type raw when raw == typeof(ushort):
                return Typed<ushort>(cursor, value => value);
            case Type raw when raw == typeof(uint):
                return Typed<uint>(cursor, value => value);
            default:
                return Typed<ulong>(cursor, value => value);
        }
    }

    private Func<ulong> Typed<T>(DataViewRowCursor cursor, Func<T, ulong> number)
    {
        ValueGetter<T> getter = cursor.GetGetter<T>(column);
        T value = default!;
        return () =>
        {
            getter(ref value);
            return number(value);
        };
    }
}
