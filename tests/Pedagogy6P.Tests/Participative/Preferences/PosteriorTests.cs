using Pedagogy6P.Participative.Preferences;

namespace Pedagogy6P.Tests.Participative.Preferences;

/// <summary>What choices say of a taste, against exact integration over all tastes of two features.</summary>
public sealed class PosteriorTests
{
    private const int Steps = 400;
    private const double Widest = 8;

    private static readonly (OfferFeatures Offer, bool Accepted)[] Judged =
    [
        (Tastes.Offer(1, 0.2f), true), (Tastes.Offer(-0.5f, 1), false), (Tastes.Offer(0.8f, 0.8f), true), (Tastes.Offer(0.3f, -1), false),
        (Tastes.Offer(1, -0.6f), true), (Tastes.Offer(0.1f, 0.9f), true), (Tastes.Offer(-1, 0.1f), true), (Tastes.Offer(0.2f, 0.2f), false),
    ];

    [Fact]
    public void Judgements_give_the_exact_posterior()
    {
        var taste = new PreferencePosterior(PreferencePrior.Indifferent(2));
        for (int count = 1; count <= Judged.Length; count++)
        {
            (OfferFeatures offer, bool accepted) = Judged[count - 1];
            taste.Observe(new Judgement(Tastes.Day, offer, accepted), Tastes.Curve, Tastes.Never);
            Agree(taste, (one, two) => Judged[..count].Aggregate(1.0, (product, judged) =>
                product * Chance(judged.Offer, one, two, judged.Accepted)), tolerance: count == 1 ? 1e-4 : 0.05, doubt: 0);
        }
    }

    [Fact]
    public void A_choice_from_a_list_gives_nearly_the_exact_posterior_and_no_less_doubt()
    {
        OfferFeatures[] offers = [Tastes.Offer(1, 0), Tastes.Offer(0, 1), Tastes.Offer(-0.5f, 0.5f), Tastes.Offer(0.4f, -0.8f)];
        for (int chosen = 0; chosen < offers.Length; chosen++)
        {
            var taste = new PreferencePosterior(PreferencePrior.Indifferent(2));
            taste.Observe(Tastes.List(Tastes.Day, chosen, offers), Tastes.Curve, Tastes.Never);
            int own = chosen;
            double Weight(int place, double one, double two) =>
                (place == own ? 1 : 1.0 / (place + 1)) * Math.Exp(Product(offers[place], one, two));
            Agree(taste, (one, two) => Weight(own, one, two)
                / Enumerable.Range(0, offers.Length).Sum(place => Weight(place, one, two)), tolerance: 0.08, doubt: 0.1);
        }
    }

    [Fact]
    public void Preference_is_the_mean_over_all_tastes()
    {
        var taste = new PreferencePosterior(PreferencePrior.Of([0.5, -1], [4, 1, 1, 2]));
        OfferFeatures offer = Tastes.Offer(1, 0.5f);
        double mean = 0, variance = 4 + 1 + 0.5, sum = 0, all = 0;
        for (int step = -4000; step <= 4000; step++)
        {
            double t = step / 500.0, mass = Math.Exp(-t * t / 2);
            (all, sum) = (all + mass, sum + (mass / (1 + Math.Exp(-(mean + (Math.Sqrt(variance) * t))))));
        }

        taste.Preference(offer).ShouldBe(sum / all, 0.02);
        taste.Preference(Tastes.Offer(3, 0)).ShouldBeInRange(0.5, LogisticMoments.Sigmoid(1.5));
    }

    [Fact]
    public void A_list_of_which_nothing_or_everything_was_chosen_says_nothing()
    {
        var taste = new PreferencePosterior(PreferencePrior.Indifferent(2));
        OfferFeatures[] offers = [Tastes.Offer(1, 0), Tastes.Offer(0, 1)];
        taste.Observe(Tastes.List(Tastes.Day, -1, offers), Tastes.Curve, 730);
        taste.Observe(new ShownList(Tastes.Day, [new ShownItem(offers[0], 1, true), new ShownItem(offers[1], 2, true)]), Tastes.Curve, 730);
        taste.Choices.ShouldBe(0);
        taste.Preference(offers[0]).ShouldBe(0.5);
    }

    [Fact]
    public void Skipped_above_counts_more_than_skipped_below()
    {
        OfferFeatures[] offers = [Tastes.Offer(1, 0, 0), Tastes.Offer(0, 1, 0), Tastes.Offer(0, 0, 1)];
        var taste = new PreferencePosterior(PreferencePrior.Indifferent(3));
        taste.Observe(Tastes.List(Tastes.Day, 1, offers), Tastes.Curve, 730);
        taste.Preference(offers[1]).ShouldBeGreaterThan(taste.Preference(offers[2]));
        taste.Preference(offers[2]).ShouldBeGreaterThan(taste.Preference(offers[0]));
    }

    private static void Agree(PreferencePosterior taste, Func<double, double, double> likelihood, double tolerance, double doubt)
    {
        double[] sums = new double[6];
        for (int first = 0; first <= Steps; first++)
        {
            for (int second = 0; second <= Steps; second++)
            {
                double one = Widest * ((2.0 * first / Steps) - 1), two = Widest * ((2.0 * second / Steps) - 1);
                double mass = Math.Exp(-((one * one) + (two * two)) / 2) * likelihood(one, two);
                sums[0] += mass;
                sums[1] += mass * one;
                sums[2] += mass * two;
                sums[3] += mass * one * one;
                sums[4] += mass * two * two;
            }
        }

        (double left, double right) = (sums[1] / sums[0], sums[2] / sums[0]);
        taste.WeightOf(0).ShouldBe(left, tolerance);
        taste.WeightOf(1).ShouldBe(right, tolerance);
        (double wide, double high) = (Math.Sqrt((sums[3] / sums[0]) - (left * left)), Math.Sqrt((sums[4] / sums[0]) - (right * right)));
        taste.SpreadOf(0).ShouldBeInRange(wide - (doubt > 0 ? 1e-3 : tolerance), wide + tolerance + doubt);
        taste.SpreadOf(1).ShouldBeInRange(high - (doubt > 0 ? 1e-3 : tolerance), high + tolerance + doubt);
    }

    private static double Product(OfferFeatures offer, double one, double two) => (offer.Values[0] * one) + (offer.Values[1] * two);

    private static double Chance(OfferFeatures offer, double one, double two, bool accepted) =>
        LogisticMoments.Sigmoid(accepted ? Product(offer, one, two) : -Product(offer, one, two));
}
