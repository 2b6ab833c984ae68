using Pedagogy6P.MachineLearning.Sequences;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.MachineLearning.Tests.Sequences;

public sealed class TracingTrainerTests
{
    [Fact]
    public void Parameters_come_back_from_simulated_answers()
    {
        var truth = new TracingParameters(0.3, 0.15, 0.05, 0.2, 0.1);
        TracingParameters fitted = TracingTrainer.Fit(Simulated(truth, 2000, 20), 200);
        fitted.Prior.ShouldBe(truth.Prior, 0.05);
        fitted.Learn.ShouldBe(truth.Learn, 0.03);
        fitted.Forget.ShouldBe(truth.Forget, 0.02);
        fitted.Guess.ShouldBe(truth.Guess, 0.03);
        fitted.Slip.ShouldBe(truth.Slip, 0.03);
    }

    [Fact]
    public void Answers_that_speak_for_a_degenerate_chain_still_give_a_sound_one()
    {
        var sequences = new AnswerSequences();
        for (int sequence = 0; sequence < 50; sequence++)
        {
            for (int answer = 0; answer < 10; answer++)
            {
                sequences.Add(answer % 2 == 0);
            }

            sequences.Close();
        }

        TracingTrainer.Fit(sequences).AreSound.ShouldBeTrue();
    }

    [Fact]
    public void Without_answers_the_typical_chain_comes_back() =>
        TracingTrainer.Fit(new AnswerSequences()).ShouldBe(TracingParameters.Typical);

    [Theory]
    [InlineData(0.6, 0.1)]
    [InlineData(0.1, 0.6)]
    [InlineData(0.5, 0.5)]
    public void Degenerate_chains_are_known_as_such(double guess, double slip) =>
        (TracingParameters.Typical with { Guess = guess, Slip = slip }).AreSound.ShouldBeFalse();

    private static AnswerSequences Simulated(TracingParameters chain, int count, int length)
    {
        var random = new SeededRandom(7L);
        var sequences = new AnswerSequences();
        for (int sequence = 0; sequence < count; sequence++)
        {
            bool known = random.NextDouble() < chain.Prior;
            for (int answer = 0; answer < length; answer++)
            {
                sequences.Add(random.NextDouble() < (known ? 1 - chain.Slip : chain.Guess));
                known = random.NextDouble() < (known ? 1 - chain.Forget : chain.Learn);
            }

            sequences.Close();
        }

        return sequences;
    }
}
