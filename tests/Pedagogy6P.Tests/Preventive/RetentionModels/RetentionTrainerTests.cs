using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.Preventive.RetentionModels;
using Pedagogy6P.Validation;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Preventive.RetentionModels;

public sealed class RetentionTrainerTests
{
    private static readonly LearnerRoster Roster = RetentionWorld.Roster();
    private static readonly RetentionTraining Training = RetentionTrainer.Train(RetentionWorld.Programme, Roster, RetentionWorld.Today);

    [Fact]
    public void It_finds_what_makes_learners_leave()
    {
        RiskScores model = Training.Document.Metadata.Metrics[0];
        model.Auc.ShouldBeGreaterThan(0.7);
        model.LogLoss.ShouldBeLessThan(Training.Document.Metadata.Metrics.Single(row => row.Name == "prior").LogLoss);
        Training.Auc.Lower.ShouldBeLessThan(model.Auc);
    }

    [Fact]
    public void More_hours_never_raise_the_risk()
    {
        double[] means = [.. Training.Scenarios.OrderBy(scenario => scenario.HoursFactor).Select(scenario => scenario.MeanProbability)];
        means.ShouldBe(means.OrderDescending());
        means[0].ShouldBeGreaterThan(means[^1] + 0.1);
    }

    [Fact]
    public void The_test_is_later_than_all_that_was_known()
    {
        Training.TestRows.ShouldAllBe(row => Training.Data.Rows[row].Start >= Training.Cut);
        Training.TestRows.Length.ShouldBeInRange(Training.Data.Rows.Length / 5, Training.Data.Rows.Length / 3);
        int known = Training.Data.Rows.Count(row => row.PlannedEnd < Training.Cut);
        known.ShouldBeLessThan(Training.Data.Rows.Length - Training.TestRows.Length, "runs across the cut are on neither side");
    }

    [Fact]
    public void Threads_do_not_change_a_byte_of_the_model()
    {
        RetentionTraining again = RetentionTrainer.Train(RetentionWorld.Programme, Roster, RetentionWorld.Today,
            new RetentionOptions { Threads = 2 }, cancellationToken: TestContext.Current.CancellationToken);
        RiskModelFile.ToBytes(again.Document).ShouldBe(RiskModelFile.ToBytes(Training.Document));
    }

    [Fact]
    public void A_model_read_back_gives_the_same_risk()
    {
        RiskModelDocument read = RiskModelFile.Read(RiskModelFile.ToBytes(Training.Document));
        var (one, other) = (new RetentionRisk(RetentionWorld.Programme, read.Model),
            new RetentionRisk(RetentionWorld.Programme, Training.Document.Model));
        foreach (var session in RetentionWorld.Programme.Tables.Sessions)
        {
            var module = RetentionWorld.Programme.FindModule(session.ModuleId)!;
            one.ValueOf(RetentionWorld.Learner, module, session, RetentionWorld.Today)
                .ShouldBe(other.ValueOf(RetentionWorld.Learner, module, session, RetentionWorld.Today));
        }
    }

    [Fact]
    public void Too_few_enrolments_are_refused_with_their_number()
    {
        var refusal = Should.Throw<InputRefusedException>(() =>
            RetentionTrainer.Train(RetentionWorld.Programme, RetentionWorld.Roster(3), RetentionWorld.Today));
        refusal.Message.ShouldContain("3 finished enrolments");
        Should.Throw<InputRefusedException>(() =>
            RetentionTrainer.Train(RetentionWorld.Programme, RetentionWorld.Roster(0), RetentionWorld.Today));
    }

    [Fact]
    public void Options_out_of_range_are_refused_together()
    {
        var options = new RetentionOptions { TestShare = 1, Threads = 0 };
        Should.Throw<InputRefusedException>(() =>
            RetentionTrainer.Train(RetentionWorld.Programme, Roster, RetentionWorld.Today, options)).Count.ShouldBe(2);
    }

    [Fact]
    public void Progress_ends_at_one()
    {
        List<WorkProgress> told = [];
        RetentionTrainer.Train(RetentionWorld.Programme, Roster, RetentionWorld.Today, progress: new Listener(told),
            cancellationToken: TestContext.Current.CancellationToken);
        told.Select(progress => progress.Share!.Value).ShouldBeInOrder();
        told[^1].Share.ShouldBe(1);
    }

    private sealed class Listener(List<WorkProgress> told) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => told.Add(value);
    }
}
