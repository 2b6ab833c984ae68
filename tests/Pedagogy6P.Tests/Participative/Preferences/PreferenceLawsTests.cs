using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Participative.Preferences;

/// <summary>What holds of every history: who says yes is not believed to like it less, and doubt only falls but by forgetting.</summary>
public sealed class PreferenceLawsTests
{
    [Fact]
    public void An_acceptance_never_lowers_and_a_decline_never_raises_the_preference_of_its_own_module()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            var dice = new Dice(seed);
            int dimensions = dice.Between(1, PreferencePrior.MaxDimensions);
            var taste = new PreferencePosterior(
                dice.Chance(0.5) ? Tastes.AnyPrior(dice, dimensions) : PreferencePrior.Indifferent(dimensions, dice.Real(0.01, 20)));
            for (int step = 0; step < 40; step++)
            {
                PreferenceObservation observation = Tastes.AnyObservation(dice, dimensions, Tastes.Day);
                OfferFeatures own = observation is Judgement judgement
                    ? judgement.Offer : ((ShownList)observation).Items.Single(item => item.Chosen).Offer;
                double before = taste.Preference(own);
                taste.Observe(observation, Tastes.Curve, 730);
                double change = taste.Preference(own) - before;
                bool declined = observation is Judgement { Accepted: false };
                (declined ? -change : change).ShouldBeGreaterThanOrEqualTo(0, $"seed {seed}, step {step}");
            }
        }
    }

    [Fact]
    public void Of_several_chosen_in_one_list_none_is_liked_less()
    {
        int moved = 0;
        for (int seed = 0; seed < 400; seed++)
        {
            var dice = new Dice(seed);
            int dimensions = dice.Between(1, 12), count = dice.Between(3, 10), chosen = dice.Between(2, count - 1);
            var taste = new PreferencePosterior(Tastes.AnyPrior(dice, dimensions));
            for (int step = 0; step < 10; step++)
            {
                ShownItem[] items = [.. Enumerable.Range(0, count)
                    .Select(place => new ShownItem(Tastes.Any(dice, dimensions), place + 1, place < chosen))];
                double[] before = [.. items.Select(item => taste.Preference(item.Offer))];
                float[] numbers = taste.Numbers.ToArray();
                taste.Observe(new ShownList(Tastes.Day, [.. items]), Tastes.Curve, 730);
                for (int place = 0; place < chosen; place++)
                {
                    taste.Preference(items[place].Offer).ShouldBeGreaterThanOrEqualTo(before[place], $"seed {seed}, step {step}");
                }

                moved += taste.Numbers.SequenceEqual(numbers) ? 0 : 1;
            }
        }

        moved.ShouldBeGreaterThan(3600, "few lists teach nothing, even of nine modules without order");
    }

    [Fact]
    public void An_acceptance_among_its_likes_never_lowers_its_preference()
    {
        var taste = new PreferencePosterior(PreferencePrior.Of([2, 0], [1, 0.99, 0.99, 1]));
        OfferFeatures chosen = Tastes.Offer(1, 0);
        double before = taste.Preference(chosen);
        for (int time = 0; time < 20; time++)
        {
            taste.Observe(Tastes.List(Tastes.Day, 9, [.. Enumerable.Repeat(Tastes.Offer(0, 1.5f), 9), chosen]), Tastes.Curve, 730);
            taste.Preference(chosen).ShouldBeGreaterThanOrEqualTo(before);
            before = taste.Preference(chosen);
        }
    }

    [Fact]
    public void Doubt_never_grows_with_what_is_seen()
    {
        var dice = new Dice(7);
        var taste = new PreferencePosterior(Tastes.AnyPrior(dice, 12));
        for (int step = 0; step < 500; step++)
        {
            double[] before = [.. Enumerable.Range(0, 12).Select(taste.SpreadOf)];
            taste.Observe(Tastes.AnyObservation(dice, 12, Tastes.Day), Tastes.Curve, 730);
            for (int feature = 0; feature < 12; feature++)
            {
                double spread = taste.SpreadOf(feature);
                double.IsFinite(taste.WeightOf(feature)).ShouldBeTrue();
                spread.ShouldBeLessThanOrEqualTo(before[feature] + 1e-4);
            }
        }
    }

    [Fact]
    public void Two_times_forget_as_much_as_both_at_once_and_all_in_the_end()
    {
        var dice = new Dice(3);
        PreferencePrior prior = Tastes.AnyPrior(dice, 9);
        var once = new PreferencePosterior(prior);
        once.Observe(Tastes.AnyObservation(dice, 9, Tastes.Day), Tastes.Curve, 100);
        once.Observe(Tastes.AnyObservation(dice, 9, Tastes.Day), Tastes.Curve, 100);
        PreferencePosterior twice = once.Copy(), last = once.Copy();
        once.Drift(Tastes.Day.AddDays(70), 100);
        twice.Drift(Tastes.Day.AddDays(30), 100);
        twice.Drift(Tastes.Day.AddDays(70), 100);
        last.Drift(Tastes.Day.AddDays(100_000), 100);
        last.Numbers.ToArray().ShouldBe(prior.Numbers.ToArray());
        for (int feature = 0; feature < 9; feature++)
        {
            twice.WeightOf(feature).ShouldBe(once.WeightOf(feature), 1e-5);
            twice.SpreadOf(feature).ShouldBe(once.SpreadOf(feature), 1e-5);
        }
    }

    [Fact]
    public void Half_is_forgotten_in_a_half_life_and_days_do_not_pass_backwards()
    {
        var taste = new PreferencePosterior(PreferencePrior.Indifferent(1));
        taste.Observe(new Judgement(Tastes.Day, Tastes.Offer(1), true), Tastes.Curve, 730);
        double weight = taste.WeightOf(0);
        taste.Drift(Tastes.Day.AddDays(-50), 730);
        (taste.WeightOf(0), taste.AsOf).ShouldBe((weight, Tastes.Day));
        taste.Drift(Tastes.Day.AddDays(730), 730);
        taste.WeightOf(0).ShouldBe(weight / 2, 1e-6);
    }

    [Fact]
    public void Updates_allocate_nothing_and_a_taste_fits_four_kibibytes()
    {
        var dice = new Dice(5);
        PreferenceObservation[] observations = [.. Enumerable.Range(0, 50).Select(_ =>
            Tastes.AnyObservation(dice, PreferencePrior.MaxDimensions, Tastes.Day))];
        PreferencePrior prior = PreferencePrior.Indifferent(PreferencePrior.MaxDimensions);
        var taste = new PreferencePosterior(prior);
        void Take()
        {
            foreach (PreferenceObservation observation in observations)
            {
                taste.Observe(observation, Tastes.Curve, 730);
            }
        }

        Take();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Take();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        before = GC.GetAllocatedBytesForCurrentThread();
        PreferencePosterior copy = taste.Copy();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThanOrEqualTo(4096);
        copy.Choices.ShouldBe(taste.Choices);
    }

    [Fact]
    public void Offers_of_other_lengths_are_refused() => Should.Throw<ArgumentException>(() =>
        new PreferencePosterior(PreferencePrior.Indifferent(2)).Observe(
            new Judgement(Tastes.Day, Tastes.Offer(1), true), Tastes.Curve, 730));
}
