namespace Pedagogy6P.Ranking.Policies;

/// <summary>
/// The probability of each candidate to be among the first k of a Plackett–Luce ranking, without drawing. Candidates are seen as arriving
/// after exponential times with their weights as rates, of which the first k arrivals are the list (Yellott 1977): candidate i is among
/// them with the probability ∫ wᵢ·exp(−wᵢ·t) · P(fewer than k of the others arrived before t) dt. In x = ln t the integrand is analytic
/// and falls off at both ends, so that the trapezoidal rule converges geometrically (Trefethen and Weideman 2014).
/// </summary>
internal static class PlackettLuceInclusion
{
    // Left out at the ends of a candidate's arrival is less than exp(−36) and exp(−exp(4)).
    private const double Before = 36;
    private const double After = 4;

    /// <summary>Fills in the probabilities for utilities (logarithms of weights) and a number of places.</summary>
    public static void Fill(ReadOnlySpan<double> utilities, int places, Span<double> probabilities)
    {
        if (places >= utilities.Length)
        {
            probabilities.Fill(1);
            return;
        }

        probabilities.Clear();
        double[] sorted = utilities.ToArray(), arrived = new double[utilities.Length];
        Array.Sort(sorted, (one, other) => other.CompareTo(one));
        double[][] below = Tables(utilities.Length, places), above = Tables(utilities.Length, places);
        double width = Step(utilities.Length);
        long next = long.MinValue;
        foreach (double utility in sorted)
        {
            // Where candidates differ much, there is nothing between their arrivals.
            long last = (long)Math.Floor((sorted[0] - utility + After) / width);
            for (next = Math.Max(next, (long)Math.Ceiling((sorted[0] - utility - Before) / width)); next <= last; next++)
            {
                double x = (next * width) - sorted[0];
                Arrivals(utilities, x, arrived);
                Count(arrived, below, above);
                Add(utilities, x, width, below, above, probabilities);
            }
        }

        foreach (ref double probability in probabilities)
        {
            probability = Math.Min(1, probability);
        }
    }

    // In x the place of the k-th of n arrivals is spread by at least 1.2 ÷ √n, and for a bell of that spread the error of the rule is
    // exp(−2π²·spread² ÷ step²): below 1e-15.
    private static double Step(int candidates) => Math.Min(0.3, 0.8 / Math.Sqrt(candidates));

    // Per number of candidates looked at, the probability of each number of arrivals below the places.
    private static double[][] Tables(int candidates, int places)
    {
        double[][] tables = new double[candidates + 1][];
        for (int table = 0; table <= candidates; table++)
        {
            tables[table] = new double[places];
        }

        tables[0][0] = 1;
        return tables;
    }

    private static void Arrivals(ReadOnlySpan<double> utilities, double x, double[] arrived)
    {
        for (int candidate = 0; candidate < arrived.Length; candidate++)
        {
            arrived[candidate] = -double.ExpM1(-Math.Exp(utilities[candidate] + x));
        }
    }

    // Number of arrivals among the first (below) and the last (above) so many.
    private static void Count(double[] arrived, double[][] below, double[][] above)
    {
        for (int count = 0; count < arrived.Length; count++)
        {
            Take(below[count], arrived[count], below[count + 1]);
            Take(above[count], arrived[^(count + 1)], above[count + 1]);
        }
    }

    private static void Take(double[] counts, double arrived, double[] then)
    {
        double before = 0;
        for (int count = 0; count < counts.Length; count++)
        {
            then[count] = (counts[count] * (1 - arrived)) + (before * arrived);
            before = counts[count];
        }
    }

    private static void Add(
        ReadOnlySpan<double> utilities, double x, double width, double[][] below, double[][] above, Span<double> probabilities)
    {
        for (int candidate = 0; candidate < utilities.Length; candidate++)
        {
            double rate = Math.Exp(utilities[candidate] + x);
            double density = width * rate * Math.Exp(-rate);
            if (density > 0)
            {
                probabilities[candidate] += density * FewerThanPlaces(below[candidate], above[utilities.Length - 1 - candidate]);
            }
        }
    }

    private static double FewerThanPlaces(double[] below, double[] above)
    {
        double sum = 0, upTo = 0;
        for (int count = 0; count < above.Length; count++)
        {
            upTo += above[count];
            sum += below[above.Length - 1 - count] * upTo;
        }

        return sum;
    }
}
