using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Planning.Teams;

/// <summary>Finds ambassadors and future trainers. Pure functions.</summary>
internal static class TrainerSuggestions
{
    private const double Tolerance = 1e-6;

    /// <summary>
    /// Who masters all that a module teaches at least as far as it leads, on evidence of 1 or more: those trained to teach it first, then the
    /// largest margin, the most evidence, and the ordinal order.
    /// </summary>
    /// <param name="learners">The learners with their states.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="module">The module; one that teaches nothing has none.</param>
    public static ImmutableArray<TrainerSuggestion> Find(IEnumerable<(Learner Learner, LearnerState State)> learners, Programme programme,
        Module module)
    {
        ModuleCompetency[] taught = [.. programme.Tables.ModuleCompetencies
            .Where(row => row.Teaches && string.Equals(row.ModuleId, module.Id, StringComparison.Ordinal))];
        string[] training = [.. programme.Modules.Where(other => other.TrainsFor.Contains(module.Id, StringComparer.Ordinal))
            .Select(other => other.Id)];
        return
        [
            .. learners.Select(pair => Judge(pair.Learner, pair.State, module, taught, training)).OfType<TrainerSuggestion>()
                .OrderByDescending(found => found.TrainedBy is not null).ThenByDescending(found => found.Margin)
                .ThenByDescending(found => found.Evidence).ThenBy(found => found.LearnerId, StringComparer.Ordinal),
        ];
    }

    private static TrainerSuggestion? Judge(Learner learner, LearnerState state, Module module, ModuleCompetency[] taught, string[] training)
    {
        bool masters = taught.Length > 0 && taught.All(row => state.MasteryOf(row.CompetencyId) >= row.Attainment - Tolerance
            && state.EvidenceOf(row.CompetencyId) >= 1);
        return !masters ? null : new TrainerSuggestion(learner.Id, Array.Find(training, state.IsCompleted), state.IsCompleted(module.Id),
            Math.Max(0, taught.Average(row => state.MasteryOf(row.CompetencyId) - row.Attainment)),
            taught.Min(row => state.EvidenceOf(row.CompetencyId)), learner.HoursPerWeek);
    }
}
