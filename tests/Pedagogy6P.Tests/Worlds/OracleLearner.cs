using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Completed modules, mastery and goals of one learner, straight from the definitions.</summary>
internal sealed class OracleLearner
{
    private readonly Dictionary<string, double> _mastery = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _evidence = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _level = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _importance = new(StringComparer.Ordinal);

    public OracleLearner(ProgrammeTables tables, Learner learner)
    {
        Completed = learner.Completed
            .Concat(learner.Outcomes.Where(outcome => outcome.Status == OutcomeStatus.Completed).Select(outcome => outcome.Module)).ToHashSet();
        foreach (Competency competency in tables.Competencies)
        {
            (_mastery[competency.Id], _evidence[competency.Id]) = Know(tables, learner, competency.Id);
        }

        string[] roles = learner.Roles.IsEmpty
            ? [.. tables.Roles.Where(role => role.Audiences.IsEmpty || role.Audiences.Contains(learner.Audience)).Select(role => role.Id)]
            : [.. learner.Roles];
        foreach (var asked in tables.RoleCompetencies.Where(row => roles.Contains(row.Role)).GroupBy(row => row.Competency))
        {
            _level[asked.Key] = asked.Max(row => row.Level);
            _importance[asked.Key] = asked.Max(row => row.Importance);
        }
    }

    public HashSet<string> Completed { get; }

    public bool HasGoals => _level.Count > 0;

    public double LargestImportance => _importance.Values.DefaultIfEmpty(0).Max();

    public double Mastery(string competency) => _mastery[competency];

    public double Evidence(string competency) => _evidence[competency];

    public double Level(string competency) => _level.GetValueOrDefault(competency);

    public double Importance(string competency) => _importance.GetValueOrDefault(competency);

    private (double Mastery, double Evidence) Know(ProgrammeTables tables, Learner learner, string competency)
    {
        if (learner.Mastery.FirstOrDefault(row => row.Competency == competency) is MasteryEstimate row)
        {
            return (row.Mastery, row.Evidence);
        }

        var background = tables.Backgrounds.FirstOrDefault(known => known.Background == learner.Background && known.Competency == competency);
        double[] attained =
        [
            .. tables.ModuleCompetencies
                .Where(taught => taught.Competency == competency && taught.Attainment > taught.Entry && Completed.Contains(taught.Module))
                .Select(taught => taught.Attainment),
        ];
        return (attained.Append(background?.Mastery ?? 0).Max(), attained.Length > 0 ? 1 : background?.Evidence ?? 0);
    }
}
