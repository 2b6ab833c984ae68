using Pedagogy6P.Proof.OffPolicy.Logs;

namespace Pedagogy6P.Proof.OffPolicy.Estimators;

/// <summary>w by row, of all places down to it, and by decision. Immutable.</summary>
internal sealed record PolicyWeights(double[] Row, double[] Prefix, double[] Decision)
{
    public static PolicyWeights Of(LogColumns log, double[] target)
    {
        double[] row = new double[log.Rows], prefix = new double[log.Rows], decision = new double[log.Decisions];
        for (int one = 0; one < log.Decisions; one++)
        {
            double product = 1;
            for (int place = log.First[one]; place < log.First[one + 1]; place++)
            {
                row[place] = target[place] / log.Propensity[place];
                prefix[place] = product *= row[place];
            }

            decision[one] = product;
        }

        return new PolicyWeights(row, prefix, decision);
    }
}
