using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tuning;

/// <summary>Fits the candidates of one tuning on every step of the validation plan and keeps their out-of-sample predictions.</summary>
internal sealed class TuningRun
{
    private readonly List<(RiskTable Fit, RiskTable Validate)> _steps = [];
    private readonly AutoOptions _options;
    private readonly IProgress<WorkProgress>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly int _work;
    private int _done;

    public TuningRun(RiskTable table, IReadOnlyList<HoldOut> plan, AutoOptions options, IProgress<WorkProgress>? progress,
        CancellationToken cancellation)
    {
        _options = options;
        _progress = progress;
        _cancellation = cancellation;
        List<byte> labels = [];
        List<int> persons = [];
        foreach ((ImmutableArray<int> fit, ImmutableArray<int> validate) in plan)
        {
            RiskTable validation = table.Subset(validate.AsSpan());
            _steps.Add((table.Subset(fit.AsSpan()), validation));
            labels.AddRange(validation.Labels);
            for (int row = 0; row < validate.Length; row++)
            {
                persons.Add(table.Persons.IsEmpty ? validate[row] : table.Persons[validate[row]]);
            }
        }

        ValidationLabels = [.. labels];
        ValidationPersons = [.. persons];
        int penalties = options.LogisticPenalties.IsDefault ? 0 : options.LogisticPenalties.Length,
            seeds = options.BoostingGrid.IsDefaultOrEmpty ? 0 : options.BoostingSeeds;
        int further = options.FurtherSettings.IsDefault ? 0 : options.FurtherSettings.Length;
        _work = (_steps.Count * (penalties + further + (seeds == 0 ? 0 : options.BoostingGrid.Length + seeds - 1))) + seeds + 1;
    }

    public byte[] ValidationLabels { get; }

    public int[] ValidationPersons { get; }

    public List<TuningCandidate> Candidates { get; } = [];

    public (double Penalty, double[] Probabilities) TuneLogistic()
    {
        List<(double Penalty, double[] Probabilities, double Loss)> tried = [];
        foreach (double penalty in _options.LogisticPenalties)
        {
            double[] probabilities = OverSteps(step =>
                LogisticTrainer.Train(step.Fit, new LogisticOptions { L2 = penalty, Tolerance = 1e-7 }).Probabilities(step.Validate));
            tried.Add((penalty, probabilities,
                Record(string.Create(CultureInfo.InvariantCulture, $"logistic regression, L2 {penalty}"), probabilities)));
        }

        (double Penalty, double[] Probabilities, double Loss) best = tried.MinBy(one => one.Loss);
        (double Penalty, double[] Probabilities, double Loss) chosen = tried
            .Where(one =>
                one.Loss - best.Loss <= _options.LogisticStandardErrors * StandardErrorOfDifference(one.Probabilities, best.Probabilities))
            .MaxBy(one => one.Penalty);
        return (chosen.Penalty, chosen.Probabilities);
    }

    public (BoostingOptions Options, double[] Probabilities) TuneBoosting()
    {
        (BoostingOptions Options, double[] Probabilities, double Loss) best = (new BoostingOptions(), [], double.PositiveInfinity);
        foreach (BoostingOptions entry in _options.BoostingGrid)
        {
            BoostingOptions watched = WithSeed(entry, 0) with { EarlyStoppingRounds = _options.Patience };
            List<(BoostedTreesModel Model, double[] Losses)> fits = [];
            foreach ((RiskTable fit, RiskTable validate) in _steps)
            {
                fits.Add(BoostingTrainer.TrainWithLosses(fit, watched, validate, _cancellation));
                Tick();
            }

            // The number of trees is one setting for all steps: the one with the lowest loss over all of them.
            int most = fits.Max(f => f.Losses.Length), trees = 1 + Enumerable.Range(0, most)
                .MinBy(t => fits.Sum(f => f.Losses[Math.Min(t, f.Losses.Length - 1)]));
            double[] probabilities = [.. fits.SelectMany((f, i) => f.Model.Truncate(trees).Probabilities(_steps[i].Validate))];
            BoostingOptions settled = entry with { Trees = trees, EarlyStoppingRounds = 0 };
            double loss = Record(Describe(settled), probabilities);
            if (loss < best.Loss)
            {
                best = (settled, probabilities, loss);
            }
        }

        return (best.Options, AverageSeeds(best.Options, best.Probabilities));
    }

    /// <summary>The further setting with the lowest log-loss; null when every one refused the rows and there are other kinds.</summary>
    /// <exception cref="InputRefusedException">Every one refused the rows and there is no other kind.</exception>
    public (IModelSetting Setting, double[] Probabilities)? TuneFurther()
    {
        List<(IModelSetting Setting, double[] Probabilities, double Loss)> tried = [];
        foreach (IModelSetting setting in _options.FurtherSettings)
        {
            try
            {
                double[] probabilities = OverSteps(step => setting.Train(step.Fit, _cancellation).Probabilities(step.Validate));
                tried.Add((setting, probabilities, Record(setting.Name, probabilities)));
            }
            catch (InputRefusedException) when (Candidates.Count > 0 || setting != _options.FurtherSettings[^1])
            {
                // Another library may not take what others do; the rest stands without it.
            }
        }

        return tried.Count == 0 ? null : tried.MinBy(one => one.Loss) is var best ? (best.Setting, best.Probabilities) : null;
    }

    public BoostingOptions WithSeed(BoostingOptions boosting, int seed) => boosting with
    {
        Seed = unchecked((_options.Seed * 1009) + seed),
        Threads = _options.Threads,
        MonotoneConstraints = _options.MonotoneConstraints,
    };

    public static string Describe(BoostingOptions o)
    {
        string leaves = o.MaximumLeaves > 0 ? string.Create(CultureInfo.InvariantCulture, $", {o.MaximumLeaves} leaves") : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{o.Trees} trees, depth {o.MaximumDepth}{leaves}, rate {o.LearningRate}, child weight {o.MinimumChildWeight}, L2 {o.L2}");
    }

    /// <summary>Notes a candidate and returns its log-loss.</summary>
    public double Record(string name, double[] probabilities)
    {
        TuningCandidate candidate = new(name, LossOf(probabilities), RiskMetrics.Auc(ValidationLabels, probabilities));
        Candidates.Add(candidate);
        return candidate.LogLoss;
    }

    /// <summary>Log-loss of the validation rows.</summary>
    public double LossOf(double[] probabilities) => RiskMetrics.LogLoss(ValidationLabels, probabilities);

    /// <summary>Standard error of the mean difference of log-losses on the same rows.</summary>
    public double StandardErrorOfDifference(double[] one, double[] other)
    {
        double sum = 0, squares = 0;
        for (int i = 0; i < one.Length; i++)
        {
            double difference = LogLoss.Of(ValidationLabels[i], one[i]) - LogLoss.Of(ValidationLabels[i], other[i]);
            sum += difference;
            squares += difference * difference;
        }

        double mean = sum / one.Length;
        return Math.Sqrt(Math.Max(0, (squares / one.Length) - (mean * mean)) / one.Length);
    }

    private double[] AverageSeeds(BoostingOptions chosen, double[] first)
    {
        double[] sum = [.. first];
        for (int seed = 1; seed < _options.BoostingSeeds; seed++)
        {
            BoostingOptions seeded = WithSeed(chosen, seed);
            double[] one =
                OverSteps(step => BoostingTrainer.Train(step.Fit, seeded, cancellationToken: _cancellation).Probabilities(step.Validate));
            for (int i = 0; i < sum.Length; i++)
            {
                sum[i] += one[i];
            }
        }

        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] /= _options.BoostingSeeds;
        }

        Record($"average of {_options.BoostingSeeds.ToString(CultureInfo.InvariantCulture)} seeds of {Describe(chosen)}", sum);
        return sum;
    }

    private double[] OverSteps(Func<(RiskTable Fit, RiskTable Validate), double[]> predict)
    {
        List<double> all = [];
        foreach ((RiskTable Fit, RiskTable Validate) step in _steps)
        {
            _cancellation.ThrowIfCancellationRequested();
            all.AddRange(predict(step));
            Tick();
        }

        return [.. all];
    }

    /// <summary>Tells that all is done.</summary>
    public void Finish() => _progress?.Report(new WorkProgress(_work, _work, WorkUnit.Models));

    private void Tick() => _progress?.Report(new WorkProgress(++_done, _work, WorkUnit.Models));
}
