using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>
/// Newton fits of logit P(y) = a + b·logit(p), the model behind calibration slope, calibration in the large and Platt scaling.
/// </summary>
internal static class Recalibration
{
    private const int MaximumSteps = 100;

    public static (double Intercept, double Slope) Fit(ReadOnlySpan<byte> labels, ReadOnlySpan<double> probabilities,
        ReadOnlySpan<double> weights = default)
    {
        if (!BothClasses(labels, weights) || AllEqual(probabilities, weights))
        {
            return (double.NaN, double.NaN);
        }

        double[] logits = Logits(probabilities);
        double a = 0, b = 1, previous = Loss(labels, logits, weights, a, b);
        for (int step = 0; step < MaximumSteps; step++)
        {
            double ga = 0, gb = 0, haa = 0, hab = 0, hbb = 0;
            for (int i = 0; i < logits.Length; i++)
            {
                double x = logits[i], times = weights.IsEmpty ? 1 : weights[i], p = Logit.Sigmoid(a + (b * x)), w = times * (p * (1 - p)),
                    r = times * (p - labels[i]);
                ga += r;
                gb += r * x;
                haa += w;
                hab += w * x;
                hbb += w * x * x;
            }

            double determinant = (haa * hbb) - (hab * hab);
            if (!(determinant > 1e-12 * haa * hbb))
            {
                break;
            }

            double da = ((hbb * ga) - (hab * gb)) / determinant, db = ((haa * gb) - (hab * ga)) / determinant, scale = 1, next;
            while ((next = Loss(labels, logits, weights, a - (scale * da), b - (scale * db))) > previous && scale > 1e-10)
            {
                scale /= 2;
            }

            a -= scale * da;
            b -= scale * db;
            previous = next;
            if (Math.Abs(da) + Math.Abs(db) < 1e-10 * (1 + Math.Abs(a) + Math.Abs(b)))
            {
                break;
            }
        }

        return (a, b);
    }

    public static double FitInterceptOnly(ReadOnlySpan<byte> labels, ReadOnlySpan<double> probabilities,
        ReadOnlySpan<double> weights = default)
    {
        if (!BothClasses(labels, weights))
        {
            return double.NaN;
        }

        double[] logits = Logits(probabilities);
        double target = 0, low = -80, high = 80;
        for (int i = 0; i < labels.Length; i++)
        {
            target += (weights.IsEmpty ? 1 : weights[i]) * labels[i];
        }

        // The expected count rises with the intercept, so bisection always ends at the root.
        for (int step = 0; step < 200 && high - low > 1e-13 * (1 + Math.Abs(low)); step++)
        {
            double middle = (low + high) / 2, expected = 0;
            for (int i = 0; i < logits.Length; i++)
            {
                expected += (weights.IsEmpty ? 1 : weights[i]) * Logit.Sigmoid(middle + logits[i]);
            }

            (low, high) = expected < target ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    private static double[] Logits(ReadOnlySpan<double> probabilities)
    {
        double[] logits = new double[probabilities.Length];
        for (int i = 0; i < logits.Length; i++)
        {
            logits[i] = Logit.Of(probabilities[i]);
        }

        return logits;
    }

    private static bool BothClasses(ReadOnlySpan<byte> labels, ReadOnlySpan<double> weights)
    {
        bool negatives = false, positives = false;
        for (int i = 0; i < labels.Length; i++)
        {
            bool counts = weights.IsEmpty || weights[i] > 0;
            negatives |= counts && labels[i] == 0;
            positives |= counts && labels[i] == 1;
        }

        return negatives && positives;
    }

    // Rows of weight 0 say nothing.
    private static bool AllEqual(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> weights)
    {
        double? first = null;
        for (int i = 0; i < probabilities.Length; i++)
        {
            if (weights.IsEmpty || weights[i] > 0)
            {
                first ??= probabilities[i];
                if (probabilities[i] != first)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static double Loss(ReadOnlySpan<byte> labels, double[] logits, ReadOnlySpan<double> weights, double a, double b)
    {
        double loss = 0;
        for (int i = 0; i < logits.Length; i++)
        {
            double z = a + (b * logits[i]);
            loss += (weights.IsEmpty ? 1 : weights[i]) * (Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z))) - (labels[i] * z));
        }

        return loss;
    }
}
