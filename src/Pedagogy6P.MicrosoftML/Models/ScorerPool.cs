using System.Collections.Concurrent;
using Microsoft.ML;
using Pedagogy6P.MicrosoftML.Inputs;

namespace Pedagogy6P.MicrosoftML.Models;

/// <summary>
/// Scorers of one pipeline that wait for the next call: as many as threads ever asked at once. Thread-safe.
/// </summary>
internal sealed class ScorerPool(ITransformer pipeline, PipelineInputs inputs, string probability, int missing)
{
    // What a scorer keeps in memory is bounded by it; beginning a pass costs ML.NET some hundred rows.
    private const int RowsPerPass = 4096;

    private readonly ConcurrentBag<PipelineScorer> _waiting = [];
    private readonly Lock _building = new();

    public void Score(ReadOnlySpan<double> rows, Span<double> destination)
    {
        if (destination.IsEmpty)
        {
            return;
        }

        if (!_waiting.TryTake(out PipelineScorer? scorer))
        {
            // ML.NET does not promise that a pipeline may be laid over data by two threads at once.
            lock (_building)
            {
                scorer = new PipelineScorer(pipeline, inputs, probability, missing);
            }
        }

        // One that failed does not come back.
        int width = inputs.Schema.Count;
        for (int first = 0; first < destination.Length; first += RowsPerPass)
        {
            int count = Math.Min(RowsPerPass, destination.Length - first);
            scorer.Score(rows.Slice(first * width, count * width), destination.Slice(first, count));
        }

        _waiting.Add(scorer);
    }
}
