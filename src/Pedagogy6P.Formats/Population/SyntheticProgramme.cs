using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Population;

/// <summary>
/// Generates synthetic learners of a programme from a population model. Learner number i depends on the programme, the model, the seed and
/// i only, not on how many learners there are, the number of threads or the culture. Thread-safe.
/// </summary>
public static class SyntheticProgramme
{
    /// <summary>Most learners that one call generates.</summary>
    public const int MostLearners = 1_000_000;

    private const int BlockSize = 1000;

    /// <summary>
    /// Generates learners with their mastery, outcomes and activity before the programme's reference date, and the truth behind them.
    /// </summary>
    /// <param name="programme">The programme, which must have a reference date.</param>
    /// <param name="model">The population model.</param>
    /// <param name="learners">Number of learners, 0 to <see cref="MostLearners"/>.</param>
    /// <param name="seed">Any number; another number gives other learners.</param>
    /// <param name="progress">Told the number of learners generated so far, now and then and at the end.</param>
    /// <param name="cancellationToken">Stops the generation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="programme"/> or <paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="learners"/> is out of range.</exception>
    /// <exception cref="InputRefusedException">The programme has no reference date, or the model names a role, background or audience that
    /// the programme lacks.</exception>
    /// <exception cref="OperationCanceledException">The generation was stopped.</exception>
    public static SyntheticPopulation Generate(
        Programme programme, PopulationModel model, int learners, ulong seed, IProgress<WorkProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        Generate(programme, model, learners, seed, threads: -1, progress, cancellationToken);

    internal static SyntheticPopulation Generate(
        Programme programme, PopulationModel model, int learners, ulong seed, int threads, IProgress<WorkProgress>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfNegative(learners);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(learners, MostLearners);
        var catalogue = new Catalogue(programme);
        var violations = new ViolationCollector();
        new PopulationRules(model, catalogue, violations).Check();
        violations.ThrowIfAny();
        var generator = new LearnerGenerator(catalogue, model, seed);
        var drafts = new LearnerDraft[learners];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        for (int first = 0; first < learners; first += BlockSize)
        {
            int end = Math.Min(learners, first + BlockSize);
            Parallel.For(first, end, options, number => drafts[number] = generator.Generate(number));
            progress?.Report(new WorkProgress(end, learners, WorkUnit.Learners));
        }

        return Gather(programme, drafts);
    }

    private static SyntheticPopulation Gather(Programme programme, LearnerDraft[] drafts)
    {
        var roster = new LearnerRosterBuilder(programme.Tables);
        foreach (LearnerDraft draft in drafts)
        {
            roster.Add(draft.Learner);
            foreach (Activity activity in draft.Activities)
            {
                roster.Add(activity);
            }

            foreach (Choice choice in draft.Choices)
            {
                roster.Add(choice);
            }

            foreach (Assessment assessment in draft.Assessments)
            {
                roster.Add(assessment);
            }

            foreach (ObservedPractice practice in draft.Practice)
            {
                roster.Add(practice);
            }
        }

        return new SyntheticPopulation(
            roster.Build(), [.. drafts.SelectMany(draft => draft.Hazards)], [.. drafts.Select(draft => draft.Truth)]);
    }
}
