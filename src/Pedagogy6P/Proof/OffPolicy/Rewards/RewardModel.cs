using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Proof.OffPolicy.Logs;

namespace Pedagogy6P.Proof.OffPolicy.Rewards;

/// <summary>
/// Boosted trees that expect a reward of an action, its place and what was known at the time. Cross-fitted: what is expected at a decision
/// comes from trees that were grown without its learner's rows, so that no decision is judged by a model that has seen it. Rewards are
/// brought to 0..1; one in between counts as both, each with its share. Actions beyond the most frequent ones share one category.
/// Deterministic; used once.
/// </summary>
internal sealed class RewardModel
{
    private const int MostActions = 200;
    private const int RowsAtOnce = 256;
    private const string Rest = "";

    private static readonly BoostingOptions Options = new() { Trees = 60, MaximumDepth = 3, MinimumChildWeight = 5 };

    private readonly LogColumns _log;
    private readonly TargetPolicy _target;
    private readonly double[] _rewards;
    private readonly double _least;
    private readonly double _range;
    private readonly int[] _code;
    private readonly ImmutableArray<string> _categories;
    private readonly bool _hasPositions;

    /// <param name="target">The policy to be judged, with its log.</param>
    /// <param name="rewards">By row the reward to learn.</param>
    public RewardModel(TargetPolicy target, double[] rewards)
    {
        (_log, _target, _rewards) = (target.Log, target, rewards);
        _least = rewards.Min();
        _range = rewards.Max() - _least;
        int[] frequent = [.. _log.Action.CountBy(action => action).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
            .Take(MostActions).Select(pair => pair.Key).Order()];
        _categories = [.. frequent.Select(action => _log.ActionIds[action])];
        _code = new int[target.Candidates.ActionIds.Length];
        Array.Fill(_code, -1);
        foreach ((int place, int action) in frequent.Index())
        {
            _code[action] = place;
        }

        _hasPositions = Array.Exists(_log.Position, position => position != _log.Position[0]);
    }

    /// <summary>What is expected at every place, each by the trees of the other folds.</summary>
    /// <param name="folds">Folds of learners.</param>
    /// <param name="seed">Seed of the folds.</param>
    /// <param name="onFold">Called after each fold.</param>
    public RewardPredictions CrossFit(int folds, long seed, Action onFold)
    {
        int[] learnerOf = [.. _log.DecisionOf.Select(decision => _log.Learner[decision])];
        ImmutableArray<int> fold = HoldOut.Folds(learnerOf, folds, seed);
        double[] logged = new double[_log.Rows], expected = new double[_log.Rows];
        var ended = new Lock();

        // Each fold writes its own rows only.
        Parallel.For(0, folds, held =>
        {
            int[] rows = [.. Enumerable.Range(0, _log.Rows)];
            BoostedTreesModel? model = Train([.. rows.Where(row => fold[row] != held)], out double mean);
            foreach (int[] some in rows.Where(row => fold[row] == held).Chunk(RowsAtOnce))
            {
                Expect(some, model, mean, logged, expected);
            }

            lock (ended)
            {
                onFold();
            }
        });
        return new RewardPredictions(logged, expected);
    }

    // Trees need rows with and without a reward; else all that is known is the mean.
    private BoostedTreesModel? Train(int[] rows, out double mean)
    {
        List<(int Row, byte Label, double Weight)> parts = [];
        double sum = 0;
        foreach (int row in rows)
        {
            double share = _range > 0 ? (_rewards[row] - _least) / _range : 0;
            sum += share;
            if (share > 0)
            {
                parts.Add((row, 1, share));
            }

            if (share < 1)
            {
                parts.Add((row, 0, 1 - share));
            }
        }

        mean = rows.Length > 0 ? sum / rows.Length : 0;
        return parts.Exists(part => part.Label == 1) && parts.Exists(part => part.Label == 0)
            ? BoostingTrainer.Train(Table(parts), Options) : null;
    }

    private RiskTable Table(List<(int Row, byte Label, double Weight)> parts)
    {
        RiskTableBuilder builder = new RiskTableBuilder().AddCategorical("action",
            [.. parts.Select(part => _code[_log.Action[part.Row]] is var code and >= 0 ? _categories[code] : Rest)], _categories);
        if (_hasPositions)
        {
            builder.AddNumeric("position", parts.Select(part => (double)_log.Position[part.Row]).ToArray());
        }

        foreach ((int column, string name) in _log.ContextNames.Index())
        {
            builder.AddNumeric($"x {name}", parts.Select(part => _log.Context[column][part.Row]).ToArray());
        }

        return builder.SetLabels(parts.Select(part => part.Label).ToArray())
            .SetWeights(parts.Select(part => part.Weight).ToArray()).Build();
    }

    // Many rows at once, since trees are quick at many.
    private void Expect(int[] rows, BoostedTreesModel? model, double mean, double[] logged, double[] expected)
    {
        CandidateColumns candidates = _target.Candidates;
        int width = (_hasPositions ? 2 : 1) + _log.Context.Length, at = 0;
        double[] found = new double[rows.Sum(row => candidates.First[row + 1] - candidates.First[row] + 1)];
        double[] inputs = new double[found.Length * width];
        foreach (int row in rows)
        {
            for (int place = candidates.First[row]; place < candidates.First[row + 1]; place++)
            {
                Fill(inputs.AsSpan(at++ * width, width), row, candidates.Action[place]);
            }

            Fill(inputs.AsSpan(at++ * width, width), row, _log.Action[row]);
        }

        if (model is null)
        {
            Array.Fill(found, mean);
        }
        else
        {
            model.Probabilities(inputs, found);
        }

        at = 0;
        foreach (int row in rows)
        {
            for (int place = candidates.First[row]; place < candidates.First[row + 1]; place++)
            {
                expected[row] += candidates.Value[place] * (_least + (_range * found[at++]));
            }

            logged[row] = _least + (_range * found[at++]);
        }
    }

    private void Fill(Span<double> input, int row, int action)
    {
        int code = _code[action];
        input[0] = code < 0 ? double.NaN : code;
        if (_hasPositions)
        {
            input[1] = _log.Position[row];
        }

        for (int column = 0; column < _log.Context.Length; column++)
        {
            input[^(_log.Context.Length - column)] = _log.Context[column][row];
        }
    }
}
