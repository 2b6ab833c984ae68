using Pedagogy6P.MachineLearning.Sequences;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Practice.Mastery.Answers;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Practice.Mastery.Training;

/// <summary>
/// Fits a mastery model to a log of answers: the chains by expectation and maximisation, the ability filter by likelihood, and the
/// regression that joins them with counts and windows, its penalty chosen on learners held back (none where the filter alone predicts those
/// better). Deterministic; stateless and thread-safe.
/// </summary>
public static class MasteryTrainer
{
    private const int FewestPairs = 10;

    /// <summary>Fits a model.</summary>
    /// <param name="log">The answers.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="cancellationToken">Ends the training between steps.</param>
    /// <exception cref="ArgumentNullException"><paramref name="log"/> is null.</exception>
    /// <exception cref="InputRefusedException">An option is out of range, or the log has fewer than 10 learners, or only right or only
    /// wrong answers.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    public static MasteryTraining Train(AnswerLog log, MasteryOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        options ??= new MasteryOptions();
        MasteryChecks.ThrowIfInvalid(options);
        MasteryChecks.ThrowIfTooFew(log);
        RepeatedAnswers repeats = options.LeavesOutRepeats ? RepeatedAnswers.In(log) : RepeatedAnswers.None;
        TracingParameters[] chains = ChainFit.Of(log);
        (AbilityParameters ability, SkillParameters[] skills, double[] difficulties) =
            AbilityFit.Of(log, repeats, chains, options.Threads, cancellationToken);
        var parameters = new MasteryParameters
        {
            SkillIds = log.SkillIds,
            ItemIds = log.ItemIds,
            Ability = ability,
            Skills = [.. skills],
            Difficulties = [.. difficulties],
            Pairs = [.. PairsOf(log)],
            Repeats = [.. repeats.Pairs],
            Weights = [],
        };
        (bool[] isHeldBack, bool[] isDrawn) = Lots(log, options);
        (double[] weights, double penalty, double loss) = JoinedFit.Of(new MasteryModel(parameters), log, isHeldBack, isDrawn, options,
            cancellationToken);
        var metadata = new MasteryMetadata
        {
            Seed = options.Seed,
            Learners = log.LearnerIds.Length,
            Answers = log.Count,
            TrainingDataHash = AnswerLogHash.Of(log),
            Penalty = penalty,
            HeldBackLogLoss = loss,
        };
        return new MasteryTraining(new MasteryModelDocument(new MasteryModel(parameters with { Weights = [.. weights] }), metadata),
            repeats.Count);
    }

    private static IEnumerable<(int Before, int Slot)> PairsOf(AnswerLog log)
    {
        var met = new Dictionary<(int Before, int Slot), int>();
        for (int learner = 0; learner < log.LearnerIds.Length; learner++)
        {
            ReadOnlySpan<Answer> answers = log.Of(learner);
            for (int row = 1; row < answers.Length; row++)
            {
                (int, int) pair = (answers[row - 1].Skill, answers[row].Skill);
                met[pair] = met.GetValueOrDefault(pair) + 1;
            }
        }

        return met.Where(pair => pair.Value >= FewestPairs).Select(pair => pair.Key).Order();
    }

    private static (bool[] IsHeldBack, bool[] IsDrawn) Lots(AnswerLog log, MasteryOptions options)
    {
        int learners = log.LearnerIds.Length;
        int[] order = [.. Enumerable.Range(0, learners)];
        var random = new SeededRandom(options.Seed);
        random.Shuffle(order);
        bool[] isHeldBack = new bool[learners], isDrawn = new bool[learners];
        int held = Math.Max(1, (int)(options.HeldBack * learners)), rows = 0;

        // The first learner drawn is held back and the second is not: two are drawn however many answers they gave.
        for (int place = 0; place < learners && (place < 2 || rows < options.MostFitted); place++)
        {
            isDrawn[order[place]] = true;
            rows += log.Of(order[place]).Length;
            isHeldBack[order[place]] = (long)place * held % learners < held;
        }

        return (isHeldBack, isDrawn);
    }
}
