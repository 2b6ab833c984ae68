using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Comparison.Linq;

/// <summary>What a learner masters, has done and aims at, in dictionaries.</summary>
internal sealed class LinqKnowledge
{
    private readonly Dictionary<string, (double Mastery, double Evidence)> _mastery = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double Level, double Importance)> _goals;

    public LinqKnowledge(LinqCatalogue catalogue, Learner learner)
    {
        Completed = learner.Completed
            .Concat(learner.Outcomes.Where(outcome => outcome.Status == OutcomeStatus.Completed).Select(outcome => outcome.ModuleId))
            .ToHashSet(StringComparer.Ordinal);
        Active = learner.Outcomes.Where(outcome => outcome.Status == OutcomeStatus.Active).Select(outcome => outcome.ModuleId)
            .ToHashSet(StringComparer.Ordinal);
        foreach (BackgroundMastery row in learner.Background is null ? [] : catalogue.Backgrounds[learner.Background])
        {
            _mastery[row.CompetencyId] = (row.Mastery, row.Evidence);
        }

        foreach (ModuleCompetency row in Completed.SelectMany(module => catalogue.Taught[module]))
        {
            _mastery[row.CompetencyId] = (Math.Max(Mastery(row.CompetencyId), row.Attainment), 1);
        }

        foreach (MasteryEstimate row in learner.Mastery)
        {
            _mastery[row.CompetencyId] = (row.Mastery, row.Evidence);
        }

        _goals = catalogue.RolesOf(learner).SelectMany(role => catalogue.Asked[role]).GroupBy(row => row.CompetencyId,
            StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (group.Max(row => row.Level), group.Max(row => row.Importance)),
            StringComparer.Ordinal);
        LargestImportance = _goals.Values.Select(goal => goal.Importance).DefaultIfEmpty(1).Max();
    }

    public HashSet<string> Completed { get; }

    public HashSet<string> Active { get; }

    public bool HasGoals => _goals.Count > 0;

    public double LargestImportance { get; }

    public double Mastery(string competency) => _mastery.GetValueOrDefault(competency).Mastery;

    public double Evidence(string competency) => _mastery.GetValueOrDefault(competency).Evidence;

    public bool IsDone(LinqCatalogue catalogue, string module) => Completed.Contains(module)
        || (catalogue.Taught[module].Any() && catalogue.Taught[module].All(row =>
            Mastery(row.CompetencyId) >= row.Attainment - MasteryRules.Tolerance && Evidence(row.CompetencyId) >= 1));

    public double Gain(IEnumerable<ModuleCompetency> taught) =>
        taught.Sum(row => _goals.TryGetValue(row.CompetencyId, out (double Level, double Importance) goal)
        ? goal.Importance / LargestImportance * Math.Max(0, Math.Min(row.Attainment, goal.Level) - Mastery(row.CompetencyId))
        : 0);
}
