using System.Collections.Immutable;
using Pedagogy6P.Programmes;
using Pedagogy6P.Proof.Pooling;

namespace Pedagogy6P.Proof.Register;

/// <summary>The rule by which evidence gets its grade.</summary>
internal static class GradeRule
{
    private const double Possible = 0.5;
    private const double Likely = 0.8;
    private const double AlmostCertain = 0.95;
    private const int EnoughTrials = 2;
    private const double MostInconsistency = 50;
    private const double Suspicious = 0.1;

    /// <summary>The first reason that holds, from the worst on, and the grade that it gives.</summary>
    public static (EvidenceGrade Grade, GradeReason Reason) Of(ImmutableArray<RegisteredStudy> studies, EffectPosterior posterior,
        PooledEffect? pool, EggerTest? egger)
    {
        GradeReason reason = Reason(studies, posterior, pool, egger);
        return (GradeOf(reason), reason);
    }

    private static GradeReason Reason(ImmutableArray<RegisteredStudy> studies, EffectPosterior posterior, PooledEffect? pool,
        EggerTest? egger)
    {
        if (pool is null)
        {
            return studies.IsEmpty ? GradeReason.NotStudied : GradeReason.SurveysOnly;
        }

        if (pool.QProbability < Suspicious && studies.Any(study => study.Excludes(above: true))
            && studies.Any(study => study.Excludes(above: false)))
        {
            return GradeReason.Opposed;
        }

        double chance = posterior.ProbabilityOfEffect;
        bool compared = studies.Any(study => study.Study.Design is StudyDesign.RandomisedTrial or StudyDesign.QuasiExperiment);
        return chance switch
        {
            < Possible => GradeReason.Unlikely,
            < Likely => GradeReason.Possible,
            _ when !compared => GradeReason.NoComparison,
            < AlmostCertain => GradeReason.Likely,
            _ when studies.Count(study => study.Study.Design == StudyDesign.RandomisedTrial) < EnoughTrials => GradeReason.FewTrials,
            _ when pool.Inconsistency > MostInconsistency && pool.PredictionLower <= 0 => GradeReason.Inconsistent,
            _ when pool.Studies >= EggerTest.EnoughStudies && egger?.Probability < Suspicious => GradeReason.Asymmetric,
            _ => GradeReason.Shown,
        };
    }

    private static EvidenceGrade GradeOf(GradeReason reason) => reason switch
    {
        GradeReason.NotStudied or GradeReason.SurveysOnly or GradeReason.Unlikely => EvidenceGrade.None,
        GradeReason.Opposed => EvidenceGrade.Contradictory,
        GradeReason.Possible or GradeReason.NoComparison => EvidenceGrade.Weak,
        GradeReason.Shown => EvidenceGrade.Strong,
        _ => EvidenceGrade.Moderate,
    };
}
