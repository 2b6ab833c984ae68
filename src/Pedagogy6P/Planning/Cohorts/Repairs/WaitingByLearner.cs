using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Planning.Cohorts.Repairs;

/// <summary>Where the waits of each learner stand in a plan, and their modules by number. Immutable; thread-safe.</summary>
/// <param name="First">The first wait of each learner, and the end of the last one's.</param>
/// <param name="Modules">The module of each wait.</param>
internal sealed record WaitingByLearner(int[] First, int[] Modules)
{
    /// <summary>The waits of a plan.</summary>
    public static WaitingByLearner Of(ImmutableArray<CohortWait> waiting, IReadOnlyList<Learner> learners, Vocabulary modules)
    {
        int[] first = new int[learners.Count + 1];
        for (int learner = 0, place = 0; learner < learners.Count; learner++)
        {
            while (place < waiting.Length && string.Equals(waiting[place].LearnerId, learners[learner].Id, StringComparison.Ordinal))
            {
                place++;
            }

            first[learner + 1] = place;
        }

        return new WaitingByLearner(first, [.. waiting.Select(wait => modules.Find(wait.ModuleId))]);
    }

    /// <summary>The same where some learners, in order, wait for other modules.</summary>
    public WaitingByLearner With(int[] learners, int[][] modules) =>
        new(LearnerRows.First(First, learners, modules), LearnerRows.Replace(Modules, First, learners, modules));
}
