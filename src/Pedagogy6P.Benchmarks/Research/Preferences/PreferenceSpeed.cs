using System.Diagnostics;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Participative.Preferences;

namespace Pedagogy6P.Benchmarks.Research.Preferences;

/// <summary>How long updates and values take with as many features as there can be. An immutable value.</summary>
/// <param name="Judgement">Microseconds of taking a judgement of one module.</param>
/// <param name="Choice">Microseconds of taking a choice from a list of ten.</param>
/// <param name="Value">Microseconds of a value of the term.</param>
/// <param name="Bytes">Bytes allocated by a hundred thousand updates.</param>
internal readonly record struct PreferenceSpeed(double Judgement, double Choice, double Value, long Bytes)
{
    private const int Times = 100_000;
    private const int Rounds = 7;

    /// <summary>The fastest of some rounds.</summary>
    public static PreferenceSpeed Measure()
    {
        var random = new SeededRandom(17UL);
        ShownList[] lists = [.. Enumerable.Range(0, 8).Select(number => List(ref random, number))];
        Judgement[] judgements = [.. lists[0].Items.Select((item, place) => new Judgement(lists[0].Day, item.Offer, place % 2 == 0))];
        var taste = new PreferencePosterior(PreferencePrior.Indifferent(PreferencePrior.MaxDimensions, 0.25));
        var curve = ExaminationCurve.Power();
        PreferenceSpeed best = new(double.MaxValue, double.MaxValue, double.MaxValue, long.MaxValue);
        double sum = 0;
        for (int round = 0; round < Rounds; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            double choice = Time(taste, lists, curve), judgement = Time(taste, judgements, curve);
            long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            long start = Stopwatch.GetTimestamp();
            for (int at = 0; at < Times; at++)
            {
                sum += taste.Preference(lists[0].Items[at % 10].Offer);
            }

            double value = Stopwatch.GetElapsedTime(start).TotalMicroseconds / Times;
            best = new PreferenceSpeed(Math.Min(best.Judgement, judgement), Math.Min(best.Choice, choice), Math.Min(best.Value, value),
                Math.Min(best.Bytes, bytes));
        }

        return double.IsNaN(sum) ? default : best;
    }

    private static double Time(PreferencePosterior taste, PreferenceObservation[] observations, ExaminationCurve curve)
    {
        long start = Stopwatch.GetTimestamp();
        for (int at = 0; at < Times; at++)
        {
            taste.Observe(observations[at % observations.Length], curve, 730);
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / Times;
    }

    private static ShownList List(ref SeededRandom random, int number)
    {
        var items = new ShownItem[10];
        for (int place = 0; place < items.Length; place++)
        {
            float[] values = new float[PreferencePrior.MaxDimensions];
            foreach (ref float value in values.AsSpan())
            {
                value = (float)(NormalDraw.Next(ref random) / 6);
            }

            items[place] = new ShownItem(new OfferFeatures(values), place + 1, place == number);
        }

        return new ShownList(DateOnly.MinValue, [.. items]);
    }
}
