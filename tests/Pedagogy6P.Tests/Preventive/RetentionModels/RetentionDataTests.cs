using Pedagogy6P.Learners;
using Pedagogy6P.Preventive.RetentionModels;

namespace Pedagogy6P.Tests.Preventive.RetentionModels;

/// <summary>Which enrolments count, in what order, with what label.</summary>
public sealed class RetentionDataTests
{
    [Fact]
    public void Only_runs_that_are_over_count_even_when_somebody_left_early()
    {
        DateOnly start = RetentionWorld.Programme.FindSession("m25")!.Start;
        DateOnly within = start.AddDays(20);
        LearnerRoster roster = Roster(
            new Outcome("m", "m24", start.AddDays(-31), OutcomeStatus.Completed, start.AddDays(-15), 0.7),
            new Outcome("m", "m25", start.AddDays(-3), OutcomeStatus.Withdrawn, start.AddDays(4)),
            new Outcome("n", "n25", start.AddDays(-3), OutcomeStatus.Active));
        RetentionData data = RetentionData.Of(RetentionWorld.Programme, roster, within);
        data.Rows.Select(row => row.Session!.Id).ShouldBe(["m24"]);
        data.Censored.ShouldBe(2);
        RetentionData.Of(RetentionWorld.Programme, roster, within.AddDays(60)).Rows.Select(row => row.Session!.Id).ShouldBe(["m24", "m25"]);
    }

    [Fact]
    public void Leaving_is_the_event_and_failing_is_staying()
    {
        DateOnly day = new(2025, 1, 6);
        LearnerRoster roster = Roster(
            new Outcome("m", "m0", day, OutcomeStatus.Failed, day.AddDays(13), 0.2),
            new Outcome("m", "m2", day.AddDays(50), OutcomeStatus.Withdrawn, day.AddDays(60)));
        RetentionData data = RetentionData.Of(RetentionWorld.Programme, roster, RetentionWorld.Today);
        data.Table.Labels.ToArray().ShouldBe([0, 1]);
        data.Table[1, data.Table.Schema.IndexOf("failed_before")].ShouldBe(1, "the first enrolment had ended before the second");
        data.Table[0, data.Table.Schema.IndexOf("failed_before")].ShouldBe(0);
    }

    [Fact]
    public void Who_opted_out_leaves_no_row()
    {
        LearnerRoster roster = RetentionWorld.Roster(40);
        RetentionData data = RetentionData.Of(RetentionWorld.Programme, roster, RetentionWorld.Today,
            learner => learner.Id is "l1" or "l2");
        data.Table.PersonIds.ShouldNotContain("l1");
        data.OptedOut.ShouldBe(2);
        data.Rows.Length.ShouldBe(38);
    }

    [Fact]
    public void Cohorts_follow_the_start()
    {
        RetentionData data = RetentionData.Of(RetentionWorld.Programme, RetentionWorld.Roster(), RetentionWorld.Today);
        int[] order = data.Table.Order.ToArray();
        order.ShouldBe(order.Order());
        order.Distinct().Count().ShouldBeInRange(4, 8);
        data.Rows.Zip(order).GroupBy(row => row.First.Start).ShouldAllBe(day => day.Select(row => row.Second).Distinct().Count() == 1);
    }

    private static LearnerRoster Roster(params Outcome[] outcomes) =>
        new LearnerRosterBuilder(RetentionWorld.Tables).Add(RetentionWorld.Learner with { Completed = [], Outcomes = [.. outcomes] })
            .Build();
}
