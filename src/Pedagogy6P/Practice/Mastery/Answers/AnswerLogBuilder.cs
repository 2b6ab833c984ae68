using System.Collections.Immutable;

namespace Pedagogy6P.Practice.Mastery.Answers;

/// <summary>
/// Collects answers as they come, of one learner after the other or of all mixed; a learner's own must come in their order. Not
/// thread-safe.
/// </summary>
public sealed class AnswerLogBuilder
{
    private readonly NumberedIds _learners = new();
    private readonly NumberedIds _skills = new();
    private readonly NumberedIds _items = new();
    private readonly List<double> _lastDays = [];
    private readonly List<int> _counts = [];
    private readonly List<int> _owners = [];
    private readonly List<Answer> _answers = [];

    /// <summary>Number of answers collected.</summary>
    public int Count => _answers.Count;

    /// <summary>The time of a learner's last answer, in days; NaN without one.</summary>
    /// <param name="learnerId">The learner.</param>
    public double LastDayOf(string learnerId) => _learners.Find(learnerId) is var number and >= 0 ? _lastDays[number] : double.NaN;

    /// <summary>Adds an answer.</summary>
    /// <param name="learnerId">Who gave it.</param>
    /// <param name="skillId">The skill practised.</param>
    /// <param name="isRight">Whether it was right.</param>
    /// <param name="itemId">The item answered; null for none.</param>
    /// <param name="day">When, in days since any fixed day; NaN for no time.</param>
    /// <exception cref="ArgumentException">An id is empty, the time is infinite or before the learner's last answer.</exception>
    public void Add(string learnerId, string skillId, bool isRight, string? itemId = null, double day = double.NaN)
    {
        ArgumentException.ThrowIfNullOrEmpty(learnerId);
        ArgumentException.ThrowIfNullOrEmpty(skillId);
        if (double.IsInfinity(day))
        {
            throw new ArgumentException("The time is not finite.", nameof(day));
        }

        int learner = _learners.NumberOf(learnerId);
        if (learner == _counts.Count)
        {
            _counts.Add(0);
            _lastDays.Add(double.NaN);
        }

        if (day < _lastDays[learner])
        {
            throw new ArgumentException("Time runs backwards for this learner.", nameof(day));
        }

        _lastDays[learner] = double.IsNaN(day) ? _lastDays[learner] : day;
        _counts[learner]++;
        _owners.Add(learner);
        _answers.Add(new Answer(_skills.NumberOf(skillId), itemId is null ? -1 : _items.NumberOf(itemId), isRight, day));
    }

    /// <summary>The log of what was collected so far.</summary>
    /// <param name="hasOwnIds">Whether the ids of learners are their own (<see cref="AnswerLog.HasOwnIds"/>). Default true.</param>
    public AnswerLog Build(bool hasOwnIds = true)
    {
        int[] starts = new int[_counts.Count + 1];
        for (int learner = 0; learner < _counts.Count; learner++)
        {
            starts[learner + 1] = starts[learner] + _counts[learner];
        }

        int[] next = [.. starts];
        Answer[] sorted = new Answer[_answers.Count];
        for (int row = 0; row < sorted.Length; row++)
        {
            sorted[next[_owners[row]]++] = _answers[row];
        }

        return new AnswerLog(_learners.Ids, _skills.Ids, _items.Ids, starts, sorted) { HasOwnIds = hasOwnIds };
    }

    // Ids numbered in the order they are met.
    private sealed class NumberedIds
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly List<string> _ids = [];

        public ImmutableArray<string> Ids => [.. _ids];

        public int Find(string id) => _numbers.GetValueOrDefault(id, -1);

        public int NumberOf(string id)
        {
            if (!_numbers.TryGetValue(id, out int number))
            {
                number = _ids.Count;
                _numbers.Add(id, number);
                _ids.Add(id);
            }

            return number;
        }
    }
}
