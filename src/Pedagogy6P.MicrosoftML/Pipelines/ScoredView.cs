using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Data;
using Pedagogy6P.MachineLearning;

namespace Pedagogy6P.MicrosoftML.Pipelines;

/// <summary>A view with the columns of <see cref="RiskOutputs"/> added. Thread-safe where the view is.</summary>
internal sealed class ScoredView(IDataView input, IRiskModel model, ImmutableArray<string> features) : IDataView
{
    public bool CanShuffle => input.CanShuffle;

    public DataViewSchema Schema { get; } = SchemaOf(input.Schema);

    public static DataViewSchema SchemaOf(DataViewSchema inputs)
    {
        var schema = new DataViewSchema.Builder();
        schema.AddColumns(inputs);
        schema.AddColumn(nameof(RiskOutputs.PredictedLabel), BooleanDataViewType.Instance);
        schema.AddColumn(nameof(RiskOutputs.Score), NumberDataViewType.Single);
        schema.AddColumn(nameof(RiskOutputs.Probability), NumberDataViewType.Single);
        return schema.ToSchema();
    }

    public long? GetRowCount() => input.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        int added = input.Schema.Count;
        int[] needed = [.. columnsNeeded.Select(column => column.Index)];
        bool scores = Array.Exists(needed, column => column >= added);
        IEnumerable<int> sources = scores ? needed.Concat(features.Select(name => input.Schema[name].Index)) : needed;
        DataViewRowCursor cursor =
            input.GetRowCursor(sources.Where(column => column < added).Distinct().Select(column => input.Schema[column]), rand);
        return new ScoredCursor(cursor, Schema, needed, scores ? model : null, features);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];
}
