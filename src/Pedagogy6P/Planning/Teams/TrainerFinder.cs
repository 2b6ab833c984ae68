using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Planning.Teams;

/// <summary>Finds ambassadors and future trainers of a module. Immutable and thread-safe.</summary>
/// <param name="core">The core of the engine.</param>
internal sealed class TrainerFinder(RankingCore core)
{
    private const double LeastEvidence = 1;

    /// <summary>
    /// Who masters all that a module teaches at least as far as it leads, on evidence of 1 or more, and did not veto it: those trained to
    /// teach it first, then the largest margin, the most evidence, and the ordinal order.
    /// </summary>
    /// <param name="learners">The learners.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="module">Number of the module; one that teaches nothing has none.</param>
    public ImmutableArray<TrainerSuggestion> Find(IEnumerable<Learner> learners, DateOnly asOf, int module)
    {
        string id = core.Index.Modules[module].Id;
        int[] training = [.. core.Index.Programme.Modules.Where(other => other.TrainsFor.Contains(id, StringComparer.Ordinal))
            .Select(other => core.Index.ModuleIds.Find(other.Id))];
        return
        [
            .. learners.Select(learner => Judged(learner, asOf, module, training)).OfType<TrainerSuggestion>()
                .OrderByDescending(found => found.TrainedBy is not null).ThenByDescending(found => found.Margin)
                .ThenByDescending(found => found.Evidence).ThenBy(found => found.LearnerId, StringComparer.Ordinal),
        ];
    }

    private TrainerSuggestion? Judged(Learner learner, DateOnly asOf, int module, int[] training)
    {
        LearnerState state = core.StateOf(learner, asOf);
        string id = core.Index.Modules[module].Id;
        double margin = 0, evidence = double.PositiveInfinity;
        ReadOnlySpan<CompetencyAmount> taught = core.Index.Taught[module];
        if (taught.IsEmpty || state.IsVetoed(id))
        {
            return null;
        }

        foreach (CompetencyAmount part in taught)
        {
            string competency = core.Index.Competencies.Words[part.Competency];
            double mastery = state.MasteryOf(competency), own = state.EvidenceOf(competency);
            if (!MasteryRules.Reaches(mastery, part.Amount) || own < LeastEvidence)
            {
                return null;
            }

            margin += Math.Max(0, mastery - part.Amount) / taught.Length;
            evidence = Math.Min(evidence, own);
        }

        string? trained = training.Select(number => core.Index.Modules[number].Id).FirstOrDefault(state.IsCompleted);
        ImmutableArray<string> open = trained is null ? Open(learner, asOf, training) : [];
        return new TrainerSuggestion(learner.Id, trained, open, state.IsCompleted(id), margin, evidence, learner.HoursPerWeek);
    }

    private ImmutableArray<string> Open(Learner learner, DateOnly asOf, int[] training)
    {
        QueryScratch scratch = core.Rent();
        try
        {
            core.Compile(scratch, learner, asOf);
            return [.. training.Where(number => ModuleObstacles.Of(core, scratch, number).Length == 0)
                .Select(number => core.Index.Modules[number].Id)];
        }
        finally
        {
            core.Return(scratch);
        }
    }
}
