using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Kernels;
using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Ranking.Policies;

/// <summary>
/// Orders of candidates under draws of a taste: the Preference share of each becomes what it would be if the draw were the taste. Immutable
/// and thread-safe.
/// </summary>
internal sealed class TastedOrders(
    NumberedProgramme programme, PreferenceFeatures features, Learner learner, PreferencePosterior taste, TasteDraws draws)
{
    /// <summary>How many orders there are.</summary>
    public int Count => draws.All.Length;

    /// <summary>By draw the first candidates, best first; of equal ones those that the exact ranking has first.</summary>
    public int[][] Of(ReadOnlySpan<RankedModule> candidates, int places)
    {
        (float[][] rows, double[] declared, double[] preference) = Features(candidates);
        int[][] orders = new int[Count][];
        double[] keys = new double[candidates.Length];
        for (int draw = 0; draw < orders.Length; draw++)
        {
            for (int position = 0; position < keys.Length; position++)
            {
                ref readonly RankedModule candidate = ref candidates[position];
                double liked = LogisticMoments.Sigmoid(declared[position] + TasteProduct.Of(draws.All[draw], rows[position]));
                keys[position] = candidate.Score + (candidate.Contributions.Preference * ((liked / preference[position]) - 1));
            }

            orders[draw] = [.. Enumerable.Range(0, keys.Length).OrderByDescending(position => keys[position]).Take(places)];
        }

        return orders;
    }

    private (float[][] Rows, double[] Declared, double[] Preference) Features(ReadOnlySpan<RankedModule> candidates)
    {
        float[][] rows = new float[candidates.Length][];
        double[] declared = new double[candidates.Length], preference = new double[candidates.Length];
        for (int position = 0; position < candidates.Length; position++)
        {
            ref readonly RankedModule candidate = ref candidates[position];
            float[] row = rows[position] = new float[taste.Prior.Padded];
            preference[position] = 1;
            if (candidate.Contributions.Preference > 0)
            {
                var offer = new ModuleOffer(programme.Modules[candidate.ModuleNumber],
                    candidate.SessionNumber < 0 ? null : programme.Sessions.Sessions[candidate.SessionNumber]);
                declared[position] = features.Fill(learner, offer, row);
                preference[position] = taste.Preference(row, declared[position]);
            }
        }

        return (rows, declared, preference);
    }
}
