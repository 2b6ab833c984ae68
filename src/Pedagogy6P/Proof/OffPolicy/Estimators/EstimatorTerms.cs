namespace Pedagogy6P.Proof.OffPolicy.Estimators;

/// <summary>
/// What an estimator adds up, by decision: its value is Σ over parts of Σ numerator ÷ Σ denominator, where a part without denominators is
/// divided by the decisions.
/// </summary>
/// <param name="Estimator">The estimator.</param>
/// <param name="Numerators">By part and decision.</param>
/// <param name="Denominators">By part and decision; empty for means.</param>
/// <param name="Weights">The weights whose spread the estimator suffers from; all 1 for the direct method.</param>
internal sealed record EstimatorTerms(OffPolicyEstimator Estimator, double[][] Numerators, double[][] Denominators, double[] Weights)
{
    /// <summary>Terms of a mean.</summary>
    public static EstimatorTerms Mean(OffPolicyEstimator estimator, double[] terms, double[] weights) =>
        new(estimator, [terms], [], weights);
}
