using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Cohorts.Openings;

/// <summary>
/// Betters an opening by opening candidates in the place of others: those first whose worth is most above that of what has to be closed for
/// them, several at once as long as that helps, then one by one. Not thread-safe.
/// </summary>
internal sealed class OpeningSearch(OpeningModel model)
{
    private const int MostTries = 40;
    private const int FirstShare = 8;
    private const double Smallest = 1e-9;

    /// <summary>The best opening that exchanges lead to.</summary>
    /// <param name="start">The opening to start from.</param>
    /// <param name="worthsOf">By candidate its worth while all others stay as they are; of the opening valued last.</param>
    /// <param name="valueOf">About what the best plan is worth with an opening.</param>
    /// <param name="isOver">Whether no work is left.</param>
    public ImmutableArray<int> Improve(ImmutableArray<int> start, Func<ImmutableArray<int>, double> valueOf,
        Func<ImmutableArray<int>, double[]> worthsOf, Func<bool> isOver)
    {
        (ImmutableArray<int> best, double value) = (start, valueOf(start));
        int size = int.MaxValue;
        bool any = true;
        while (any && !isOver())
        {
            any = false;
            double[] worths = worthsOf(best);
            OpeningExchange[] exchanges = Exchanges(new OpeningState(model, best), worths);
            size = Math.Clamp(exchanges.Length / FirstShare, 1, size);
            for (int place = 0, tries = 0; place < exchanges.Length && tries < MostTries && !isOver(); tries++)
            {
                OpeningState state = new(model, best);
                Apply(state, exchanges.AsSpan(place, Math.Min(size, exchanges.Length - place)), worths);
                if (valueOf(state.TrainerOf) is var found && found > value + Smallest)
                {
                    (best, value, any) = (state.TrainerOf, found, true);
                    break;
                }

                (place, size) = size > 1 ? (place, size / 2) : (place + 1, 1);
            }
        }

        return best;
    }

    // What is closed together mostly costs less than each alone does, so that those are tried as well that seem to lose.
    private OpeningExchange[] Exchanges(OpeningState state, double[] worths)
    {
        var found = new List<OpeningExchange>();
        for (int candidate = 0; candidate < worths.Length; candidate++)
        {
            if (state.IsOpen(candidate) || worths[candidate] <= 0)
            {
                continue;
            }

            foreach (int trainer in model.Candidates[candidate].Trainers)
            {
                int[] closed = state.InTheWay(candidate, trainer, worths);
                double gain = worths[candidate] - closed.Sum(other => worths[other]);
                if (gain > -worths[candidate])
                {
                    found.Add(new OpeningExchange(candidate, trainer, closed, gain));
                }
            }
        }

        return [.. found.OrderByDescending(exchange => exchange.Gain).ThenBy(exchange => exchange.Candidate)];
    }

    private void Apply(OpeningState state, ReadOnlySpan<OpeningExchange> exchanges, double[] worths)
    {
        foreach (OpeningExchange exchange in exchanges)
        {
            if (state.IsOpen(exchange.Candidate))
            {
                continue;
            }

            (int Candidate, int Trainer)[] closed =
                [.. exchange.Closed.Where(state.IsOpen).Select(other => (other, state.Close(other)))];
            if (state.Fits(exchange.Candidate, exchange.Trainer))
            {
                state.Open(exchange.Candidate, exchange.Trainer);
                continue;
            }

            foreach ((int candidate, int trainer) in closed)
            {
                state.Open(candidate, trainer);
            }
        }

        // What else fits by now.
        foreach (int candidate in Enumerable.Range(0, worths.Length).Where(candidate => worths[candidate] > 0)
            .OrderByDescending(candidate => worths[candidate]))
        {
            foreach (int trainer in model.Candidates[candidate].Trainers)
            {
                if (!state.IsOpen(candidate) && state.Fits(candidate, trainer))
                {
                    state.Open(candidate, trainer);
                }
            }
        }
    }
}
