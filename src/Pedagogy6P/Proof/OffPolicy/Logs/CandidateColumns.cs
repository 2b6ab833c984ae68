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

    /// <summary>By row of the log what violations call its first candidate; null where there is none, or no name.</summary>
    public required int?[] Named { get; init; }

    /// <summary>The value of an action at a row; null when it is no candidate there.</summary>
    public double? Of(int row, int action)
    {
        int place = Array.BinarySearch(Action, First[row], First[row + 1] - First[row], action);
        return place < 0 ? null : Value[place];
    }

    public static CandidateColumns Of(LogColumns log, string table, IEnumerable<(CandidateValue Candidate, int? Row)> candidates,
        ViolationCollector violations)
    {
        var codes = log.ActionIds.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        var ids = log.ActionIds.ToList();
        var found = new List<(int Row, int Action, double Value)>();
        int?[] firstNamed = new int?[log.Rows];
        var seen = new HashSet<(int, int)>();
        foreach ((CandidateValue candidate, int? named) in candidates)
        {
            if (!log.RowOf.TryGetValue((candidate.DecisionId, candidate.Position), out int row))
            {
                violations.Add(table, named, "decision", candidate.DecisionId, "a decision and position of the log");
                continue;
            }

            firstNamed[row] ??= named;
            if (!codes.TryGetValue(candidate.ActionId, out int action))
            {
                codes.Add(candidate.ActionId, action = ids.Count);
                ids.Add(candidate.ActionId);
            }

            if (!seen.Add((row, action)))
            {
                violations.Add(table, named, "action", candidate.ActionId,
                    string.Create(CultureInfo.InvariantCulture,
                        $"each candidate of decision {candidate.DecisionId}, position {candidate.Position} once"));
            }

            found.Add((row, action, candidate.Value));
        }

        found.Sort((one, other) => one.Row != other.Row ? one.Row.CompareTo(other.Row) : one.Action.CompareTo(other.Action));
        int[] first = new int[log.Rows + 1];
        foreach ((int row, _, _) in found)
        {
            first[row + 1]++;
        }

        for (int row = 0; row < log.Rows; row++)
        {
            first[row + 1] += first[row];
        }

        return new CandidateColumns
        {
            First = first,
            Action = [.. found.Select(one => one.Action)],
            Value = [.. found.Select(one => one.Value)],
            ActionIds = [.. ids],
            Named = firstNamed,
        };
    }
}
