namespace Pedagogy6P.MachineLearning.Sequences;

/// <summary>
/// Fits the chain of two hidden states by expectation and maximisation (Baum et al. 1970) with weak expectations beforehand: learn 1 in
/// 10, forget 0.4 in 20, guess 2 in 10, slip 1 in 10, prior 2 in 4. Guess and slip stay from 0.005 to ½. Deterministic; stateless and
/// thread-safe.
/// </summary>
public static class TracingTrainer
{
    private const double SmallestChange = 1e-5;

    /// <summary>Fits the chain.</summary>
    /// <param name="sequences">Answers; without any the typical parameters come back.</param>
    /// <param name="rounds">Most rounds, above 0; 60 by default. Fitting ends earlier when no parameter moves by more than 1e-5.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sequences"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rounds"/> is below 1.</exception>
    public static TracingParameters Fit(AnswerSequences sequences, int rounds = 60)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        TracingParameters fitted = TracingParameters.Typical;
        double[] forward = [];
        for (int round = 0; round < rounds && sequences.Count > 0; round++)
        {
            var counts = new TracingCounts();
            for (int sequence = 0; sequence < sequences.Count; sequence++)
            {
                ReadOnlySpan<byte> answers = sequences[sequence];
                if (forward.Length < answers.Length)
                {
                    forward = new double[2 * answers.Length];
                }

                Count(answers, fitted, forward, counts);
            }

            TracingParameters next = counts.Maximum();
            double change = Distance(next, fitted);
            fitted = next;
            if (change < SmallestChange)
            {
                break;
            }
        }

        return fitted;
    }

    // Forward the filtered probabilities, backward the smoothed ones and the pairs of neighbouring states.
    private static void Count(ReadOnlySpan<byte> answers, in TracingParameters chain, double[] forward, TracingCounts counts)
    {
        double known = chain.Prior;
        for (int step = 0; step < answers.Length; step++)
        {
            forward[step] = chain.After(known, answers[step] == 1);
            known = chain.Next(forward[step]);
        }

        double smoothed = forward[answers.Length - 1];
        Emit(answers[^1], smoothed, counts);
        for (int step = answers.Length - 2; step >= 0; step--)
        {
            double before = forward[step], predicted = chain.Next(before);
            double ratioKnown = smoothed / Math.Max(predicted, double.Epsilon);
            double ratioNot = (1 - smoothed) / Math.Max(1 - predicted, double.Epsilon);
            double kept = before * (1 - chain.Forget) * ratioKnown, forgotten = before * chain.Forget * ratioNot;
            double learnt = (1 - before) * chain.Learn * ratioKnown, not = (1 - before) * (1 - chain.Learn) * ratioNot;
            counts.Learnt += learnt;
            counts.NotKnownSteps += learnt + not;
            counts.Forgotten += forgotten;
            counts.KnownSteps += kept + forgotten;
            smoothed = kept + forgotten;
            Emit(answers[step], smoothed, counts);
        }

        counts.FirstKnown += smoothed;
        counts.First++;
    }

    private static void Emit(byte answer, double known, TracingCounts counts)
    {
        counts.Known += known;
        counts.NotKnown += 1 - known;
        counts.Slipped += answer == 0 ? known : 0;
        counts.Guessed += answer == 1 ? 1 - known : 0;
    }

    private static double Distance(in TracingParameters one, in TracingParameters other) => Math.Max(
        Math.Max(Math.Abs(one.Prior - other.Prior), Math.Abs(one.Learn - other.Learn)),
        Math.Max(Math.Abs(one.Forget - other.Forget),
            Math.Max(Math.Abs(one.Guess - other.Guess), Math.Abs(one.Slip - other.Slip))));
}
