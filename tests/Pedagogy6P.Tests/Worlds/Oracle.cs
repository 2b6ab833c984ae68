using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>
/// Feasibility, score and order of every module, written a second time straight from the definitions over the domain objects, as plainly as possible and
/// without any of the library's own formulas: what the engine is compared with.
/// </summary>
internal sealed class Oracle
{
    private readonly Programme _programme;
    private readonly PedagogyOptions _options;
    private readonly TermWeights _weights;
    private readonly OracleSessions _sessions;
    private readonly ILookup<string, ModuleCompetency> _amounts;
    private readonly ILookup<string, Prerequisite> _prerequisites;
    private readonly double _typicalHours;
    private readonly Dictionary<DateOnly, OracleDemand> _demand = [];
    private readonly Dictionary<string, OracleEvidence> _evidence = new(StringComparer.Ordinal);

    public Oracle(Programme programme, PedagogyOptions options)
    {
        _programme = programme;
        _options = options;
        _weights = Normalised(options.Weights);
        _sessions = new OracleSessions(programme, _weights, options.SelfPacedWeeks);
        _amounts = programme.Tables.ModuleCompetencies.OrderBy(row => row.Competency, StringComparer.Ordinal).ToLookup(row => row.Module);
        _prerequisites = programme.Tables.Prerequisites.ToLookup(row => row.Module);
        _typicalHours = TypicalHours();
    }

    public OracleAnswer Answer(Learner learner, DateOnly asOf)
    {
        var known = new OracleLearner(_programme.Tables, learner);
        var ranked = new List<OracleRank>();
        var infeasible = ImmutableDictionary.CreateBuilder<string, ImmutableArray<ReasonCode>>(StringComparer.Ordinal);
        foreach (Module module in _programme.Modules)
        {
            ImmutableArray<ReasonCode> codes = [.. Codes(learner, known, module, asOf)];
            if (codes.IsEmpty)
            {
                ranked.Add(Rank(learner, known, module, asOf));
            }
            else
            {
                infeasible[module.Id] = codes;
            }
        }

        var mandatory = _programme.Modules.Where(module => IsMandatory(learner, module) && !known.Completed.Contains(module.Id));
        return new OracleAnswer(
            [.. ranked.OrderBy(rank => !rank.Pinned).ThenByDescending(rank => rank.Score).ThenBy(rank => rank.Module, StringComparer.Ordinal)],
            infeasible.ToImmutable(),
            Abandonment(learner, known),
            [.. mandatory.Select(module => module.Id).Order(StringComparer.Ordinal)],
            [.. _programme.Modules.Select(module => module.Id).Where(id => IsDone(known, id)).Order(StringComparer.Ordinal)]);
    }

    private static TermWeights Normalised(TermWeights given)
    {
        double sum = given.Need + given.Schedule + given.Travel + given.Retention + given.Demand + given.Preference + given.Evidence + given.Practice;
        return new TermWeights
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
    }

    private static bool IsMandatory(Learner learner, Module module) => module.MandatoryFor.Any(role => learner.Roles.Contains(role));

    private static HashSet<string> Primary(IEnumerable<string> tags) => tags.Select(tag => tag.Split('-')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static double Price(Learner learner, Module module) => module.Labels.Any(label => learner.Funding.Contains(label)) ? 0 : module.Price;

    private IEnumerable<ModuleCompetency> Taught(string module) => _amounts[module].Where(row => row.Attainment > row.Entry);

    private double TypicalHours()
    {
        double[] rates = [.. _programme.Modules.Where(module => Taught(module.Id).Any())
            .Select(module => module.Hours / Taught(module.Id).Sum(row => row.Attainment)).Order()];
        return rates.Length == 0 ? 1 : (rates[(rates.Length - 1) / 2] + rates[rates.Length / 2]) / 2;
    }

    private IEnumerable<ReasonCode> Codes(Learner learner, OracleLearner known, Module module, DateOnly asOf)
    {
        HashSet<string> Spoken(ImmutableArray<string> tags) => Primary(tags.IsEmpty ? [_programme.Tables.Language] : tags);
        var rules = new (ReasonCode Code, Func<bool> Fails)[]
        {
            (ReasonCode.Completed, () => known.Completed.Contains(module.Id)),
            (ReasonCode.InProgress, () => learner.Outcomes.Any(outcome => outcome.Module == module.Id && outcome.Status == OutcomeStatus.Active)),
            (ReasonCode.Vetoed, () => learner.Vetoed.Contains(module.Id)),
            (ReasonCode.Audience, () => !module.Audiences.IsEmpty && !module.Audiences.Contains(learner.Audience)),
            (ReasonCode.Level, () => learner.Level < module.MinLevel),
            (ReasonCode.Language, () => !Spoken(module.Languages).Overlaps(Spoken(learner.Languages))),
            (ReasonCode.Modality, () => !learner.Modalities.IsEmpty && !learner.Modalities.Contains(module.Modality)),
            (ReasonCode.Prerequisite, () => Groups(module.Id, PrerequisiteKind.Hard).Any(group => !group.Any(required => IsDone(known, required)))),
            (ReasonCode.Entry, () => _amounts[module.Id].Any(row => known.Mastery(row.Competency) < row.Entry - 1e-6)),
            (ReasonCode.Budget, () => learner.Budget is double budget && Price(learner, module) > budget),
            (ReasonCode.NoGain, () => Gain(known, module.Id) < 1e-9 && known.HasGoals
                && !learner.Pinned.Contains(module.Id) && !IsMandatory(learner, module)),
        };
        var failed = rules.Where(rule => rule.Fails()).Select(rule => rule.Code);
        return _sessions.Choose(learner, module, asOf).Failure is ReasonCode code ? failed.Append(code) : failed;
    }

    private IEnumerable<IEnumerable<string>> Groups(string module, PrerequisiteKind kind)
    {
        var rows = _prerequisites[module].Where(row => row.Kind == kind);
        return rows.Where(row => row.Group is null).Select(row => new[] { row.Requires }.AsEnumerable())
            .Concat(rows.Where(row => row.Group is not null).GroupBy(row => row.Group).Select(group => group.Select(row => row.Requires)));
    }

    private bool IsDone(OracleLearner known, string module) => known.Completed.Contains(module)
        || (Taught(module).Any()
            && Taught(module).All(row => known.Mastery(row.Competency) >= row.Attainment - 1e-6 && known.Evidence(row.Competency) >= 1));

    private double Gain(OracleLearner known, string module) => known.HasGoals
        ? Taught(module).Sum(row => known.Importance(row.Competency) / known.LargestImportance
            * Math.Max(0, Math.Min(row.Attainment, known.Level(row.Competency)) - known.Mastery(row.Competency)))
        : 0;

    private OracleRank Rank(Learner learner, OracleLearner known, Module module, DateOnly asOf)
    {
        double worth = Gain(known, module.Id) * _typicalHours;
        double need = worth / (worth + module.Hours);
        (_, Session? session, double schedule, double travel) = _sessions.Choose(learner, module, asOf);
        double match = learner.Settings.IsEmpty || module.Settings.IsEmpty ? 0.5 : module.Settings.Any(learner.Settings.Contains) ? 1 : 0;
        int topics = module.Topics.Distinct().Count(topic => learner.Topics.Contains(topic));
        ImmutableArray<double> contributions =
        [
            _weights.Need * need,
            _weights.Schedule * schedule,
            _weights.Travel * travel,
            _weights.Retention * (1 - 0.5),
            _weights.Demand * need * Demand(asOf).Term(module.Id),
            _weights.Preference * (1 - Math.Pow(0.5, 1 + topics)),
            _weights.Evidence * need * Evidence(learner.Audience).Term(module.Id),
            _weights.Practice * need * ((0.5 * module.HandsOnShare) + (0.5 * match)),
        ];
        var missing = Groups(module.Id, PrerequisiteKind.Advised).Where(group => !group.Any(required => IsDone(known, required))).SelectMany(group => group);
        return new OracleRank(
            module.Id,
            session?.Id,
            contributions,
            contributions.Sum(),
            learner.Pinned.Contains(module.Id),
            IsMandatory(learner, module),
            [.. missing.Distinct().Order(StringComparer.Ordinal)]);
    }

    private double? Abandonment(Learner learner, OracleLearner known)
    {
        var asked = _programme.Tables.RoleCompetencies.Where(row => row.Role == learner.CurrentRole)
            .OrderBy(row => row.Competency, StringComparer.Ordinal).ToArray();
        return asked.Length == 0 ? null
            : asked.Sum(row => row.Importance * Math.Max(0, row.Level - known.Mastery(row.Competency))) / asked.Sum(row => row.Importance * row.Level);
    }

    private OracleDemand Demand(DateOnly asOf)
    {
        if (!_demand.TryGetValue(asOf, out OracleDemand? demand))
        {
            _demand[asOf] = demand = new OracleDemand(_programme, asOf);
        }

        return demand;
    }

    private OracleEvidence Evidence(string audience)
    {
        if (!_evidence.TryGetValue(audience, out OracleEvidence? evidence))
        {
            _evidence[audience] = evidence = new OracleEvidence(_programme, audience, _options.StandardErrorFactors);
        }

        return evidence;
    }
}
