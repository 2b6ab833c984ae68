using Pedagogy6P.Practice.Mastery;
using Pedagogy6P.Practice.Mastery.Answers;
using Pedagogy6P.Practice.Mastery.Training;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Practice.Mastery;

public sealed class MasteryTrainerTests
{
    [Fact]
    public void The_model_predicts_better_than_the_base_rate_and_its_interval_holds_the_truth()
    {
        MasteryModel model = FittedMastery.Training.Model;
        AnswerLog log = FittedMastery.Answers.Log;
        MasteryScores scores = MasteryEvaluator.Evaluate(model, log, TimeProvider.System);
        scores.Responses.ShouldBe(log.Count);
        scores.Auc.ShouldBeGreaterThan(0.65);
        int inside = 0, at = 0;
        for (int learner = 0; learner < log.LearnerIds.Length; learner++)
        {
            LearnerMastery state = model.NewLearner();
            foreach (Answer answer in log.Of(learner))
            {
                MasteryReading reading = model.Read(state, answer.Skill, answer.Day);
                double truth = FittedMastery.Answers.Mastery[at++];
                inside += truth >= reading.Mastery.Lower && truth <= reading.Mastery.Upper ? 1 : 0;
                model.Update(state, answer.Skill, answer.IsRight, answer.Item, answer.Day);
            }
        }

        ((double)inside / log.Count).ShouldBeInRange(0.85, 1);
    }

    [Fact]
    public void Training_is_repeatable() => MasteryModelFile.ToBytes(FittedMastery.Training.Document).ShouldBe(MasteryModelFile.ToBytes(
        MasteryTrainer.Train(FittedMastery.Answers.Log, new MasteryOptions { Penalties = [100] },
            TestContext.Current.CancellationToken).Document));

    [Fact]
    public void Threads_do_not_change_the_model() => MasteryModelFile.ToBytes(FittedMastery.Training.Document).ShouldBe(
        MasteryModelFile.ToBytes(MasteryTrainer.Train(FittedMastery.Answers.Log, new MasteryOptions { Penalties = [100], Threads = 3 },
            TestContext.Current.CancellationToken).Document));

    [Fact]
    public void The_order_of_penalties_does_not_matter()
    {
        MasteryTraining up = FittedMastery.Habits([30, 300]), down = FittedMastery.Habits([300, 30]);
        up.Model.VersionId.ShouldBe(down.Model.VersionId);
    }

    [Fact]
    public void Habits_that_no_mastery_explains_are_predicted_by_the_joined_regression_alone()
    {
        MasteryTraining joined = FittedMastery.Habits([30]);
        joined.Model.Parameters.Weights.ShouldNotBeEmpty();
        MasteryModel alone = new(joined.Model.Parameters with { Weights = [] });
        AnswerLog log = FittedMastery.HabitLog(lot: 2);
        MasteryEvaluator.Evaluate(joined.Model, log, TimeProvider.System).Auc.ShouldBeGreaterThan(
            MasteryEvaluator.Evaluate(alone, log, TimeProvider.System).Auc + 0.05);
    }

    [Fact]
    public void Where_the_ability_filter_predicts_best_there_is_no_regression()
    {
        // So weak a hold fits the few answers by heart.
        MasteryTraining training = MasteryTrainer.Train(FittedMastery.Answers.Log, new MasteryOptions { Penalties = [1e-3] },
            TestContext.Current.CancellationToken);
        training.Model.Parameters.Weights.ShouldBeEmpty();
        training.Document.Metadata.Penalty.ShouldBe(double.PositiveInfinity);
        training.Document.Metadata.HeldBackLogLoss.ShouldBeInRange(0.3, 0.7);
    }

    [Fact]
    public void An_item_of_two_skills_is_predicted_the_same_however_difficulties_are_centred()
    {
        var builder = new AnswerLogBuilder();
        for (int learner = 0; learner < 40; learner++)
        {
            string id = FormattableString.Invariant($"s{learner}");
            builder.Add(id, "a", learner % 4 != 0, "shared");
            builder.Add(id, "b", learner % 4 == 0, "shared");
            builder.Add(id, "b", learner % 3 == 0, "own");
        }

        AnswerLog log = builder.Build();
        MasteryModel model = MasteryTrainer.Train(log, new MasteryOptions { LeavesOutRepeats = false },
            TestContext.Current.CancellationToken).Model;
        MasteryModel alone = new(model.Parameters with { Weights = [] });
        alone.Predict(alone.NewLearner(), alone.SkillNumber("a"), alone.ItemNumber("shared")).ShouldBe(0.75, 0.15);
        alone.Predict(alone.NewLearner(), alone.SkillNumber("b"), alone.ItemNumber("shared")).ShouldBe(0.25, 0.15);
    }

    [Fact]
    public void A_log_without_wrong_answers_is_refused()
    {
        var builder = new AnswerLogBuilder();
        for (int learner = 0; learner < 12; learner++)
        {
            builder.Add(FormattableString.Invariant($"s{learner}"), "k", isRight: true);
        }

        Should.Throw<InputRefusedException>(() => MasteryTrainer.Train(builder.Build(),
            cancellationToken: TestContext.Current.CancellationToken)).Violations[0].Column.ShouldBe("correct");
    }

    [Fact]
    public void Options_out_of_range_are_refused_all_at_once() =>
        Should.Throw<InputRefusedException>(() => MasteryTrainer.Train(FittedMastery.Answers.Log,
            new MasteryOptions { HeldBack = 2, MostFitted = 0, Penalties = [] }, TestContext.Current.CancellationToken))
            .Count.ShouldBe(3);

    [Fact]
    public void One_problem_under_two_skills_is_marked_and_not_scored()
    {
        var builder = new AnswerLogBuilder();
        for (int learner = 0; learner < 30; learner++)
        {
            string id = FormattableString.Invariant($"s{learner}");
            builder.Add(id, "a", learner % 3 == 0);
            builder.Add(id, "b", learner % 3 == 0);
            builder.Add(id, "c", learner % 2 == 0);
        }

        AnswerLog log = builder.Build();
        RepeatedAnswers.In(log).Pairs.ShouldBe([(0, 1)]);
        MasteryTraining strict = MasteryTrainer.Train(log, cancellationToken: TestContext.Current.CancellationToken);
        MasteryEvaluator.Evaluate(strict.Model, log, TimeProvider.System).Responses.ShouldBe(60);
        MasteryTraining published = MasteryTrainer.Train(log, new MasteryOptions { LeavesOutRepeats = false },
            TestContext.Current.CancellationToken);
        MasteryEvaluator.Evaluate(published.Model, log, TimeProvider.System).Responses.ShouldBe(90);
    }
}
