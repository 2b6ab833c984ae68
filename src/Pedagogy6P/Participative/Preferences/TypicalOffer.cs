using Pedagogy6P.Programmes;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>
/// The mean x₀ of the features of all modules, each as the mean of its sessions, without distances. As doubt xᵀΣx is convex in x, it is at
/// least 2·x₀ᵀΣx − x₀ᵀΣx₀, which is linear in x and tight where offers are much alike.
/// </summary>
internal static class TypicalOffer
{
    public static float[] Of(Programme programme, PreferenceVocabulary vocabulary, int count,
        IReadOnlyDictionary<string, float[]> modules, IReadOnlyDictionary<string, SessionFeatures> sessions)
    {
        double[] sums = new double[OfferFeatures.Padded(count)];
        ILookup<string, Session> own = programme.Tables.Sessions.ToLookup(session => session.ModuleId, StringComparer.Ordinal);
        foreach (Module module in programme.Tables.Modules)
        {
            foreach ((int feature, float value) in modules[module.Id].Index())
            {
                sums[feature] += value;
            }

            Span<double> rest = sums.AsSpan(vocabulary.Topics.Length);
            rest[FixedFeatures.Price + vocabulary.BandOf(module.Price)]++;
            double share = 1.0 / Math.Max(1, own[module.Id].Count());
            foreach (SessionFeatures session in own[module.Id].Select(session => sessions[session.Id]))
            {
                Add(rest.Slice(FixedFeatures.Time, session.Times.Length), session.Times, share);
                Add(rest.Slice(FixedFeatures.Count, vocabulary.Sites.Length), session.PlacesOf(vocabulary.Sites.Length), share);
            }

            rest[FixedFeatures.Time + SessionFeatures.OwnTime] += own.Contains(module.Id) ? 0 : 1;
        }

        return [.. sums.Select(sum => (float)(sum / Math.Max(1, programme.Tables.Modules.Length)))];
    }

    private static void Add(Span<double> sums, ReadOnlySpan<float> values, double share)
    {
        for (int at = 0; at < sums.Length; at++)
        {
            sums[at] += share * values[at];
        }
    }
}
