using Microsoft.ML;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MicrosoftML.Tables;

/// <summary>Takes numbers or truth values; NaN is missing.</summary>
internal sealed class NumberCollector(DataViewSchema.Column column) : IValueCollector
{
    private Func<double>? _value;

    public DataViewSchema.Column Column => column;

    public List<double> Values { get; } = [];

    public void Follow(DataViewRowCursor cursor) => _value = NumberGetters.Of(cursor, column);

    public void Take() => Values.Add(_value!());

    public void AddTo(RiskTableBuilder builder)
    {
        if (column.Type.RawType == typeof(float))
        {
            builder.AddNumeric(column.Name, [.. Values.Select(value => (float)value)]);
        }
        else
        {
            builder.AddNumeric(column.Name, Values.ToArray());
        }
    }
}
