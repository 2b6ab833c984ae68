using Pedagogy6P.Catalogue;
using Pedagogy6P.Proof;

namespace Pedagogy6P.Ranking.Terms;

/// <summary>The Evidence term of every module for one audience, with the posteriors behind it. Immutable.</summary>
internal sealed class EvidenceColumn
{
    public EvidenceColumn(NumberedProgramme index, string audience, StandardErrorFactors factors, double priorStandardDeviation)
    {
        var evidence = new ModuleEvidence(index.Programme.Tables.Studies, audience, factors, priorStandardDeviation);
        Posteriors = [.. index.ModuleIds.Words.Select(evidence.Posterior)];
        Term = [.. Posteriors.Select(posterior => posterior.ProbabilityOfEffect)];
    }

    public EffectPosterior[] Posteriors { get; }

    public double[] Term { get; }

    public long Bytes => 96 + (32L * Term.Length);
}
