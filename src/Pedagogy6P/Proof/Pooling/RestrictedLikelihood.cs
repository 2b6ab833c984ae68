namespace Pedagogy6P.Proof.Pooling;

/// <summary>
/// The restricted likelihood of the variance between studies, τ², and its maximum over τ² ≥ 0 (Viechtbauer, 2005). Effects are counted
/// from that of the most precise study and sums of positive parts are built apart from its own, so that a study which outweighs the others
/// by any factor takes no digit from them. Not thread-safe.
/// </summary>
internal sealed class RestrictedLikelihood
{
    private const int MostSteps = 100;
    private const double Precision = 1e-12;

    // A maximum above 0 has to beat none by no more than this to give way: the fourth root of the precision, as metafor has it.
    private const double Tolerance = 1.0 / (1 << 13);

    private readonly (double Effect, double Variance)[] _studies;
    private readonly int _precise;

    /// <param name="studies">Two effects at least with their variances, counted from the effect of the most precise study.</param>
    /// <param name="precise">Position of the most precise study.</param>
    public RestrictedLikelihood((double Effect, double Variance)[] studies, int precise)
    {
        _studies = studies;
        _precise = precise;
    }

    /// <summary>
    /// Where Fisher scoring leads that starts at the moments of Hedges and Olkin (1985) and halves steps that lead below 0; a bracketed
    /// search where that does not settle. 0 where the likelihood is higher there.
    /// </summary>
    public double Maximum()
    {
        double between = Math.Max(0, UnweightedMoments());
        between = Settle(between) ?? Bracketed(between);
        return between > 0 && LogLikelihood(0) - LogLikelihood(between) > Tolerance ? 0 : between;
    }

    /// <summary>Σw − Σw² ÷ Σw at τ² = 0, without the loss of digits that the difference has.</summary>
    public double Spread()
    {
        (double total, double rest, _, _) = Sums(0);
        double spread = 0;
        for (int i = 0; i < _studies.Length; i++)
        {
            double weight = 1 / _studies[i].Variance;
            spread += weight * ((i == _precise ? rest : total - weight) / total);
        }

        return spread;
    }

    private double? Settle(double between)
    {
        for (int step = 0; step < MostSteps; step++)
        {
            (double score, double information) = At(between);
            double change = score / information;
            double least = _studies[_precise].Variance;
            if (score <= 0 && (between + least).Equals(least))
            {
                // So near to 0 that no weight feels it.
                return 0;
            }

            if (!double.IsFinite(change))
            {
                return null;
            }

            while (between + change < 0)
            {
                change /= 2;
            }

            if (Math.Abs(change) <= Precision * between)
            {
                return between + change;
            }

            between += change;
        }

        return null;
    }

    private double Bracketed(double start)
    {
        double low = At(start).Score > 0 ? start : 0;
        if (low.Equals(0) && At(0).Score <= 0)
        {
            return 0;
        }

        double high = Math.Max(start, _studies[_precise].Variance);
        while (At(high).Score > 0)
        {
            low = high;
            high *= 2;
        }

        for (double middle = low + ((high - low) / 2); middle > low && middle < high; middle = low + ((high - low) / 2))
        {
            (low, high) = At(middle).Score > 0 ? (middle, high) : (low, middle);
        }

        return high;
    }

    // Twice the slope of the log likelihood and twice its expected curvature: y'PPy − tr P and tr PP.
    private (double Score, double Information) At(double between)
    {
        (double total, double rest, double restSquares, double mean) = Sums(between);
        double top = 1 / (_studies[_precise].Variance + between), score = 0, information = 0;
        for (int i = 0; i < _studies.Length; i++)
        {
            double weight = 1 / (_studies[i].Variance + between), share = weight / total;
            double others = weight * ((i == _precise ? rest : total - weight) / total);
            double otherSquares = i == _precise ? restSquares : restSquares + (top * top) - (weight * weight);
            double residual = weight * (_studies[i].Effect - mean);
            score += (residual * residual) - others;
            information += (others * others) + (share * share * otherSquares);
        }

        return (score, information);
    }

    private (double Total, double Remainder, double RemainderSquares, double Mean) Sums(double between)
    {
        double rest = 0, restSquares = 0, weighted = 0;
        for (int i = 0; i < _studies.Length; i++)
        {
            if (i != _precise)
            {
                double weight = 1 / (_studies[i].Variance + between);
                rest += weight;
                restSquares += weight * weight;
                weighted += weight * _studies[i].Effect;
            }
        }

        double total = rest + (1 / (_studies[_precise].Variance + between));
        return (total, rest, restSquares, weighted / total);
    }

    private double LogLikelihood(double between)
    {
        (double total, _, _, double mean) = Sums(between);
        double twice = Math.Log(total);
        foreach ((double effect, double variance) in _studies)
        {
            twice += Math.Log(variance + between) + ((effect - mean) * (effect - mean) / (variance + between));
        }

        return -twice / 2;
    }

    private double UnweightedMoments()
    {
        double mean = 0, variances = 0, squares = 0;
        foreach ((double effect, double variance) in _studies)
        {
            mean += effect / _studies.Length;
            variances += variance / _studies.Length;
        }

        foreach ((double effect, _) in _studies)
        {
            squares += (effect - mean) * (effect - mean) / (_studies.Length - 1);
        }

        return squares - variances;
    }
}
