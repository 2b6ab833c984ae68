using System.Collections.Immutable;
using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Participative.Preferences;

/// <summary>What is learnt from everybody's choices.</summary>
public sealed class PriorTrainerTests
{
    [Fact]
    public void Audiences_tastes_and_their_spread_are_found()
    {
        PreferencePriors priors = Train([.. Learners("clinical", 1.5, 150), .. Learners("technical", -1.5, 150)],
            new PreferenceOptions { PriorVariance = 1 });
        priors.Of("clinical").ToMean()[0].ShouldBe(1.5f, 0.5f);
        priors.Of("technical").ToMean()[0].ShouldBe(-1.5f, 0.5f);
        priors.Of("clinical").ToMean()[1].ShouldBe(0, 0.35f);
        priors.Of("nobody").ShouldBe(priors.Everybody);
        Math.Abs(priors.Everybody.ToMean()[0]).ShouldBeLessThan(0.4f);

        // Everybody differs more than people of one audience do.
        priors.Everybody.ToCovariance()[0].ShouldBeGreaterThan(2 * priors.Of("clinical").ToCovariance()[0]);
    }

    [Fact]
    public void An_audience_of_few_is_drawn_towards_everybody()
    {
        PreferencePriors priors = Train([.. Learners("many", 1.5, 200), .. Learners("few", -1.5, 10)]);
        priors.Of("few").ToMean()[0].ShouldBeInRange(-0.3f, priors.Everybody.ToMean()[0]);
    }

    [Fact]
    public void An_audience_of_too_few_has_the_prior_of_everybody_to_which_it_contributes()
    {
        PreferencePriors priors = Train([.. Learners("many", 1.5, 20), .. Learners("few", -1.5, 9)]);
        priors.Audiences.Keys.ShouldBe(["many"]);
        priors.Of("few").ShouldBeSameAs(priors.Everybody);
        priors.Everybody.ToMean()[0].ShouldBeLessThan(Train(Learners("many", 1.5, 20)).Everybody.ToMean()[0]);
        Train([.. Learners("many", 1.5, 20), .. Learners("few", -1.5, 9)], new PreferenceOptions { LeastPeople = 9 })
            .Audiences.Keys.Order(StringComparer.Ordinal).ShouldBe(["few", "many"]);
    }

    [Fact]
    public void Of_too_few_in_all_nothing_is_learnt() =>
        Train(Learners("a", 1.5, 9)).Everybody.ToMean().ShouldAllBe(weight => weight.Equals(0));

    [Fact]
    public void The_same_choices_give_the_same_priors_and_none_the_indifferent_one()
    {
        PreferencePriors Trained() => Train(Learners("a", 1, 20));
        Trained().Of("a").ToCovariance().ShouldBe(Trained().Of("a").ToCovariance());
        PreferencePriors none = Train([new LearnerChoices("a", [])]);
        none.Audiences.ShouldBeEmpty();
        none.Everybody.ToCovariance().ShouldBe([0.25f, 0, 0, 0.25f]);
    }

    [Fact]
    public void Options_out_of_range_are_named() => Should.Throw<InputRefusedException>(() =>
        Train([], new PreferenceOptions { PriorVariance = 0, HalfLifeDays = 0 })).Violations.Length.ShouldBe(2);

    private static PreferencePriors Train(IEnumerable<LearnerChoices> choices, PreferenceOptions? options = null) =>
        PreferencePriorTrainer.Train(choices, 2, options, TestContext.Current.CancellationToken);

    private static IEnumerable<LearnerChoices> Learners(string audience, double liking, int count)
    {
        var dice = new Dice(count);
        for (int learner = 0; learner < count; learner++)
        {
            double own = liking + dice.Real(-0.8, 0.8);
            yield return new LearnerChoices(audience, [.. Enumerable.Range(0, 15).Select(_ => Choice(dice, own))]);
        }
    }

    private static ShownList Choice(Dice dice, double liking)
    {
        ImmutableArray<OfferFeatures> offers = [.. Enumerable.Range(0, 5).Select(_ =>
            Tastes.Offer((float)dice.Real(-1, 1), (float)dice.Real(-1, 1)))];
        double[] weights = [.. offers.Select((offer, place) => Math.Exp(liking * offer.Values[0]) / (place + 1))];
        double at = dice.Real(0, weights.Sum());
        int chosen = 0;
        while (chosen < weights.Length - 1 && (at -= weights[chosen]) >= 0)
        {
            chosen++;
        }

        return Tastes.List(Tastes.Day, chosen, offers);
    }
}
