using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Proof.OffPolicy.Logs;

/// <summary>Collects the rows of a log. What is wrong is told by <see cref="Build"/>, all at once. Not thread-safe.</summary>
public sealed class LoggedDecisionsBuilder
{
    private const double LargestReward = 1e50;

    private readonly string _table;
    private readonly ImmutableArray<string> _contextNames;
    private readonly ViolationCollector _violations = new();
    private readonly List<LoggedAction> _rows = [];
    private readonly List<int> _named = [];
    private readonly HashSet<(string, int)> _places = [];
    private readonly HashSet<(string, string)> _shown = [];
    private readonly Dictionary<string, string?> _learnerOf = new(StringComparer.Ordinal);

    /// <summary>Begins a log.</summary>
    /// <param name="table">What violations call the log, such as its file.</param>
    /// <param name="contextNames">Names of what was known at the time.</param>
    public LoggedDecisionsBuilder(string table, ImmutableArray<string> contextNames)
    {
        ArgumentException.ThrowIfNullOrEmpty(table);
        (_table, _contextNames) = (table, contextNames.IsDefault ? [] : contextNames);
    }

    /// <summary>Adds a row.</summary>
    /// <param name="action">The row.</param>
    /// <param name="row">What violations call it; by default its number among those added, from 1.</param>
    public LoggedDecisionsBuilder Add(LoggedAction action, int? row = null)
    {
        ArgumentNullException.ThrowIfNull(action);
        int named = row ?? (_rows.Count + 1);
        Check(action.DecisionId.Length > 0, named, "decision", action.DecisionId, "an id");
        Check(action.ActionId.Length > 0, named, "action", action.ActionId, "an id");
        Check(action.Position >= 1, named, "position", Text(action.Position), "a whole number from 1 on");
        Check(Math.Abs(action.Reward) <= LargestReward, named, "reward", Text(action.Reward), "a number from -1e50 to 1e50");
        Check(action.Propensity is > 0 and <= 1, named, "propensity", Text(action.Propensity), "a probability above 0, at most 1");
        Check(action.TargetProbability is null or (>= 0 and <= 1), named, "target_probability", Text(action.TargetProbability ?? 0),
            "a probability from 0 to 1");
        Check(action.Context.Length == _contextNames.Length, named, "context", Text(action.Context.Length),
            $"{Text(_contextNames.Length)} values");
        Check(!action.Context.Any(double.IsInfinity), named, "context", null, "finite numbers, or nothing");
        Check(_places.Add((action.DecisionId, action.Position)), named, "position", Text(action.Position),
            "a place that no earlier row of the decision has");
        Check(_shown.Add((action.DecisionId, action.ActionId)), named, "action", action.ActionId,
            $"an action that no earlier row of decision {action.DecisionId} shows");
        Check(!_learnerOf.TryGetValue(action.DecisionId, out string? learner)
            || string.Equals(learner, action.LearnerId, StringComparison.Ordinal), named, "learner", null,
            "the learner of the decision's earlier rows");
        _learnerOf.TryAdd(action.DecisionId, action.LearnerId);
        _rows.Add(action);
        _named.Add(named);
        return this;
    }

    /// <summary>The log.</summary>
    /// <exception cref="InputRefusedException">
    /// There is no row; an id is empty, a position below 1 or twice in a decision, an action twice in a decision, a place of a list
    /// missing, a reward not from −1e50 to 1e50, a context not finite, a propensity not above 0 and at most 1, a target probability not
    /// from 0 to 1, a context of another length, or a decision with two learners. A decision of one row may stand at any position: logs
    /// that keep each place of a list by itself do so.
    /// </exception>
    public LoggedDecisions Build()
    {
        Check(_rows.Count > 0, null, null, null, "at least one row");
        int[] decisionOf = Numbers(_rows.Select(row => row.DecisionId), out int decisions);
        int[] order = [.. Enumerable.Range(0, _rows.Count).OrderBy(row => decisionOf[row]).ThenBy(row => _rows[row].Position)];
        CheckGaps(decisionOf, order);
        _violations.ThrowIfAny();
        int[] first = new int[decisions + 1];
        foreach (int decision in decisionOf)
        {
            first[decision + 1]++;
        }

        for (int decision = 0; decision < decisions; decision++)
        {
            first[decision + 1] += first[decision];
        }

        // Ids of learners and of decisions without one must not meet.
        int[] learner = Numbers(first[..decisions].Select(start => _rows[order[start]])
            .Select(row => row.LearnerId is string id ? "l" + id : "d" + row.DecisionId), out int learners);
        string[] actionIds = [.. _rows.Select(row => row.ActionId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Dictionary<string, int> codes = actionIds.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        return new LoggedDecisions(new LogColumns
        {
            Learners = learners,
            ContextNames = _contextNames,
            DecisionIds = [.. first[..decisions].Select(start => _rows[order[start]].DecisionId)],
            First = first,
            DecisionOf = [.. order.Select(row => decisionOf[row])],
            Learner = learner,
            Position = [.. order.Select(row => _rows[row].Position)],
            Action = [.. order.Select(row => codes[_rows[row].ActionId])],
            ActionIds = actionIds,
            Reward = [.. order.Select(row => _rows[row].Reward)],
            Propensity = [.. order.Select(row => _rows[row].Propensity)],
            Target = [.. order.Select(row => _rows[row].TargetProbability ?? double.NaN)],
            Table = _table,
            Named = [.. order.Select(row => _named[row])],
            Context = [.. _contextNames.Select((_, column) => order.Select(row => _rows[row].Context[column]).ToArray())],
            RowOf = order.Index().ToDictionary(pair => (_rows[pair.Item].DecisionId, _rows[pair.Item].Position), pair => pair.Index),
        });
    }

    // The first gap of each list; what stands above a place decides what its probabilities mean.
    private void CheckGaps(int[] decisionOf, int[] order)
    {
        for (int start = 0, end; start < order.Length; start = end)
        {
            for (end = start + 1; end < order.Length && decisionOf[order[end]] == decisionOf[order[start]];)
            {
                end++;
            }

            int missing = 1;
            while (missing <= end - start && _rows[order[start + missing - 1]].Position <= missing)
            {
                missing++;
            }

            if (end - start > 1 && missing <= end - start)
            {
                int row = order[start + missing - 1];
                Check(false, _named[row], "position", Text(_rows[row].Position),
                    $"a list without gaps: decision {_rows[row].DecisionId} has no row at position {Text(missing)}");
            }
        }
    }

    // By the order of the ids, so that nothing depends on that of the rows.
    private static int[] Numbers(IEnumerable<string> ids, out int count)
    {
        string[] all = [.. ids], distinct = [.. all.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Dictionary<string, int> numbers = distinct.Index()
            .ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        count = distinct.Length;
        return [.. all.Select(id => numbers[id])];
    }

    private void Check(bool isRight, int? row, string? column, string? value, string expected)
    {
        if (!isRight)
        {
            _violations.Add(_table, row, column, value, expected);
        }
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
