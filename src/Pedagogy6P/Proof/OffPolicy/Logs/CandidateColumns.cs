using System.Globalization;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Proof.OffPolicy.Logs;

/// <summary>
/// A value of every candidate at every place of a log, as columns: those of a row of the log together, by the code of the action; actions
/// that the log never shows have codes after those of the log. Immutable.
/// </summary>
internal sealed record CandidateColumns
{
    public required int[] First { get; init; }

    public required int[] Action { get; init; }

    public required double[] Value { get; init; }

    public required string[] ActionIds { get; init; }

    /// <summary>What violations call each candidate.</summary>
    public required int?[] Named { get; init; }

    /// <summary>The value of an action at a row; null when it is no candidate there.</summary>
    public double? Of(int row, int action) => PlaceOf(row, action) is int place ? Value[place] : null;

    /// <summary>Where an action stands among the candidates of all rows; null when it is no candidate at this one.</summary>
    public int? PlaceOf(int row, int action)
    {
        int place = Array.BinarySearch(Action, First[row], First[row + 1] - First[row], action);
        return place < 0 ? null : place;
    }

    public static CandidateColumns Of(LogColumns log, string table, IEnumerable<(CandidateValue Candidate, int? Row)> candidates,
        ViolationCollector violations)
    {
        var codes = log.ActionIds.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        var ids = log.ActionIds.ToList();
        var found = new List<(int Row, int Action, double Value, int? Named)>();
        (string? Decision, int Position, int Row) last = default;
        foreach ((CandidateValue candidate, int? named) in candidates)
        {
            // Candidates of a place mostly follow one another.
            if (!ReferenceEquals(candidate.DecisionId, last.Decision) || candidate.Position != last.Position)
            {
                if (!log.RowOf.TryGetValue((candidate.DecisionId, candidate.Position), out int row))
                {
                    violations.Add(table, named, "decision", candidate.DecisionId, "a decision and position of the log");
                    continue;
                }

                last = (candidate.DecisionId, candidate.Position, row);
            }

            if (!codes.TryGetValue(candidate.ActionId, out int action))
            {
                codes.Add(candidate.ActionId, action = ids.Count);
                ids.Add(candidate.ActionId);
            }

            found.Add((last.Row, action, candidate.Value, named));
        }

        (int[] first, int[] order) = Sorted(log, [.. found]);
        var columns = new CandidateColumns
        {
            First = first,
            Action = [.. order.Select(one => found[one].Action)],
            Value = [.. order.Select(one => found[one].Value)],
            ActionIds = [.. ids],
            Named = [.. order.Select(one => found[one].Named)],
        };
        columns.CheckOnce(log, table, violations);
        return columns;
    }

    /// <summary>What violations call the first candidate of a row of the log; null where there is none, or no name.</summary>
    public int? FirstNamed(int row) => Named.AsSpan(First[row], First[row + 1] - First[row]).ToArray().Min();

    // By row of the log, then by action; the same action in the order of the table. Rows have few candidates, tables have many.
    private static (int[] First, int[] Order) Sorted(LogColumns log, (int Row, int Action, double Value, int? Named)[] found)
    {
        int[] first = new int[log.Rows + 1];
        foreach ((int row, _, _, _) in found)
        {
            first[row + 1]++;
        }

        for (int row = 0; row < log.Rows; row++)
        {
            first[row + 1] += first[row];
        }

        int[] order = new int[found.Length], next = [.. first];
        for (int one = 0; one < found.Length; one++)
        {
            order[next[found[one].Row]++] = one;
        }

        for (int row = 0; row < log.Rows; row++)
        {
            order.AsSpan(first[row], first[row + 1] - first[row]).Sort((one, other) =>
                found[one].Action != found[other].Action ? found[one].Action.CompareTo(found[other].Action) : one.CompareTo(other));
        }

        return (first, order);
    }

    private void CheckOnce(LogColumns log, string table, ViolationCollector violations)
    {
        for (int row = 0; row < log.Rows; row++)
        {
            for (int place = First[row] + 1; place < First[row + 1]; place++)
            {
                if (Action[place] == Action[place - 1])
                {
                    violations.Add(table, Named[place], "action", ActionIds[Action[place]], string.Create(CultureInfo.InvariantCulture,
                        $"each candidate of decision {log.IdOf(row)}, position {log.Position[row]} once"));
                }
            }
        }
    }
}
