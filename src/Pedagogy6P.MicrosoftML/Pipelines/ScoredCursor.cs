using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Data;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.MicrosoftML.Pipelines;

/// <summary>A walk over a <see cref="ScoredView"/>: each row is scored once, whatever is asked of it. Not thread-safe.</summary>
internal sealed class ScoredCursor : DataViewRowCursor
{
    private readonly DataViewRowCursor _input;
    private readonly int[] _needed;
    private readonly int _added;
    private readonly IRiskModel? _model;
    private readonly RowReader? _reader;
    private readonly double[] _row;
    private long _scored = -1;
    private double _probability;

    public ScoredCursor(DataViewRowCursor input, DataViewSchema schema, int[] needed, IRiskModel? model, ImmutableArray<string> features)
    {
        _input = input;
        _needed = needed;
        _added = input.Schema.Count;
        Schema = schema;
        _model = model;
        _reader = model is null ? null : new RowReader(input, model.Schema, features);
        _row = new double[model?.Schema.Count ?? 0];
    }

    public override long Batch => _input.Batch;

    public override long Position => _input.Position;

    public override DataViewSchema Schema { get; }

    public override bool MoveNext() => _input.MoveNext();

    public override bool IsColumnActive(DataViewSchema.Column column) => Array.IndexOf(_needed, column.Index) >= 0;

    public override ValueGetter<DataViewRowId> GetIdGetter() => _input.GetIdGetter();

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        if (column.Index < _added)
        {
            return _input.GetGetter<TValue>(_input.Schema[column.Index]);
        }

        if (!IsColumnActive(column))
        {
            throw new ArgumentException($"Column '{column.Name}' was not asked for.", nameof(column));
        }

        Delegate getter = (column.Index - _added) switch
        {
            0 => (ValueGetter<bool>)((ref bool value) => value = Score() > 0.5),
            1 => (ValueGetter<float>)((ref float value) => value = (float)Logit.Of(Score())),
            _ => (ValueGetter<float>)((ref float value) => value = (float)Score()),
        };
        return getter as ValueGetter<TValue>
            ?? throw new ArgumentException($"Column '{column.Name}' is not of type {typeof(TValue).Name}.", nameof(column));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _input.Dispose();
        }

        base.Dispose(disposing);
    }

    private double Score()
    {
        if (_scored != _input.Position)
        {
            _reader!.Fill(_row);
            (_probability, _scored) = (_model!.Probability(_row), _input.Position);
        }

        return _probability;
    }
}
