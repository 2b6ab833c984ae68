namespace Pedagogy6P.MachineLearning.Evaluation;

internal static class EvaluationInput
{
    public static void Check(ReadOnlySpan<byte> labels, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default)
    {
        if (!weights.IsEmpty && weights.Length != labels.Length)
        {
            throw new ArgumentException("One weight per label is needed, or none.", nameof(weights));
        }

        foreach (double weight in weights)
        {
            if (!(weight >= 0) || double.IsInfinity(weight))
            {
                throw new ArgumentException("Weights are finite and not negative.", nameof(weights));
            }
        }

        if (labels.Length != scores.Length)
        {
            throw new ArgumentException("One score per label is needed.", nameof(scores));
        }

        if (labels.IndexOfAnyExcept((byte)0, (byte)1) >= 0)
        {
            throw new ArgumentException("Labels are 0 or 1.", nameof(labels));
        }

        foreach (double score in scores)
        {
            if (double.IsNaN(score))
            {
                throw new ArgumentException("A score is NaN.", nameof(scores));
            }
        }
    }
}
