using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Completed modules, mastery and goals of one learner, straight from the definitions.</summary>
internal sealed class OracleLearner
{
    private readonly OracleCatalogue _catalogue;
    private readonly Dictionary<string, double> _mastery = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _now = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _evidence = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _level = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _importance = new(StringComparer.Ordinal);
    private readonly double _largestImportance;

    public OracleLearner(OracleCatalogue catalogue, Learner learner, DateOnly asOf = default, Func<double, int, double>? fading = null)
    {
        _catalogue = catalogue;
        ProgrammeTables tables = catalogue.Tables;
        Completed = learner.Completed.Concat(With(learner, OutcomeStatus.Completed)).ToHashSet();
        Active = With(learner, OutcomeStatus.Active).ToHashSet();
        foreach (Competency competency in tables.Competencies)
        {
            (_mastery[competency.Id], _evidence[competency.Id]) = Know(tables, learner, competency.Id);
            _now[competency.Id] = fading is null ? _mastery[competency.Id] : Left(tables, learner, competency.Id, asOf, fading);
        }

        string[] roles = learner.Roles.IsEmpty
            ? [.. tables.Roles.Where(role => role.Audiences.IsEmpty || role.Audiences.Contains(learner.Audience)).Select(role => role.Id)]
            : [.. learner.Roles];
        foreach (var asked in tables.RoleCompetencies.Where(row => roles.Contains(row.RoleId)).GroupBy(row => row.CompetencyId))
        {
            _level[asked.Key] = asked.Max(row => row.Level);
            _importance[asked.Key] = asked.Max(row => row.Importance);
        }

        _largestImportance = _importance.Values.DefaultIfEmpty(1).Max();
        Mandatory = tables.Modules.Where(module => module.MandatoryFor.Any(role => learner.Roles.Contains(role)))
            .Select(module => module.Id)
            .Concat(tables.Mandatory.Where(row => learner.Roles.Contains(row.RoleId)).Select(row => row.ModuleId))
            .ToHashSet();
        Wanted = [.. HasGoals ? [.. learner.Pinned, .. Mandatory] : tables.Modules.Select(module => module.Id)];
    }

    public HashSet<string> Completed { get; }

    public HashSet<string> Active { get; }

    public HashSet<string> Mandatory { get; }

    public HashSet<string> Wanted { get; }

    public bool HasGoals => _level.Count > 0;

    public IEnumerable<string> Goals => _level.Keys;

    public double Mastery(string competency) => _mastery[competency];

    /// <summary>What is left of μ.</summary>
    public double MasteryNow(string competency) => _now[competency];

    public double Level(string competency) => _level.GetValueOrDefault(competency);

    /// <summary>ω ÷ ω_max.</summary>
    public double Share(string competency) => _importance.GetValueOrDefault(competency) / _largestImportance;

    /// <summary>G.</summary>
    public double Gain(string module) => HasGoals
        ? _catalogue.Taught(module)
        .Sum(row => Share(row.CompetencyId) * Math.Max(0, Math.Min(row.Attainment, Level(row.CompetencyId)) - MasteryNow(row.CompetencyId)))
        : 0;

    /// <summary>Whether what is left of a goal is less than the least gain.</summary>
    public bool HasAttained(string competency) => Share(competency) * (Level(competency) - MasteryNow(competency)) < 1e-9;

    public bool IsDone(string module) => Completed.Contains(module)
        || (_catalogue.Taught(module).Any()
            && _catalogue.Taught(module)
            .All(row => Mastery(row.CompetencyId) >= row.Attainment - 1e-6 && _evidence[row.CompetencyId] >= 1));

    public bool Satisfies(string[] group) => group.Any(IsDone);

    public bool Enters(ModuleCompetency row) => !(Mastery(row.CompetencyId) < row.Entry - 1e-6);

    private static IEnumerable<string> With(Learner learner, OutcomeStatus status) =>
        learner.Outcomes.Where(outcome => outcome.Status == status).Select(outcome => outcome.ModuleId);

    private double Left(ProgrammeTables tables, Learner learner, string competency, DateOnly asOf, Func<double, int, double> fading)
    {
        double After(double mastery, DateOnly? since) =>
            since is DateOnly date && date < asOf ? fading(mastery, asOf.DayNumber - date.DayNumber) : mastery;
        if (learner.Mastery.FirstOrDefault(row => row.CompetencyId == competency) is MasteryEstimate row)
        {
            return After(row.Mastery, row.AsOf);
        }

        return _catalogue.Teachers(competency).Where(taught => Completed.Contains(taught.ModuleId))
            .Select(taught => After(taught.Attainment,
                learner.Outcomes.Where(outcome => outcome.Status == OutcomeStatus.Completed && outcome.ModuleId == taught.ModuleId)
                    .Max(outcome => outcome.Ended)))
            .Append(tables.Backgrounds.FirstOrDefault(known => known.Background == learner.Background
                && known.CompetencyId == competency)?.Mastery ?? 0).Max();
    }

    private (double Mastery, double Evidence) Know(ProgrammeTables tables, Learner learner, string competency)
    {
        if (learner.Mastery.FirstOrDefault(row => row.CompetencyId == competency) is MasteryEstimate row)
        {
            return (row.Mastery, row.Evidence);
        }

        var background = tables.Backgrounds.FirstOrDefault(known => known.Background == learner.Background
            && known.CompetencyId == competency);
        double[] attained = [.. _catalogue.Teachers(competency).Where(taught => Completed.Contains(taught.ModuleId))
            .Select(taught => taught.Attainment)];
        return (attained.Append(background?.Mastery ?? 0).Max(), attained.Length > 0 ? 1 : background?.Evidence ?? 0);
    }
}
