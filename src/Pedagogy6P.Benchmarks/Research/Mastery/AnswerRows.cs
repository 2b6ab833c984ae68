using Pedagogy6P.Practice.Mastery.Answers;

namespace Pedagogy6P.Benchmarks.Research.Mastery;

/// <summary>
/// What the peers predict from, answer by answer: right and wrong answers in the last 1, 5, 10, 20 on the skill and on any, counts, how
/// long ago. Repeats (docs/mastery.md) have no row and stay in the history. Columns stand as in eng/peers/answer_peers.py.
/// </summary>
internal sealed class AnswerRows
{
    public const int Width = 21, OwnRight = 8, OwnWrong = 9, AllRight = 18, AllWrong = 19, Ago = 20;

    private const int Longest = 20;
    private static readonly int[] Windows = [1, 5, 10, Longest];

    private readonly List<float> _values = [];
    private readonly List<int> _skills = [];
    private readonly List<int> _items = [];
    private readonly List<int> _persons = [];
    private readonly List<byte> _labels = [];

    /// <summary>Rows of a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="train">The log that skills and items are numbered by; what it lacks has the number behind its last.</param>
    /// <param name="marked">Pairs that repeat an answer, found in the log to learn from.</param>
    public AnswerRows(AnswerLog log, AnswerLog train, RepeatedAnswers marked)
    {
        (SkillCount, ItemCount) = (train.SkillIds.Length + 1, train.ItemIds.IsEmpty ? 0 : train.ItemIds.Length + 1);
        int[] skills = Numbers(log.SkillIds, train.SkillIds), items = Numbers(log.ItemIds, train.ItemIds);
        for (int learner = 0; learner < log.LearnerIds.Length; learner++)
        {
            var own = new Dictionary<int, (uint Last, int Right, int Count, int Row)>();
            (uint Last, int Right, int Count) all = default;
            int before = -1;
            foreach (Answer answer in log.Of(learner))
            {
                int skill = skills[answer.Skill];
                (uint Last, int Right, int Count, int Row) seen = own.GetValueOrDefault(skill);
                if (!marked.Repeats(before, skill))
                {
                    Add(seen.Last, seen.Count);
                    _values.AddRange([seen.Right, seen.Count - seen.Right]);
                    Add(all.Last, all.Count);
                    _values.AddRange([all.Right, all.Count - all.Right, seen.Count > 0 ? all.Count - seen.Row : -1]);
                    _skills.Add(skill);
                    _items.Add(answer.Item < 0 ? ItemCount - 1 : items[answer.Item]);
                    _persons.Add(learner);
                    _labels.Add(answer.IsRight ? (byte)1 : (byte)0);
                }

                uint bit = answer.IsRight ? 1u : 0;
                own[skill] = ((seen.Last << 1) | bit, seen.Right + (int)bit, seen.Count + 1, all.Count);
                all = ((all.Last << 1) | bit, all.Right + (int)bit, all.Count + 1);
                before = skill;
            }
        }

        void Add(uint last, int count)
        {
            foreach (int window in Windows)
            {
                int right = System.Numerics.BitOperations.PopCount(last & ((1u << window) - 1));
                _values.AddRange([right, Math.Min(count, window) - right]);
            }
        }
    }

    public int Count => _labels.Count;

    /// <summary>How many skills there are, the one for those that were not learnt from included.</summary>
    public int SkillCount { get; }

    /// <summary>How many items there are, the one for those that were not learnt from included; 0 where the log names none.</summary>
    public int ItemCount { get; }

    public byte[] Labels => [.. _labels];

    public int[] Persons => [.. _persons];

    public float this[int row, int column] => _values[(row * Width) + column];

    public int SkillOf(int row) => _skills[row];

    public int ItemOf(int row) => _items[row];

    public int PersonOf(int row) => _persons[row];

    public byte LabelOf(int row) => _labels[row];

    private static int[] Numbers(IReadOnlyList<string> ids, IReadOnlyList<string> known)
    {
        var numbers = known.Select((id, number) => (id, number)).ToDictionary(pair => pair.id, pair => pair.number, StringComparer.Ordinal);
        return [.. ids.Select(id => numbers.GetValueOrDefault(id, known.Count))];
    }
}
