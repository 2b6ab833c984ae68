using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Proof.Decisions;

/// <summary>What every decision log does, wherever it keeps decisions.</summary>
public abstract class DecisionLogContract
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static readonly CancellationToken Cancelled = new(canceled: true);

    [Fact]
    public async Task Decisions_are_read_as_they_were_handed_over_by_time_and_id()
    {
        await using IDecisionLog log = Open();
        Decision[] decisions = [.. Enumerable.Range(0, 100).Select(number => DecisionSamples.Decision(number))];
        Decision late = DecisionSamples.Decision(7) with { Id = "a-late-one", Time = DecisionSamples.Start };
        Decision bare = DecisionSamples.Decision(8) with { Id = "bare", Items = [], Candidates = [], Context = [], Terms = [] };
        await log.KeepAsync([.. decisions.Reverse(), late, bare]);
        LoggedDecision[] read = await log.AllAsync();
        Decision[] expected =
        [
            .. decisions.Append(late).Append(bare)
                .OrderBy(decision => decision.Time).ThenBy(decision => decision.Id, StringComparer.Ordinal),
        ];
        read.Select(logged => logged.Decision.Id).ShouldBe(expected.Select(decision => decision.Id));
        read.Zip(expected).ShouldAllBe(pair => pair.First.Decision.SaysTheSameAs(pair.Second));
        read.ShouldAllBe(logged => logged.Outcomes.Length == logged.Decision.Items.Length);
        read.SelectMany(logged => logged.Outcomes).ShouldAllBe(outcome => outcome == null);
    }

    [Fact]
    public async Task A_decision_handed_over_twice_is_kept_once_and_another_one_of_its_id_is_refused()
    {
        await using IDecisionLog log = Open();
        Decision decision = DecisionSamples.Decision(1);
        await log.KeepAsync(decision, DecisionSamples.Decision(1), DecisionSamples.Decision(2));
        await log.KeepAsync(DecisionSamples.Decision(1));
        foreach (Decision other in new[]
        {
            decision with { Time = decision.Time.AddMilliseconds(1) }, decision with { Policy = "greedy" },
            decision with { Items = [.. decision.Items.Skip(1)] }, decision with { Learner = DecisionSamples.Keys.Of("somebody else") },
            decision with { Context = [.. decision.Context.Select(value => value with { Value = 3 })] },
            decision with { Versions = decision.Versions with { Model = "m2" } },
        })
        {
            DecisionReceipt receipt = await log.AppendAsync(other, Token);
            (await Should.ThrowAsync<InputRefusedException>(() => receipt.Durable)).Message.ShouldContain(decision.Id);
        }

        (await log.AllAsync()).Select(logged => logged.Decision.Id).ShouldBe([decision.Id, DecisionSamples.Decision(2).Id]);
        (await log.AllAsync())[0].Decision.SaysTheSameAs(decision).ShouldBeTrue();
    }

    [Fact]
    public async Task A_receipt_may_be_asked_before_and_after_and_often()
    {
        await using IDecisionLog log = Open();
        Decision decision = DecisionSamples.Decision(1);
        DecisionReceipt early = await log.AppendAsync(decision, Token), late = await log.AppendAsync(DecisionSamples.Decision(2), Token);
        DecisionReceipt refused = await log.AppendAsync(decision with { Policy = "greedy" }, Token);
        Task[] asked = [.. Enumerable.Range(0, 20).Select(_ => early.Durable)];
        await Task.WhenAll(asked);
        await log.KeepAsync(DecisionSamples.Decision(3));
        await Task.WhenAll(late.Durable, late.Durable, early.Durable);
        for (int time = 0; time < 2; time++)
        {
            (await Should.ThrowAsync<InputRefusedException>(() => refused.Durable)).Message.ShouldContain(decision.Id);
        }

        Should.Throw<InvalidOperationException>(() => default(DecisionReceipt).Durable);
    }

    [Fact]
    public async Task Of_several_outcomes_the_latest_is_kept_and_what_fits_no_decision_is_told()
    {
        await using IDecisionLog log = Open();
        Decision decision = DecisionSamples.Decision(3);
        await log.AppendAsync(decision, Token);
        string unshown = decision.Candidates.First(candidate => decision.Items.All(item => item.ModuleId != candidate.ModuleId)).ModuleId;
        (await log.RecordAsync(
        [
            DecisionSamples.Outcome(decision, 0, 0.25, seconds: 60), DecisionSamples.Outcome(decision, 0, 0.5, seconds: 90),
            DecisionSamples.Outcome(decision, 0, 1, seconds: 30), DecisionSamples.Outcome(decision, 2, -1, seconds: 0),
            DecisionSamples.Outcome(decision, 1, 1, seconds: -1),
            new DecisionOutcome("no-such-decision", decision.Items[0].ModuleId, 1, decision.Time),
            new DecisionOutcome(decision.Id, unshown, 1, decision.Time),
            new DecisionOutcome(decision.Id, "no-such-module", 1, decision.Time),
        ], Token)).ShouldBe(
        [
            RecordStatus.Recorded, RecordStatus.Replaced, RecordStatus.Outdated, RecordStatus.Recorded, RecordStatus.BeforeDecision,
            RecordStatus.UnknownDecision, RecordStatus.NotShown, RecordStatus.NotShown,
        ]);
        (await log.RecordAsync([DecisionSamples.Outcome(decision, 2, -2, seconds: 0)], Token)).ShouldBe([RecordStatus.Replaced]);
        (await log.RecordAsync([], Token)).ShouldBeEmpty();
        (await log.AllAsync()).Single().Outcomes.ShouldBe(
        [
            DecisionSamples.Outcome(decision, 0, 0.5, seconds: 90), null, DecisionSamples.Outcome(decision, 2, -2, seconds: 0), null,
        ]);
    }

    [Fact]
    public async Task Outcomes_that_nothing_can_keep_are_refused_and_nothing_is_lost()
    {
        await using IDecisionLog log = Open();
        Decision decision = DecisionSamples.Decision(3);
        await log.KeepAsync(decision);
        var refusal = await Should.ThrowAsync<InputRefusedException>(() => log.RecordAsync(
        [
            DecisionSamples.Outcome(decision, 0, 1), DecisionSamples.Outcome(decision, 1, double.NaN),
            new DecisionOutcome("", "m", 1, default),
        ], Token));
        refusal.Count.ShouldBe(2);
        (await log.AllAsync()).Single().Outcomes.ShouldAllBe(outcome => outcome == null);
    }

    [Fact]
    public async Task A_learner_is_erased_under_every_key_and_nobody_else_is()
    {
        await using IDecisionLog log = Open();
        var before = new LearnerKeyRing(("2026", DecisionSamples.Key(1)));
        Decision old = DecisionSamples.Decision(500) with { Id = "old", Learner = before.Of("L3") };
        await log.KeepAsync([.. Enumerable.Range(0, 50).Select(number => DecisionSamples.Decision(number)), old]);
        await log.RecordAsync([DecisionSamples.Outcome(old, 0, 1), DecisionSamples.Outcome(DecisionSamples.Decision(4), 0, 1)], Token);
        (await log.EraseAsync([DecisionSamples.Keys.Of("L3")], Token)).ShouldBe(5);
        (await log.EraseAsync(DecisionSamples.Keys.AllOf("L3"), Token)).ShouldBe(1);
        (await log.EraseAsync(DecisionSamples.Keys.AllOf("L3"), Token)).ShouldBe(0);
        LoggedDecision[] left = await log.AllAsync();
        left.Length.ShouldBe(45);
        left.ShouldAllBe(logged => logged.Decision.Learner != DecisionSamples.Keys.Of("L3") && logged.Decision.Id != "old");
        left.Single(logged => logged.Decision.Id == DecisionSamples.Decision(4).Id).Outcomes[0].ShouldNotBeNull();
        await log.KeepAsync(old);
        (await log.AllAsync()).Last().Outcomes.ShouldAllBe(outcome => outcome == null);
    }

    [Fact]
    public async Task What_is_older_than_a_time_is_removed()
    {
        await using IDecisionLog log = Open();
        await log.KeepAsync(Enumerable.Range(0, 20).Select(number => DecisionSamples.Decision(number)));
        (await log.RemoveBeforeAsync(DecisionSamples.Decision(5).Time, Token)).ShouldBe(5);
        (await log.RemoveBeforeAsync(DecisionSamples.Decision(5).Time.AddTicks(1), Token)).ShouldBe(1);
        (await log.AllAsync()).Select(logged => logged.Decision.Id)
            .ShouldBe(Enumerable.Range(6, 14).Select(number => DecisionSamples.Decision(number).Id));
    }

    [Theory]
    [MemberData(nameof(DecisionRulesTests.Wrong), MemberType = typeof(DecisionRulesTests))]
    public async Task What_breaks_a_rule_is_refused_at_once_and_nothing_of_it_is_kept(string what)
    {
        await using IDecisionLog log = Open();
        await Should.ThrowAsync<InputRefusedException>(async () => await log.AppendAsync(DecisionRulesTests.Broken(what), Token));
        await log.KeepAsync(DecisionSamples.Decision(1));
        (await log.AllAsync()).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Many_threads_may_hand_over()
    {
        await using IDecisionLog log = Open();
        await Parallel.ForEachAsync(Enumerable.Range(0, 400), Token, async (number, _) =>
        {
            Decision decision = DecisionSamples.Decision(number);
            await (await log.AppendAsync(decision, Token)).Durable;
            (await log.RecordAsync([DecisionSamples.Outcome(decision, 1, number)], Token)).ShouldBe([RecordStatus.Recorded]);
        });
        LoggedDecision[] all = await log.AllAsync();
        all.Select(logged => logged.Decision.Id).ShouldBe(Enumerable.Range(0, 400).Select(number => DecisionSamples.Decision(number).Id));
        all.Select(logged => logged.Outcomes[1]!.Value).ShouldBe(Enumerable.Range(0, 400).Select(number => (double)number));
    }

    [Fact]
    public async Task Nothing_is_taken_in_after_the_end_or_a_cancellation()
    {
        IDecisionLog log = Open();
        await Should.ThrowAsync<OperationCanceledException>(async () => await log.AppendAsync(DecisionSamples.Decision(1), Cancelled));
        (await log.AllAsync()).ShouldBeEmpty();
        await Should.ThrowAsync<ArgumentNullException>(async () => await log.AppendAsync(null!, Token));
        await log.DisposeAsync();
        await log.DisposeAsync();
        await Should.ThrowAsync<ObjectDisposedException>(async () => await log.AppendAsync(DecisionSamples.Decision(1), Token));
        DecisionOutcome outcome = DecisionSamples.Outcome(DecisionSamples.Decision(1), 0, 1);
        await Should.ThrowAsync<ObjectDisposedException>(() => log.RecordAsync([outcome], Token));
        await Should.ThrowAsync<ObjectDisposedException>(() => log.EraseAsync(DecisionSamples.Keys.AllOf("L1"), Token));
        await Should.ThrowAsync<ObjectDisposedException>(() => log.RemoveBeforeAsync(DecisionSamples.Start, Token));
    }

    /// <summary>An empty log.</summary>
    protected abstract IDecisionLog Open();
}
