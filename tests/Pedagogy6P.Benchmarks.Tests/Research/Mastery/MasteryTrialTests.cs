using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Research.Mastery;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Practice.Mastery.Answers;

namespace Pedagogy6P.Benchmarks.Tests.Research.Mastery;

public sealed class MasteryTrialTests
{
    [Fact]
    public void A_tutor_ends_sets_and_files_some_problems_twice()
    {
        var world = new TutorWorld(7);
        AnswerLog log = world.Draw(60, lot: 1);
        log.Answers.SequenceEqual(world.Draw(60, lot: 1).Answers).ShouldBeTrue();
        log.Answers.SequenceEqual(world.Draw(60, lot: 2).Answers).ShouldBeFalse();
        RepeatedAnswers.In(world.Draw(600, lot: 1)).Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Rows_hold_what_came_before_and_nothing_else()
    {
        var builder = new AnswerLogBuilder();
        builder.Add("s", "a", isRight: true);
        builder.Add("s", "b", isRight: false);
        builder.Add("s", "a", isRight: false);
        AnswerLog log = builder.Build();
        var rows = new AnswerRows(log, log, RepeatedAnswers.None);
        Enumerable.Range(0, AnswerRows.Width).Select(column => rows[0, column]).ShouldBe([.. new float[AnswerRows.Width - 1], -1]);
        (rows[2, AnswerRows.OwnRight], rows[2, AnswerRows.OwnWrong]).ShouldBe((1, 0));
        (rows[2, AnswerRows.AllRight], rows[2, AnswerRows.AllWrong], rows[2, AnswerRows.Ago]).ShouldBe((1, 1, 2));
    }

    [Fact]
    public void The_page_tells_what_is_asked_and_whether_it_was_met()
    {
        AnswerSplit split = AnswerSplit.Tutored(3, 20);
        MasteryFigure Of(string method, double auc, double lead) =>
            new(method, auc, 0.5, 0.2, 0.01, lead == 0 ? new Interval(0, double.NaN, double.NaN) : new Interval(lead, lead - 0.01, lead));
        var trial = new MasteryTrial(split, 10, [Of(MasteryTrial.Tracker, 0.8, 0), Of(MasteryTrial.BestLr, 0.797, 0.003)],
            "it is not there", 1, 150, 250, 0, double.NaN, double.NaN, double.NaN, double.NaN);
        string page = new MasteryReportPage(Machine.Current("test"), new DateOnly(2026, 11, 30), [trial], "no tables").ToMarkdown();
        page.ShouldContain("XGBoost was not compared: it is not there.");
        page.ShouldContain("OULAD was not measured: no tables.");
        page.ShouldContain("| AUC less Best-LR's ≥ .004 | tutor 3 | +.0030 | no |");
        page.ShouldContain("| an update < 200 ns, 0 bytes | tutor 3 | 150 | yes |");
    }
}
