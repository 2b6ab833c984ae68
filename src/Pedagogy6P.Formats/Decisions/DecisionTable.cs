using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Ranking.Policies;

namespace Pedagogy6P.Formats.Decisions;

/// <summary>
/// Decisions as CSV (RFC 4180, UTF-8, lines ended by LF): one line for each item shown, as evaluations of policies read them, or one for
/// each candidate at each position. Thread-safe.
/// </summary>
public static class DecisionTable
{
    private const string Prefix = "x_";

    /// <summary>The columns before those of the context.</summary>
    public static ImmutableArray<string> Columns { get; } =
        ["decision", "learner", "position", "action", "reward", "propensity", "target_probability"];

    /// <summary>The names of all context in a log, in ordinal order: reads all of it.</summary>
    /// <param name="decisions">The decisions.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="decisions"/> is null.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async Task<ImmutableArray<string>> ContextAsync(
        IAsyncEnumerable<LoggedDecision> decisions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (LoggedDecision logged in decisions.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            names.UnionWith(logged.Decision.Context.Select(value => value.Name));
        }

        return [.. names];
    }

    /// <summary>The column of a name of the context.</summary>
    /// <param name="name">The name.</param>
    public static string ColumnOf(string name) => Prefix + name;

    /// <summary>The header: <see cref="Columns"/>, then <c>x_</c> and the name for each of the context.</summary>
    /// <param name="context">Names of the context.</param>
    public static byte[] Header(ImmutableArray<string> context) => Line([.. Columns, .. context.Select(ColumnOf)]);

    /// <summary>The lines of a decision.</summary>
    /// <param name="logged">The decision.</param>
    /// <param name="context">Names of the context.</param>
    /// <param name="options">What is added; null for nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="logged"/> is null.</exception>
    public static byte[] Lines(LoggedDecision logged, ImmutableArray<string> context, DecisionExportOptions? options = null) =>
        [.. DecisionRow.Of(logged, context, options ?? new DecisionExportOptions()).SelectMany(row => Line(
        [
            row.DecisionId, row.Learner, Text(row.Position), row.ModuleId, Text(row.Reward), Text(row.Propensity),
            Text(row.TargetProbability), .. row.Context.Select(Text),
        ]))];

    /// <summary>The header of candidates.</summary>
    public static byte[] CandidateHeader() => Line(["decision", "position", "action", "probability"]);

    /// <summary>
    /// Every candidate at every position of a decision with the probability that a policy shows it there, given what was shown above;
    /// candidates that were shown above are left out.
    /// </summary>
    /// <param name="decision">The decision.</param>
    /// <param name="policy">The policy.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static byte[] CandidateLines(Decision decision, IRankingPolicy policy)
    {
        var replay = new DecisionReplay(decision);
        using var lines = new MemoryStream();
        var above = new HashSet<string>(StringComparer.Ordinal);
        for (int position = 1; position <= decision.Items.Length; position++)
        {
            double[] next = replay.Next(policy, position);
            for (int candidate = 0; candidate < next.Length; candidate++)
            {
                string module = decision.Candidates[candidate].ModuleId;
                if (!above.Contains(module))
                {
                    lines.Write(Line([decision.Id, Text(position), module, Text(next[candidate])]));
                }
            }

            above.Add(decision.Items[position - 1].ModuleId);
        }

        return lines.ToArray();
    }

    private static string? Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static byte[] Line(IEnumerable<string?> cells) => Encoding.UTF8.GetBytes(string.Join(',', cells.Select(Quoted)) + "\n");

    private static string? Quoted(string? cell) => cell is not null && cell.AsSpan().IndexOfAny(",\"\r\n") >= 0
        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
