using Pedagogy6P.Programmes;
using Pedagogy6P.Proof;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Evidence posteriors for one audience, straight from the definition.</summary>
internal sealed class OracleEvidence
{
    private readonly Dictionary<string, (double Mean, double Variance)> _pooled = new(StringComparer.Ordinal);
    private readonly double _mean;
    private readonly double _between = 0.04;

    public OracleEvidence(Programme programme, string audience, StandardErrorFactors factors)
    {
        foreach (Module module in programme.Modules)
        {
            var studies = programme.Tables.Studies
                .Where(study => study.Module == module.Id && study.Design != StudyDesign.Survey)
                .Where(study => study.Audiences.IsEmpty || study.Audiences.Contains(audience))
                .Select(study => (study.Effect, Math.Pow(study.StandardError * Factor(study.Design, factors), 2)))
                .ToArray();
            if (studies.Length > 0)
            {
                (double mean, double variance, _) = DerSimonianLaird(studies);
                _pooled[module.Id] = (mean, variance);
            }
        }

        if (_pooled.Count >= 2)
        {
            (_mean, _, double between) = DerSimonianLaird([.. _pooled.Values]);
            _between = Math.Max(between, 0.01);
        }
    }

    /// <summary>E: the posterior probability of an effect above 0.1.</summary>
    public double Term(string module)
    {
        double mean = _mean;
        double variance = _between;
        if (_pooled.TryGetValue(module, out var own))
        {
            double precision = (1 / own.Variance) + (1 / _between);
            mean = ((own.Mean / own.Variance) + (_mean / _between)) / precision;
            variance = 1 / precision;
        }

        return NormalTail.Above((0.1 - mean) / Math.Sqrt(variance));
    }

    private static double Factor(StudyDesign design, StandardErrorFactors factors) => design switch
    {
        StudyDesign.RandomisedTrial => factors.RandomisedTrial,
        StudyDesign.QuasiExperiment => factors.QuasiExperiment,
        _ => factors.PrePost,
    };

    private static (double Mean, double Variance, double Between) DerSimonianLaird((double Effect, double Variance)[] studies)
    {
        double[] weights = [.. studies.Select(study => 1 / study.Variance)];
        double total = weights.Sum();
        double centre = studies.Zip(weights, (study, weight) => weight * study.Effect).Sum() / total;
        double q = studies.Zip(weights, (study, weight) => weight * Math.Pow(study.Effect - centre, 2)).Sum();
        double spread = total - (weights.Sum(weight => weight * weight) / total);
        double between = studies.Length < 2 ? 0 : Math.Max(0, (q - (studies.Length - 1)) / spread);
        double[] random = [.. studies.Select(study => 1 / (study.Variance + between))];
        double mean = studies.Zip(random, (study, weight) => weight * study.Effect).Sum() / random.Sum();
        return (mean, 1 / random.Sum(), between);
    }
}
