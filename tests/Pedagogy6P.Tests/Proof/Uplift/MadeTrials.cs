using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.Uplift;

namespace Pedagogy6P.Tests.Proof.Uplift;

/// <summary>Trials whose effects are known: a contact helps those alone of whom more than a half is known.</summary>
internal static class MadeTrials
{
    public static UpliftOffer[] Offers(int learners, long seed, double effect, double tail = 0)
    {
        var random = new SeededRandom(seed);
        var offers = new UpliftOffer[learners];
        for (int row = 0; row < learners; row++)
        {
            double known = random.NextDouble(), noise = random.NextDouble() - 0.5;
            bool isContacted = random.NextDouble() < 0.5;
            double wild = tail > 0 && row % 400 == 0 ? tail : 0;
            offers[row] = new UpliftOffer
            {
                LearnerId = FormattableString.Invariant($"l{row:00000}"),
                IsContacted = isContacted,
                Outcome = (isContacted && known > 0.5 ? effect : 0) + (0.5 * noise) + wild,
                Minutes = 20,
                Features = [known, random.NextDouble()],
            };
        }

        return offers;
    }

    public static UpliftTrial Of(IEnumerable<UpliftOffer> offers)
    {
        var builder = new UpliftTrialBuilder("trial", Names);
        foreach (UpliftOffer offer in offers)
        {
            builder.Add(offer);
        }

        return builder.Build();
    }

    private static ImmutableArray<string> Names => ["known", "idle"];
}
