using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Data;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Tables;

namespace Pedagogy6P.MicrosoftML.Training;

/// <summary>A training table as ML.NET's trainers take it: one vector of slots per row, a label and a weight. Nothing is copied.</summary>
internal static class EncodedView
{
    public const string Features = "Features";
    public const string Label = "Label";
    public const string Weight = "Weight";

    public static IDataView Of(RiskTable table, ImmutableArray<Slot> slots)
    {
        var type = new VectorDataViewType(NumberDataViewType.Single, slots.Length);
        List<ViewColumn> columns =
        [
            ViewColumn.Of(Features, type, row => VectorOf(table, slots, (int)row)),
            ViewColumn.Of(Label, BooleanDataViewType.Instance, row => table.Labels[(int)row] == 1),
        ];
        if (!table.Weights.IsEmpty)
        {
            columns.Add(ViewColumn.Of(Weight, NumberDataViewType.Single, row => (float)table.Weights[(int)row]));
        }

        return new ColumnsView(columns, () => table.RowCount);
    }

    private static VBuffer<float> VectorOf(RiskTable table, ImmutableArray<Slot> slots, int row)
    {
        float[] values = new float[slots.Length];
        for (int place = 0; place < values.Length; place++)
        {
            values[place] = slots[place].Of(table[row, slots[place].Feature]);
        }

        return new VBuffer<float>(values.Length, values);
    }
}
