using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>
/// Feasibility, score and order of every module, written a second time straight from the definitions over the domain objects, as plainly as
/// possible and without any of the library's own formulas: what the engine is compared with.
/// </summary>
internal sealed class Oracle
{
    private readonly Programme _programme;
    private readonly OracleOptions _options;
    private readonly OracleCatalogue _catalogue;
    private readonly OracleScorer _scorer;
    private readonly OracleSessions _sessions;

    public Oracle(Programme programme, OracleOptions options)
    {
        _programme = programme;
        double sum = Sum(options);
        _options = options with
        {
            Weights = Normalised(options.Weights, sum),
            FurtherTerms = [.. options.FurtherTerms.Select(term => term with { Weight = term.Weight / sum })],
        };
        _catalogue = new OracleCatalogue(programme.Tables);
        _sessions = new OracleSessions(programme, _options.Weights, options.SelfPacedWeeks);
        _scorer = new OracleScorer(programme, _catalogue, _options);
    }

    public OracleAnswer Answer(Learner learner, DateOnly asOf)
    {
        var known = new OracleLearner(_catalogue, learner, asOf, _options.Fading);
        var closed = new OracleAccess(_programme.Tables, learner, known, asOf);
        var reach = new OracleReach(_catalogue, known,
            _programme.Modules.Where(module => !closed.Closed(module).Any()).Select(module => module.Id));
        var worths = new OracleWorths(_catalogue, known, reach, _options);
        var ranked = new List<OracleRank>();
        var infeasible = ImmutableDictionary.CreateBuilder<string, ImmutableArray<ReasonCode>>(StringComparer.Ordinal);
        foreach (Module module in _programme.Modules)
        {
            OracleSession chosen = _sessions.Choose(learner, module, asOf);
            ImmutableArray<ReasonCode> codes =
            [
                .. closed.Closed(module).Concat(Unprepared(known, module)).Concat(worths.HasWorth(module.Id)
                ? [] : [ReasonCode.NoGain]).Order(),
                .. chosen.Failure is ReasonCode code ? [code] : Array.Empty<ReasonCode>(),
            ];
            if (codes.IsEmpty)
            {
                OracleWorth worth = worths.Of(module.Id)!;
                ImmutableArray<double> contributions = _scorer.Contributions(learner, module, worth, chosen, asOf);
                ranked.Add(new OracleRank(
                    module.Id,
                    chosen.Session?.Id,
                    worth,
                    contributions,
                    contributions.Sum(),
                    learner.Pinned.Contains(module.Id),
                    known.Mandatory.Contains(module.Id),
                    MissingAdvised(known, module)));
            }
            else
            {
                infeasible[module.Id] = codes;
            }
        }

        return new OracleAnswer(
            [.. ranked.OrderBy(rank => !rank.Pinned).ThenByDescending(rank => rank.Score).ThenBy(rank => rank.Module,
                StringComparer.Ordinal)],
            infeasible.ToImmutable(),
            Ids(id => worths.Of(id) is not null).ToImmutableDictionary(id => id, id => worths.Of(id)!, StringComparer.Ordinal),
            Ids(reach.IsReachable),
            [.. known.Goals.Where(reach.CanReach).Order(StringComparer.Ordinal)],
            [.. known.Goals.Where(reach.CanStillReach).Order(StringComparer.Ordinal)],
            [.. known.Goals.Where(known.HasAttained).Order(StringComparer.Ordinal)],
            Abandonment(learner, known),
            Ids(id => known.Mandatory.Contains(id) && !known.Completed.Contains(id)),
            Ids(known.IsDone));
    }

    private static double Sum(OracleOptions options)
    {
        TermWeights given = options.Weights;
        double eight = given.Need + given.Schedule + given.Travel + given.Retention + given.Demand + given.Preference + given.Evidence
            + given.Practice;
        return options.FurtherTerms.Aggregate(eight, (sum, term) => sum + term.Weight);
    }

    private static TermWeights Normalised(TermWeights given, double sum) => new()
    {
        Need = given.Need / sum,
        Schedule = given.Schedule / sum,
        Travel = given.Travel / sum,
        Retention = given.Retention / sum,
        Demand = given.Demand / sum,
        Preference = given.Preference / sum,
        Evidence = given.Evidence / sum,
        Practice = given.Practice / sum,
    };

    private ImmutableArray<string> Ids(Func<string, bool> which) =>
        [.. _programme.Modules.Select(module => module.Id).Where(which).Order(StringComparer.Ordinal)];

    private IEnumerable<ReasonCode> Unprepared(OracleLearner known, Module module)
    {
        if (!_catalogue.Groups(module.Id, PrerequisiteKind.Hard).All(known.Satisfies))
        {
            yield return ReasonCode.Prerequisite;
        }

        if (!_catalogue.Asked(module.Id).All(known.Enters))
        {
            yield return ReasonCode.Entry;
        }
    }

    private ImmutableArray<string> MissingAdvised(OracleLearner known, Module module) =>
    [
        .. _catalogue.Groups(module.Id, PrerequisiteKind.Advised).Where(group => !known.Satisfies(group)).SelectMany(group => group)
            .Distinct().Order(StringComparer.Ordinal),
    ];

    private double? Abandonment(Learner learner, OracleLearner known)
    {
        var asked = _programme.Tables.RoleCompetencies.Where(row => row.RoleId == learner.CurrentRoleId)
            .OrderBy(row => row.CompetencyId, StringComparer.Ordinal).ToArray();
        return asked.Length == 0 ? null
            : asked.Sum(row => row.Importance * Math.Max(0, row.Level - known.MasteryNow(row.CompetencyId))) / asked.Sum(row =>
            row.Importance * row.Level);
    }
}
