using Pedagogy6P.Catalogue;
using Pedagogy6P.Predictive;
using Pedagogy6P.Ranking.Caches;

namespace Pedagogy6P.Ranking.Terms;

/// <summary>
/// The terms that depend on the module and on little else: Demand per version of the levels, Evidence per audience. Computed when first
/// asked for and kept within a budget; a failure of the host's model is told to whoever asked and not kept, so that the next one asks
/// again. Thread-safe.
/// </summary>
internal sealed class CatalogueTerms(NumberedProgramme index, RankingOptions options, CacheBudget budget)
{
    // Where no study names an audience, all audiences share one column.
    private const int Everybody = -1;

    private readonly IDemandLevels _levels = options.DemandLevels ?? new ObservedDemand(index.Programme.Tables.Demand);
    private readonly bool _studiesNameAudiences = index.Programme.Tables.Studies.Any(study => !study.Audiences.IsEmpty);
    private readonly BoundedCache<long, DemandColumn> _demand = new(budget, column => column.Bytes);
    private readonly BoundedCache<int, EvidenceColumn> _evidence = new(budget, column => column.Bytes);

    /// <summary>Names the forecast behind Demand on a date; empty where demand is as observed.</summary>
    public string ForecastVersion(DateOnly asOf) => _levels.VersionId(asOf);

    /// <summary>Demand as of a date.</summary>
    public DemandColumn Demand(DateOnly asOf)
    {
        long version = _levels.Version(asOf);
        return _demand.TryGet(version, out DemandColumn? known)
            ? known
            : _demand.Add(version, DemandColumn.Of(index, _levels, asOf));
    }

    /// <summary>Evidence for an audience by number; −1 stands for every audience that the programme does not name.</summary>
    public EvidenceColumn Evidence(int audience)
    {
        int key = _studiesNameAudiences ? audience : Everybody;
        return _evidence.TryGet(key, out EvidenceColumn? known)
            ? known
            : _evidence.Add(key, new EvidenceColumn(
                index, AudienceName(key), options.StandardErrorFactors, options.PriorStandardDeviation));
    }

    // No study names an audience outside the vocabulary, so any word outside it stands for them all.
    private string AudienceName(int audience) => audience < 0 ? string.Empty : index.Audiences.Words[audience];
}
