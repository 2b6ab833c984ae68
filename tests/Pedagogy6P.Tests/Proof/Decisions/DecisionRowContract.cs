using System.Collections.Immutable;
using Pedagogy6P.Formats.Decisions;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Ranking.Policies;

namespace Pedagogy6P.Tests.Proof.Decisions;

/// <summary>
/// What every place that decisions are written to gives back: the same rows, to the bit, in the same order. Logs hold more, and
/// <c>DecisionLogContract</c> is theirs.
/// </summary>
public abstract class DecisionRowContract
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task Rows_come_back_as_they_were() => ComesBackAsync(new(), Logged());

    [Fact]
    public Task A_reward_for_what_has_no_outcome_comes_back() => ComesBackAsync(new() { RewardWithoutOutcome = -0.25 }, Logged());

    [Fact]
    public Task Probabilities_of_another_policy_come_back() =>
        ComesBackAsync(new() { Target = new PlackettLucePolicy(0.3, 12) }, Logged());

    [Fact]
    public Task Ids_and_numbers_that_formats_trip_over_come_back()
    {
        LoggedDecision plain = Logged()[0];
        string[] ids = ["a,b;c\td", "\"quoted\"", "two\r\nlines", "=1+1", "é 日本 \U0001F600", " spaced ", "'", "NULL"];
        Decision odd = plain.Decision with
        {
            Id = "x,\"y\"\n",
            Candidates = [.. ids.Select((id, place) => new DecisionCandidate(id, place, 0.125))],
            Terms = [],
            Items =
            [
                .. ids.Select((id, place) => new DecisionItem
                {
                    ModuleId = id,
                    Propensity = place % 2 == 0 ? 1 : double.Epsilon,
                    SessionId = place % 2 == 0 ? null : id,
                }),
            ],
            Context = [new("a \"name\", with; marks", 1e308), new("-0", -0.0), new("épsilon", double.Epsilon)],
        };
        double[] rewards = [0, -1e300, double.MaxValue, double.Epsilon, 0.1 + 0.2, 1, 1.0 / 3, -0.0];
        ImmutableArray<DecisionOutcome?> outcomes =
            [.. ids.Select((id, place) => new DecisionOutcome(odd.Id, id, rewards[place], odd.Time.AddDays(place)))];
        return ComesBackAsync(new(), [plain, new LoggedDecision(odd, outcomes)]);
    }

    [Fact]
    public Task Lists_without_items_and_no_lists_at_all_leave_no_rows()
    {
        Decision bare = DecisionSamples.Decision(8) with { Items = [], Candidates = [], Context = [] };
        return Task.WhenAll(ComesBackAsync(new(), []), ComesBackAsync(new(), [new LoggedDecision(bare, [])]));
    }

    /// <summary>Writes decisions, with all names of their context as columns, and reads their rows.</summary>
    protected abstract Task<IReadOnlyList<DecisionRow>> ThereAndBackAsync(
        IReadOnlyList<LoggedDecision> logged, ImmutableArray<string> context, DecisionExportOptions options);

    /// <summary>The rows of decisions that a log gave back.</summary>
    protected static IReadOnlyList<DecisionRow> RowsOf(
        IEnumerable<LoggedDecision> logged, ImmutableArray<string> context, DecisionExportOptions options) =>
        [.. logged.SelectMany(one => DecisionRow.Of(one, context, options))];

    private async Task ComesBackAsync(DecisionExportOptions options, LoggedDecision[] logged)
    {
        ImmutableArray<string> context = await DecisionTable.ContextAsync(logged.ToAsyncEnumerable(), Token);
        (await ThereAndBackAsync(logged, context, options)).Select(Cells)
            .ShouldBe(RowsOf(logged, context, options).Select(Cells));
    }

    // Bits of all but rewards: SQLite keeps −0 as 0, which is the same number.
    private static string Cells(DecisionRow row) => string.Join('|', row.DecisionId, row.Learner, Text(row.Position), row.ModuleId,
        Text(row.Reward + 0), Text(row.Propensity), Text(row.TargetProbability), string.Join('|', row.Context.Select(Text)));

    private static string Text(double? value) => value is double number
        ? FormattableString.Invariant($"{BitConverter.DoubleToInt64Bits(number):x16}") : "none";

    private static LoggedDecision[] Logged() =>
    [
        .. Enumerable.Range(0, 30).Select(number =>
        {
            Decision decision = DecisionSamples.Decision(number);
            decision = number % 4 == 1 ? decision with { Context = [new ContextValue("weeks", number / 7.0)] } : decision;
            ImmutableArray<DecisionOutcome?> outcomes = [.. decision.Items.Select((_, place) =>
                (number + place) % 3 == 0 ? DecisionSamples.Outcome(decision, place, (number - 5) / 3.0) : null)];
            return new LoggedDecision(decision, outcomes);
        }),
    ];
}
