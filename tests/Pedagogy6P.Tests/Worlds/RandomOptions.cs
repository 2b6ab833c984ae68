using Pedagogy6P.Proof;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Options drawn at random: weights that may be 0, other weeks and factors.</summary>
internal static class RandomOptions
{
    public static PedagogyOptions From(Dice dice)
    {
        double Weight() => dice.Chance(0.2) ? 0 : dice.Chance(0.3) ? dice.Between(1, 3) : dice.Real(0, 1);
        return new PedagogyOptions
        {
            Weights = new TermWeights
            {
                Need = 0.1 + Weight(),
                Schedule = Weight(),
                Travel = Weight(),
                Retention = Weight(),
                Demand = Weight(),
                Preference = Weight(),
                Evidence = Weight(),
                Practice = Weight(),
            },
            SelfPacedWeeks = dice.Pick<double>([12, 4, 0.5, 26]),
            AdvisedFactor = dice.Pick<double>([0.8, 1, 0.25, dice.Real(0.1, 1)]),
            ChainFactor = dice.Pick<double>([0.8, 0.99, 0.5, 0, dice.Real(0.1, 0.95)]),
            PriorStandardDeviation = dice.Pick<double>([0.2, 0.05, 1]),
            StandardErrorFactors = new StandardErrorFactors { QuasiExperiment = dice.Real(1, 2), PrePost = dice.Real(1, 5) },
        };
    }
}
