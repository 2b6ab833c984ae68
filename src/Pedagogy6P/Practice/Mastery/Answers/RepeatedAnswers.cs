namespace Pedagogy6P.Practice.Mastery.Answers;

/// <summary>
/// Pairs of different skills that mark one problem filed under two skills: where a learner's neighbouring answers have such a pair, the
/// second repeats the first. Immutable and thread-safe.
/// </summary>
public sealed class RepeatedAnswers
{
    /// <summary>Times a pair must be met to be judged.</summary>
    public const int FewestTimes = 20;

    /// <summary>Share of its meetings in which both answers are the same.</summary>
    public const double LeastAgreement = 0.93;

    private readonly HashSet<long> _pairs;

    private RepeatedAnswers(HashSet<long> pairs) => _pairs = pairs;

    /// <summary>No pair at all.</summary>
    public static RepeatedAnswers None { get; } = new([]);

    /// <summary>How many pairs are marked.</summary>
    public int Count => _pairs.Count;

    /// <summary>The marked pairs, ascending.</summary>
    public IEnumerable<(int Before, int Skill)> Pairs =>
        _pairs.Order().Select(pair => ((int)(pair >> 32), (int)(pair & uint.MaxValue)));

    /// <summary>Finds the pairs of a log: met 20 times or more, the same answer in 93 % of them or more.</summary>
    /// <param name="log">Answers to learn from.</param>
    /// <exception cref="ArgumentNullException"><paramref name="log"/> is null.</exception>
    public static RepeatedAnswers In(AnswerLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        var met = new Dictionary<long, (int Times, int Same)>();
        for (int learner = 0; learner < log.LearnerIds.Length; learner++)
        {
            ReadOnlySpan<Answer> answers = log.Of(learner);
            for (int row = 1; row < answers.Length; row++)
            {
                if (answers[row].Skill != answers[row - 1].Skill)
                {
                    long pair = Key(answers[row - 1].Skill, answers[row].Skill);
                    (int times, int same) = met.GetValueOrDefault(pair);
                    met[pair] = (times + 1, same + (answers[row].IsRight == answers[row - 1].IsRight ? 1 : 0));
                }
            }
        }

        return new RepeatedAnswers([.. met.Where(pair => pair.Value.Times >= FewestTimes
            && pair.Value.Same >= LeastAgreement * pair.Value.Times).Select(pair => pair.Key)]);
    }

    /// <summary>Known pairs, for instance of a model file.</summary>
    /// <param name="pairs">Numbers of the skill before and of the own skill.</param>
    internal static RepeatedAnswers Of(IEnumerable<(int Before, int Skill)> pairs) =>
        new([.. pairs.Select(pair => Key(pair.Before, pair.Skill))]);

    /// <summary>Whether an answer repeats the one before.</summary>
    /// <param name="before">Number of the skill of the learner's answer before; -1 without one.</param>
    /// <param name="skill">Number of the own skill.</param>
    public bool Repeats(int before, int skill) => before >= 0 && _pairs.Count > 0 && _pairs.Contains(Key(before, skill));

    private static long Key(int before, int skill) => ((long)before << 32) | (uint)skill;
}
