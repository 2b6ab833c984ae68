using FsCheck.Xunit;
using Pedagogy6P.Practice.Mastery;
using Pedagogy6P.Practice.Mastery.Answers;

namespace Pedagogy6P.Tests.Practice.Mastery;

public sealed class MasteryModelTests
{
    private static MasteryModel Model => FittedMastery.Training.Model;

    [Property(MaxTest = 50)]
    public void A_right_answer_never_lowers_a_mastery_and_a_wrong_one_lowers_no_other(int seed, byte steps)
    {
        LearnerMastery learner = Walked(seed, steps);
        int skill = Math.Abs(seed % 4);
        double day = learner.LastDay is double.NaN ? 0 : learner.LastDay;
        double[] before = All(learner, day);
        LearnerMastery right = learner.Copy(), wrong = learner.Copy();
        Model.Update(right, skill, isRight: true, day: day);
        Model.Update(wrong, skill, isRight: false, day: day);
        double[] better = All(right, day), worse = All(wrong, day);
        for (int other = 0; other < before.Length; other++)
        {
            better[other].ShouldBeGreaterThanOrEqualTo(before[other] - 1e-12);
            if (other != skill)
            {
                worse[other].ShouldBeLessThanOrEqualTo(before[other] + 1e-12);
            }
        }
    }

    [Property(MaxTest = 50)]
    public void Forgetting_is_monotone_in_time(int seed, byte steps)
    {
        LearnerMastery learner = Walked(seed, steps);
        for (int skill = 0; skill < 4; skill++)
        {
            double last = Model.Read(learner, skill).Mastery.Estimate;
            for (double day = learner.LastDay; day < learner.LastDay + 400; day += 13)
            {
                double now = Model.Read(learner, skill, day).Mastery.Estimate;
                now.ShouldBeLessThanOrEqualTo(last);
                last = now;
            }
        }
    }

    [Fact]
    public void What_is_attained_fades_to_what_was_there_without_practice_and_no_further()
    {
        string id = Model.SkillIds[0];
        double[] faded = [.. new double[] { 0, 10, 100, 1000, 1e6 }.Select(days => Model.Faded(id, 0.8, days))];
        faded[0].ShouldBe(0.8);
        faded.ShouldBeInOrder(Shouldly.SortDirection.Descending);
        faded[^1].ShouldBeGreaterThan(0.05);
        Model.Faded(id, 0.8, -5).ShouldBe(0.8);
    }

    [Fact]
    public void Updates_and_predictions_allocate_nothing()
    {
        LearnerMastery learner = Model.NewLearner();
        Step(learner, 0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int step = 1; step < 200; step++)
        {
            Step(learner, step);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);

        static void Step(LearnerMastery one, int step)
        {
            Model.Predict(one, step % 4, step % 20, step);
            Model.Update(one, step % 4, step % 3 != 0, step % 20, step);
        }
    }

    [Fact]
    public void Later_answers_change_no_earlier_prediction()
    {
        ReadOnlySpan<Answer> answers = FittedMastery.Answers.Log.Of(0);
        double[] one = Predictions(answers, flipFrom: answers.Length), other = Predictions(answers, flipFrom: answers.Length / 2);
        one[..((answers.Length / 2) + 1)].ShouldBe(other[..((answers.Length / 2) + 1)]);
        one[^1].ShouldNotBe(other[^1]);
    }

    [Fact]
    public void Time_must_not_run_backwards()
    {
        LearnerMastery learner = Model.NewLearner();
        Model.Update(learner, 0, isRight: true, day: 5);
        Should.Throw<ArgumentException>(() => Model.Update(learner, 0, isRight: true, day: 4));
        learner.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(1.2, 1, null, null)]
    [InlineData(-0.1, 1, null, null)]
    [InlineData(0.5, 0, null, null)]
    [InlineData(0.5, 1, 0.6, null)]
    [InlineData(0.5, 1, 0.5, 0.5)]
    public void Unlawful_observations_are_refused_and_change_nothing(double score, double weight, double? guess, double? slip)
    {
        LearnerMastery learner = Model.NewLearner();
        Should.Throw<ArgumentException>(() =>
            Model.Observe(learner, new MasteryObservation(0, score, Weight: weight, Guess: guess, Slip: slip)));
        learner.Count.ShouldBe(0);
    }

    [Fact]
    public void An_observation_of_weight_one_is_an_answer_and_more_weight_says_more()
    {
        LearnerMastery answered = Model.NewLearner(), observed = Model.NewLearner(), heavy = Model.NewLearner();
        Model.Update(answered, 1, isRight: true);
        Model.Observe(observed, new MasteryObservation(1, 1));
        Model.Observe(heavy, new MasteryObservation(1, 1, Weight: 3));
        Model.Read(observed, 1).ShouldBe(Model.Read(answered, 1));
        Model.Read(heavy, 1).Mastery.Estimate.ShouldBeGreaterThan(Model.Read(observed, 1).Mastery.Estimate);
    }

    private static double[] Predictions(ReadOnlySpan<Answer> answers, int flipFrom)
    {
        LearnerMastery learner = Model.NewLearner();
        double[] predictions = new double[answers.Length];
        for (int at = 0; at < answers.Length; at++)
        {
            Answer answer = answers[at];
            predictions[at] = Model.Predict(learner, answer.Skill, answer.Item, answer.Day);
            Model.Update(learner, answer.Skill, answer.IsRight ^ (at >= flipFrom), answer.Item, answer.Day);
        }

        return predictions;
    }

    private static double[] All(LearnerMastery learner, double day) =>
        [.. Enumerable.Range(0, 4).Select(skill => Model.Read(learner, skill, day).Mastery.Estimate)];

    private static LearnerMastery Walked(int seed, int steps)
    {
        var random = new Random(seed);
        LearnerMastery learner = Model.NewLearner();
        double day = 0;
        for (int step = 0; step <= steps; step++)
        {
            day += random.NextDouble() * 3;
            Model.Update(learner, random.Next(4), random.NextDouble() < 0.6, random.Next(20), day);
        }

        return learner;
    }
}
