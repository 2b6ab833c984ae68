using System.Collections.Concurrent;
using Pedagogy6P.Predictive;

namespace Pedagogy6P.Ranking;

/// <summary>
/// The terms that depend on the module and on little else: Demand per date, Evidence per audience. Computed when first asked for and kept;
/// thread-safe, and bounded by the audiences of the programme and the dates kept.
/// </summary>
internal sealed class CatalogueTerms(ModuleIndex index, PedagogyOptions options)
{
    private const int DatesKept = 64;

    // Where no study names an audience, all audiences share one column.
    private const int Everybody = -1;

    private readonly IDemandLevels _levels = options.DemandLevels ?? new ObservedDemand(index.Programme.Tables.Demand);
    private readonly bool _studiesNameAudiences = index.Programme.Tables.Studies.Any(study => !study.Audiences.IsEmpty);
    private readonly ConcurrentDictionary<int, Lazy<DemandColumn>> _demand = new();
    private readonly ConcurrentDictionary<int, Lazy<EvidenceColumn>> _evidence = new();

    /// <summary>Demand as of a date. A model of the host's may follow the day, so the day is the key; a full cache starts afresh.</summary>
    public DemandColumn Demand(DateOnly asOf)
    {
        // What is known already is found without making a delegate: compiling a learner must not allocate.
        if (_demand.TryGetValue(asOf.DayNumber, out Lazy<DemandColumn>? known))
        {
            return known.Value;
        }

        if (_demand.Count >= DatesKept)
        {
            _demand.Clear();
        }

        return _demand.GetOrAdd(asOf.DayNumber, day => new Lazy<DemandColumn>(() => new DemandColumn(index, _levels.Levels(DateOnly.FromDayNumber(day))))).Value;
    }

    /// <summary>Evidence for an audience by number; −1 stands for every audience that the programme does not name.</summary>
    public EvidenceColumn Evidence(int audience)
    {
        int key = _studiesNameAudiences ? audience : Everybody;
        return _evidence.TryGetValue(key, out Lazy<EvidenceColumn>? known) ? known.Value : _evidence.GetOrAdd(key, NewEvidence).Value;
    }

    private Lazy<EvidenceColumn> NewEvidence(int audience) =>
        new(() => new EvidenceColumn(index, AudienceName(audience), options.StandardErrorFactors, options.PriorStandardDeviation));

    // No study names an audience outside the vocabulary, so any word outside it stands for them all.
    private string AudienceName(int audience) => audience < 0 ? string.Empty : index.Audiences.Words[audience];
}
