using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>The contributions of a feasible module, straight from the definitions.</summary>
internal sealed class OracleScorer(Programme programme, OracleCatalogue catalogue, OracleOptions options)
{
    private readonly OracleSettings _settings = new(programme.Tables);
    private readonly Dictionary<DateOnly, OracleDemand> _demand = [];
    private readonly Dictionary<string, OracleEvidence> _evidence = new(StringComparer.Ordinal);

    /// <summary>Each as (weight · N) · term, in the order of the definition's table.</summary>
    public ImmutableArray<double> Contributions(Learner learner, Module module, OracleWorth worth, OracleSession chosen, DateOnly asOf)
    {
        double need = worth.Value * catalogue.TypicalHours / ((worth.Value * catalogue.TypicalHours) + worth.Hours);
        int topics = module.Topics.Distinct().Count(topic => learner.Topics.Contains(topic));
        return
        [
            options.Weights.Need * need,
            options.Weights.Schedule * need * chosen.Schedule,
            options.Weights.Travel * need * chosen.Travel,
            options.Weights.Retention * need * 0.5,
            options.Weights.Demand * need * Demand(asOf).Term(module.Id),
            options.Weights.Preference * need * (1 - Math.Pow(0.5, 1 + topics)),
            options.Weights.Evidence * need * Evidence(learner.Audience).Term(module.Id),
            options.Weights.Practice * need * ((0.5 * module.HandsOnShare) + (0.5 * _settings.Match(module.Settings, learner.Settings))),
            .. options.FurtherTerms.Select(term => term.Weight * need * term.Value(learner, module, chosen.Session)),
        ];
    }

    private OracleDemand Demand(DateOnly asOf)
    {
        if (!_demand.TryGetValue(asOf, out OracleDemand? demand))
        {
            _demand[asOf] = demand = new OracleDemand(programme, asOf);
        }

        return demand;
    }

    private OracleEvidence Evidence(string audience)
    {
        if (!_evidence.TryGetValue(audience, out OracleEvidence? evidence))
        {
            _evidence[audience] = evidence = new OracleEvidence(programme, audience, options);
        }

        return evidence;
    }
}
