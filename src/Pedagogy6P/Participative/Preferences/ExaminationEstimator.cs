namespace Pedagogy6P.Participative.Preferences;

/// <summary>
/// Estimates how likely places are to be looked at from lists whose order was drawn by chance. A module is chosen where it stands with
/// probability (place looked at) × (module liked); chosen and shown modules are counted with 1 ÷ propensity, so that who saw a module at
/// one place is comparable with who saw it at another (Joachims, Swaminathan and Schnabel 2017), and the product is fitted to all pairs of
/// module and place at once, so that every module that stood at several places contributes (Agarwal and others 2019). Who takes one module
/// of a list at most has the others looked at as rivals, of which a low place has more than a high one; that is taken out. Stateless.
/// </summary>
public static class ExaminationEstimator
{
    // Rarer draws than this one in a thousand count as such: a few must not decide.
    private const double Rarest = 1e-3;
    private const double LeastLikely = 1e-3;
    private const int Rounds = 200;

    /// <summary>The curve that fits best.</summary>
    /// <param name="choices">What was shown and chosen; items that stood where they did without chance are passed over.</param>
    /// <param name="positions">Places to estimate, 1 to 100; lower ones are taken to be as likely as the last.</param>
    /// <param name="leastChosen">Chosen items that each place needs; 30 by default, 1 or more.</param>
    /// <param name="oneAtMost">Whether a list is left when one module is chosen, in proportion to how it is liked (Luce 1959): a place is
    /// then θ = r·(D + 1) ÷ (D + r), r being how often it is chosen relative to the first one and D the sum of all θ ÷ the share of lists
    /// of which something was chosen. False by default: each module is chosen or not by itself.</param>
    /// <returns>The curve, made non-increasing; null where some place has fewer chosen items, so that a stated curve is due.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="choices"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or an item has no position or propensity.</exception>
    public static ExaminationCurve? Estimate(IEnumerable<RandomisedChoice> choices, int positions = 10, int leastChosen = 30,
        bool oneAtMost = false)
    {
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentOutOfRangeException.ThrowIfLessThan(positions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(positions, 100);
        ArgumentOutOfRangeException.ThrowIfLessThan(leastChosen, 1);
        var modules = new SortedDictionary<string, (double[] Shown, double[] Chosen)>(StringComparer.Ordinal);
        int[] chosen = new int[positions], seen = new int[positions];
        foreach (RandomisedChoice choice in choices)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(choice.Position, 1, nameof(choices));
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(choice.Propensity, nameof(choices));
            if (choice.Propensity >= 1 || choice.Position > positions)
            {
                continue;
            }

            if (!modules.TryGetValue(choice.ModuleId, out (double[] Shown, double[] Chosen) counts))
            {
                modules.Add(choice.ModuleId, counts = (new double[positions], new double[positions]));
            }

            double weight = 1 / Math.Max(Rarest, choice.Propensity);
            counts.Shown[choice.Position - 1] += weight;
            counts.Chosen[choice.Position - 1] += choice.Chosen ? weight : 0;
            chosen[choice.Position - 1] += choice.Chosen ? 1 : 0;
            seen[choice.Position - 1]++;
        }

        return chosen.Any(count => count < leastChosen) ? null
            : Fit([.. modules.Values], positions, oneAtMost ? Math.Min(1, chosen.Sum() / (double)seen.Max()) : 0);
    }

    // Iterative proportional fitting: the maximum of the Poisson likelihood of chosen counts, expected to be shown × looked at × liked.
    private static ExaminationCurve Fit((double[] Shown, double[] Chosen)[] modules, int positions, double share)
    {
        double[] looked = new double[positions];
        Array.Fill(looked, 1);
        for (int round = 0; round < Rounds; round++)
        {
            double[] expected = new double[positions], seen = new double[positions];
            foreach ((double[] shown, double[] chosen) in modules)
            {
                double liked = chosen.Sum() / Math.Max(double.Epsilon, shown.Zip(looked, (count, place) => count * place).Sum());
                for (int place = 0; place < positions; place++)
                {
                    expected[place] += shown[place] * liked;
                    seen[place] += chosen[place];
                }
            }

            looked = [.. seen.Zip(expected, (count, by) => count / by)];
        }

        double[] falling = [.. Falling(looked)];
        return ExaminationCurve.Of([.. share > 0 ? WithoutRivals(falling, share) : falling], isEstimated: true);
    }

    // A module at a place that is looked at has the others as rivals, and who else would take nothing: a weight of D − θ to 1 of its own.
    private static double[] WithoutRivals(double[] relative, double share)
    {
        double[] looked = relative;
        for (int round = 0; round < Rounds; round++)
        {
            double all = looked.Sum() / share;
            looked = [.. relative.Select(place => place * (all + 1) / (all + place))];
        }

        return looked;
    }

    // Relative to the first place, and no place likelier than one above it.
    private static IEnumerable<double> Falling(double[] looked)
    {
        double last = 1;
        foreach (double place in looked)
        {
            yield return last = Math.Clamp(place / looked[0], LeastLikely, last);
        }
    }
}
