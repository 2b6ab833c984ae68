using Microsoft.ML;
using Pedagogy6P.MicrosoftML.Inputs;
using Pedagogy6P.MicrosoftML.Tables;

namespace Pedagogy6P.MicrosoftML.Models;

/// <summary>A pipeline laid over rows that change with every call. Keeps no rows after a call. Not thread-safe.</summary>
internal sealed class PipelineScorer
{
    private readonly IDataView _scored;
    private readonly DataViewSchema.Column _probability;
    private readonly int _width;
    private double[] _rows = [];
    private int _count;

    public PipelineScorer(ITransformer pipeline, PipelineInputs inputs, string probability, int missing)
    {
        _width = inputs.Schema.Count;
        IEnumerable<ViewColumn> columns = inputs.Columns.Select(column =>
            column.From(inputs.Schema, (row, feature) => _rows[(row * _width) + feature], missing));
        _scored = pipeline.Transform(new ColumnsView(columns, () => _count));
        _probability = PipelineInputs.ProbabilityOf(_scored.Schema, probability);
    }

    public void Score(ReadOnlySpan<double> rows, Span<double> destination)
    {
        if (_rows.Length < rows.Length)
        {
            _rows = new double[Math.Max(rows.Length, 2 * _rows.Length)];
        }

        rows.CopyTo(_rows);
        _count = destination.Length;
        try
        {
            using DataViewRowCursor cursor = _scored.GetRowCursor([_probability]);
            ValueGetter<float> getter = cursor.GetGetter<float>(_probability);
            int row = 0;
            float probability = 0;
            while (cursor.MoveNext())
            {
                getter(ref probability);
                destination[row++] = probability is >= 0 and <= 1 ? probability : throw new InvalidOperationException(
                    float.IsNaN(probability)
                        ? "The pipeline gives no probability for a row; replace missing values, and keep numbers within single precision."
                        : "The pipeline gives a number beyond 0 to 1, which is no probability.");
            }

            if (row != destination.Length)
            {
                throw new InvalidOperationException("The pipeline leaves rows out; a risk model answers for every row.");
            }
        }
        finally
        {
            _rows.AsSpan(0, rows.Length).Clear();
        }
    }
}
