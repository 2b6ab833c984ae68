using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Proof.Pooling;

namespace Pedagogy6P.Cli.Output.Evidence;

/// <summary>The figures of a pool by name, in the language of the reader.</summary>
internal static class PoolFigures
{
    public static IEnumerable<(string Name, string Value)> Of(PooledEffect pool, EggerTest? egger, EvidenceSpeech speech)
    {
        yield return (speech.Say("Estimate"), speech.Number(pool.Estimate));
        yield return (speech.Level(pool), speech.Interval(pool.Lower, pool.Upper));
        if (pool.Studies == 1)
        {
            yield return (speech.Say("Standard error"), speech.Number(pool.StandardError));
            yield break;
        }

        yield return (speech.Say("Standard error (Hartung-Knapp)"), speech.Number(pool.StandardError));
        yield return (speech.Say("Standard error with τ² taken for known"), speech.Number(pool.WaldStandardError));
        yield return (speech.Say("Interval for a further setting"), speech.Interval(pool.PredictionLower, pool.PredictionUpper));
        yield return (speech.Say("Variance between studies, τ²"), speech.Number(pool.BetweenVariance));
        yield return (speech.Say("Share of differences that is not chance, I²"), speech.Inconsistency(pool));
        yield return ("H²", speech.Number(pool.HSquared));
        string chanceOfQ = speech.Probability(pool.QProbability);
        yield return (speech.Say("Differences, Q"),
            speech.Say($"{speech.Number(pool.Q)} on {Plural.Of(pool.Studies - 1, "degree")} of freedom, p {chanceOfQ}"));
        if (egger is { } test)
        {
            string error = speech.Number(test.StandardError), chance = speech.Probability(test.Probability);
            yield return (speech.Say("Larger effects in small studies, Egger's test"),
                speech.Say($"slope {speech.Number(test.Slope)} (standard error {error}), p {chance}"));
        }
    }
}
