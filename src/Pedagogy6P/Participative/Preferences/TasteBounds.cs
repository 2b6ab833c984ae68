namespace Pedagogy6P.Participative.Preferences;

/// <summary>
/// The least and the most that x·m can be for any offer: of each group of features of which one is 1, or whose shares add up to 1, the best
/// weight counts (of sites and distances none may be 1); of topics, whose squares add up to 1, the length of all weights that pull the same
/// way.
/// </summary>
internal static class TasteBounds
{
    public static (double Least, double Most) Of(ReadOnlySpan<float> mean, PreferenceVocabulary vocabulary)
    {
        (int topics, int sites) = (vocabulary.Topics.Length, vocabulary.Sites.Length);
        double below = 0, above = 0;
        foreach (float weight in mean[..topics])
        {
            double square = (double)weight * weight;
            (below, above) = weight < 0 ? (below + square, above) : (below, above + square);
        }

        (double least, double most) = (-Math.Sqrt(below), Math.Sqrt(above));
        ReadOnlySpan<float> rest = mean[topics..];
        double duration = Math.Abs(rest[FixedFeatures.Duration]);
        (least, most) = (least - duration, most + duration);
        ReadOnlySpan<(int First, int End, bool IsWhole)> groups =
        [
            (FixedFeatures.Modality, FixedFeatures.Duration, true), (FixedFeatures.Time, FixedFeatures.HandsOn, true),
            (FixedFeatures.HandsOn, FixedFeatures.Price, false), (FixedFeatures.Price, FixedFeatures.Distance, true),
            (FixedFeatures.Distance, FixedFeatures.Count, false), (FixedFeatures.Count, FixedFeatures.Count + sites, false),
        ];
        foreach ((int first, int end, bool isWhole) in groups)
        {
            (double smallest, double largest) = isWhole ? (double.MaxValue, double.MinValue) : (0, 0);
            foreach (float weight in rest[first..end])
            {
                (smallest, largest) = (Math.Min(smallest, weight), Math.Max(largest, weight));
            }

            (least, most) = (least + smallest, most + largest);
        }

        return (least, most);
    }
}
