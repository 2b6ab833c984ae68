namespace Pedagogy6P.Planning.Cohorts.Openings;

/// <summary>
/// Opens candidates one after the other, those first that are worth most above the time of the trainer they cost least, then exchanges one
/// that is open for one that is worth more as long as it helps. Thread-safe.
/// </summary>
internal static class GreedyOpener
{
    private const int Rounds = 8;

    /// <summary>An opening, and no bound better than all of what is worth anything.</summary>
    /// <param name="model">The candidates and trainers.</param>
    /// <param name="worths">By candidate what opening it is worth.</param>
    /// <param name="costs">By candidate and place among its trainers what that trainer's time is worth; null for nothing.</param>
    public static Opening Open(OpeningModel model, double[] worths, Func<int, int, double>? costs)
    {
        var state = new OpeningState(model);
        double Cost(int candidate, int trainer) => costs?.Invoke(candidate, trainer) ?? 0;
        double Least(int candidate) => model.Candidates[candidate].Trainers.Select(trainer => Cost(candidate, trainer))
            .DefaultIfEmpty(0).Min();
        int[] order = [.. Enumerable.Range(0, worths.Length).Where(candidate => worths[candidate] > 0)
            .OrderByDescending(candidate => worths[candidate] - Least(candidate)).ThenByDescending(candidate => worths[candidate])];
        foreach (int candidate in order)
        {
            Place(model, state, candidate, Cost);
        }

        for (int round = 0; round < Rounds && Exchange(model, state, order, worths, Cost); round++)
        {
        }

        return new Opening(state.TrainerOf, worths.Where(worth => worth > 0).Sum());
    }

    private static bool Place(OpeningModel model, OpeningState state, int candidate, Func<int, int, double> cost)
    {
        (int best, double least) = (-1, double.PositiveInfinity);
        foreach (int trainer in model.Candidates[candidate].Trainers)
        {
            if (cost(candidate, trainer) is var asked && asked < least && state.Fits(candidate, trainer))
            {
                (best, least) = (trainer, asked);
            }
        }

        if (best >= 0)
        {
            state.Open(candidate, best);
        }

        return best >= 0;
    }

    // A closed candidate takes the place of an open one that is worth less; what leaves may find another trainer.
    private static bool Exchange(OpeningModel model, OpeningState state, int[] order, double[] worths, Func<int, int, double> cost)
    {
        bool any = false;
        var runs = new Dictionary<int, List<int>>();
        foreach (int open in order.Where(state.IsOpen))
        {
            (runs.TryGetValue(state.Trainer(open), out List<int>? all) ? all : runs[state.Trainer(open)] = []).Add(open);
        }

        foreach (int candidate in order.Where(candidate => !state.IsOpen(candidate)))
        {
            any |= Place(model, state, candidate, cost) || ExchangeFor(model, state, candidate, runs, worths, cost);
        }

        return any;
    }

    private static bool ExchangeFor(OpeningModel model, OpeningState state, int candidate, Dictionary<int, List<int>> runs, double[] worths,
        Func<int, int, double> cost)
    {
        foreach (int trainer in model.Candidates[candidate].Trainers)
        {
            foreach (int open in runs.GetValueOrDefault(trainer) ?? [])
            {
                if (state.Trainer(open) != trainer)
                {
                    continue;
                }

                state.Close(open);
                if (state.Fits(candidate, trainer))
                {
                    state.Open(candidate, trainer);
                    if (Place(model, state, open, cost) || worths[open] < worths[candidate])
                    {
                        return true;
                    }

                    state.Close(candidate);
                }

                state.Open(open, trainer);
            }
        }

        return false;
    }
}
