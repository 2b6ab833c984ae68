using Pedagogy6P.Preventive;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Scoring;

/// <summary>
/// Completes pairs that wait for models, with one call of each model for all of them: the answers and so the scores are those of
/// <see cref="PairScorer.Score"/>. Thread-safe.
/// </summary>
internal sealed class BatchedScorer(PairScorer scorer, TermWeights weights)
{
    /// <summary>Asks models about pairs, the risk model last, as it is the most expensive.</summary>
    /// <param name="query">The query whose pairs they are.</param>
    /// <param name="pairs">The pairs; those that cannot reach the score are gone afterwards, the others complete.</param>
    /// <param name="score">The score to reach, −∞ for any.</param>
    public void Complete(LearnerQuery query, WaitingPairs pairs, double score)
    {
        LearnerModels models = scorer.ModelsOf(query);
        pairs.Keep(score, models.LargestOpen);
        if (models.Preference.IsAsked)
        {
            AskPreference(models, pairs);
        }

        foreach (ref readonly AskedModel further in models.Further)
        {
            AskFurther(further, pairs);
        }

        pairs.Keep(score, weights.Retention * Retention.Term(models.Dropout.Least));
        AskDropout(models, pairs);
    }

    private void AskPreference(LearnerModels models, WaitingPairs pairs)
    {
        ReadOnlySpan<double> values = pairs.Ask(models.Preference);
        for (int place = 0; place < values.Length; place++)
        {
            ref WaitingPair pair = ref pairs.All[place];
            pair.Shares = scorer.WithPreference(pair.Shares, pair.Need, values[place]);
        }
    }

    private void AskFurther(in AskedModel model, WaitingPairs pairs)
    {
        ReadOnlySpan<double> values = pairs.Ask(model);
        for (int place = 0; place < values.Length; place++)
        {
            ref WaitingPair pair = ref pairs.All[place];
            pair.Shares = scorer.WithFurther(pair.Shares, pair.Need, values[place]);
        }
    }

    private void AskDropout(LearnerModels models, WaitingPairs pairs)
    {
        ReadOnlySpan<double> values = pairs.Ask(models.Dropout);
        for (int place = 0; place < values.Length; place++)
        {
            ref WaitingPair pair = ref pairs.All[place];
            pair.Dropout = values[place];
            pair.Shares = scorer.WithRetention(pair.Shares, pair.Need, values[place]);
        }
    }
}
