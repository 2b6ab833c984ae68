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
            ViewColumn.Filled(Features, type, (long row, ref VBuffer<float> vector) => Fill(table, slots, (int)row, ref vector)),
            ViewColumn.Of(Label, BooleanDataViewType.Instance, row => table.Labels[(int)row] == 1),
        ];
        if (!table.Weights.IsEmpty)
        {
            columns.Add(ViewColumn.Of(Weight, NumberDataViewType.Single, row => (float)table.Weights[(int)row]));
        }

        return new ColumnsView(columns, () => table.RowCount);
    }

    private static void Fill(RiskTable table, ImmutableArray<Slot> slots, int row, ref VBuffer<float> vector)
    {
        VBufferEditor<float> editor = VBufferEditor.Create(ref vector, slots.Length);
        for (int place = 0; place < slots.Length; place++)
        {
            editor.Values[place] = slots[place].Of(table[row, slots[place].Feature]);
        }

        vector = editor.Commit();
    }
}
