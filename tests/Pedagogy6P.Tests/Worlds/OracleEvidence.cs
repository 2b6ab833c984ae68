using Pedagogy6P.Programmes;
using Pedagogy6P.Proof;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Evidence posteriors for one audience, straight from the definition.</summary>
internal sealed class OracleEvidence
{
    private readonly Dictionary<string, (double Mean, double Variance)> _pooled = new(StringComparer.Ordinal);
    private readonly double _prior;

    public OracleEvidence(Programme programme, string audience, OracleOptions options)
    {
        _prior = Math.Pow(options.PriorStandardDeviation, 2);
        foreach (Module module in programme.Modules)
        {
            var studies = programme.Tables.Studies
                .Where(study => study.ModuleId == module.Id && study.Design != StudyDesign.Survey)
                .Where(study => study.Audiences.IsEmpty || study.Audiences.Contains(audience))
                .Select(study => (study.Effect, Math.Pow(study.StandardError * Factor(study.Design, options.StandardErrorFactors), 2)))
                .ToArray();
            if (studies.Length > 0)
            {
                _pooled[module.Id] = DerSimonianLaird(studies);
            }
        }
    }

    /// <summary>E: the posterior probability of an effect above 0.1 under a sceptic's prior.</summary>
    public double Term(string module)
    {
        double precision = 1 / _prior;
        double weighted = 0;
        if (_pooled.TryGetValue(module, out var own))
        {
            precision += 1 / own.Variance;
            weighted = own.Mean / own.Variance;
        }

        return NormalTail.Above((0.1 - (weighted / precision)) / Math.Sqrt(1 / precision));
    }

    private static double Factor(StudyDesign design, StandardErrorFactors factors) => design switch
    {
        StudyDesign.RandomisedTrial => factors.RandomisedTrial,
        StudyDesign.QuasiExperiment => factors.QuasiExperiment,
        _ => factors.PrePost,
    };

    private static (double Mean, double Variance) DerSimonianLaird((double Effect, double Variance)[] studies)
    {
        double[] weights = [.. studies.Select(study => 1 / study.Variance)];
        double total = weights.Sum();
        double centre = studies.Zip(weights, (study, weight) => weight * study.Effect).Sum() / total;
        double q = studies.Zip(weights, (study, weight) => weight * Math.Pow(study.Effect - centre, 2)).Sum();
        double spread = total - (weights.Sum(weight => weight * weight) / total);
        double between = studies.Length < 2 ? 0 : Math.Max(0, (q - (studies.Length - 1)) / spread);
        double[] random = [.. studies.Select(study => 1 / (study.Variance + between))];
        double mean = studies.Zip(random, (study, weight) => weight * study.Effect).Sum() / random.Sum();
        return (mean, 1 / random.Sum());
    }
}
