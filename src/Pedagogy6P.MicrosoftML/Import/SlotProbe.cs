using Microsoft.ML;
using Microsoft.ML.Data;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Inputs;
using Pedagogy6P.MicrosoftML.Tables;

namespace Pedagogy6P.MicrosoftML.Import;

/// <summary>
/// Finds out what steps put into the slots of a vector, by sending rows through them: two rows of numbers that differ by feature, one
/// without values, and one by category.
/// </summary>
internal static class SlotProbe
{
    private const int Plain = 3;

    /// <summary>
    /// By slot what it holds, null where it is neither a feature's value nor whether it has a category; null as a whole where the column is
    /// no vector of singles.
    /// </summary>
    public static FeatureSlot?[]? Of(ITransformer[] steps, PipelineInputs inputs, string vector)
    {
        (int Feature, int Code)[] categories = [.. inputs.Schema.Features.SelectMany((feature, number) =>
            Enumerable.Range(0, feature.Categories.Length).Select(code => (number, code)))];
        int rows = Plain + categories.Length;
        double Value(long row, int feature) => row < Plain - 1
            ? inputs.Schema[feature].Kind == FeatureKind.Categorical ? double.NaN : Marker((int)row, feature)
            : row >= Plain && categories[row - Plain].Feature == feature ? categories[row - Plain].Code : double.NaN;
        IDataView view = new ColumnsView(inputs.Columns.Select(column => column.From(inputs.Schema, Value, missing: 0)), () => rows);
        foreach (ITransformer step in steps)
        {
            view = step.Transform(view);
        }

        if (view.Schema.GetColumnOrNull(vector)?.Type is not VectorDataViewType { ItemType.RawType: var item } || item != typeof(float))
        {
            return null;
        }

        float[][] found = [.. view.GetColumn<VBuffer<float>>(vector).Select(row => row.DenseValues().ToArray())];
        return [.. Enumerable.Range(0, found[0].Length)
            .Select(slot => Holds([.. found.Select(row => row[slot])], inputs.Schema, categories))];
    }

    private static float Marker(int row, int feature) => 1024 + (row * 0.5f) + (feature * (row + 2));

    private static FeatureSlot? Holds(float[] seen, FeatureSchema schema, (int Feature, int Code)[] categories)
    {
        if (float.IsNaN(seen[Plain - 1]))
        {
            int feature = Enumerable.Range(0, schema.Count).FirstOrDefault(number => schema[number].Kind != FeatureKind.Categorical
                && seen[0] == Marker(0, number) && seen[1] == Marker(1, number), -1);
            return feature < 0 ? null : new FeatureSlot(feature);
        }

        int[] set = [.. Enumerable.Range(0, seen.Length).Where(row => seen[row] != 0)];
        return set.Length == 1 && set[0] >= Plain && seen[set[0]] == 1
            ? new FeatureSlot(categories[set[0] - Plain].Feature, categories[set[0] - Plain].Code) : null;
    }
}
