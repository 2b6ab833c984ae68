using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Practice.Mastery;
using Pedagogy6P.Practice.Mastery.Answers;
using Pedagogy6P.Practice.Mastery.Training;

namespace Pedagogy6P.Benchmarks.Research.Mastery;

/// <summary>All methods fitted to the answers of one split and scored on those of its other students.</summary>
/// <param name="Split">The answers.</param>
/// <param name="Scored">Answers that are scored: repeats are not.</param>
/// <param name="Figures">One a method, the joined tracker first.</param>
/// <param name="MissingPeers">Why Python's peers are not among them; null where they are.</param>
/// <param name="TrainingSeconds">What the fit of the tracker took.</param>
/// <param name="UpdateNanoseconds">An update of the tracker.</param>
/// <param name="JoinedNanoseconds">An update with the joined prediction.</param>
/// <param name="Bytes">Allocated in a pass of updates with joined predictions.</param>
/// <param name="OwnAuc">AUC of the generating model's own; NaN where there is none.</param>
/// <param name="TrueAuc">AUC of the probabilities that answers were drawn with; NaN where there are none.</param>
/// <param name="Coverage">Share of true masteries inside the 95 % interval; NaN without truth.</param>
/// <param name="OwnCoverage">The same with the generating model.</param>
internal sealed record MasteryTrial(
    AnswerSplit Split, int Scored, IReadOnlyList<MasteryFigure> Figures, string? MissingPeers, double TrainingSeconds,
    double UpdateNanoseconds, double JoinedNanoseconds, long Bytes, double OwnAuc, double TrueAuc, double Coverage, double OwnCoverage)
{
    public const string Tracker = "tracker, joined", Filter = "tracker, ability filter alone", BestLr = "Best-LR",
        Trees = "boosted trees on windows", Counts = "logistic regression on counts", StudentMean = "student's mean",
        Xgboost = "XGBoost on windows";

    private const int Draws = 200, Bins = 15;
    private const double Smallest = 1e-6, PriorWeight = 5;

    public static MasteryTrial Of(AnswerSplit split, TimeProvider clock, Action<string> tell, CancellationToken cancellation)
    {
        long start = clock.GetTimestamp();
        var options = new MasteryOptions { Threads = Environment.ProcessorCount };
        MasteryModel model = MasteryTrainer.Train(split.Train, options, cancellation).Model;
        double seconds = clock.GetElapsedTime(start).TotalSeconds;
        tell($"{split.Name} {split.Seed}: {split.Train.Count} answers learnt from in {seconds:0} s");
        var filter = new MasteryModel(model.Parameters with { Weights = [] });
        RepeatedAnswers marked = RepeatedAnswers.In(split.Train);
        var train = new AnswerRows(split.Train, split.Train, marked);
        var test = new AnswerRows(split.Test, split.Train, marked);
        double[] Of(MasteryModel some) => TrackerRun.Predict(some, split.Test, marked, split.Train.SkillIds);
        List<(string Method, double[] Probabilities)> methods =
        [
            (Tracker, Of(model)), (Filter, Of(filter)), (BestLr, CountRegression.Predict(train, test, hasItems: true)),
            (Trees, WindowTrees.Predict(train, test)),
        ];
        if (train.ItemCount > 0)
        {
            methods.Add((Counts, CountRegression.Predict(train, test, hasItems: false)));
        }

        methods.Add((StudentMean, Means(train, test)));
        PythonPeers python = PythonPeers.Of(split);
        methods.AddRange(python.Predictions.Select(peer => (Named(peer.Name), peer.Probabilities)));
        tell($"{split.Name} {split.Seed}: peers done after {clock.GetElapsedTime(start).TotalSeconds:0} s");
        byte[] labels = test.Labels;
        var bootstrap = new PersonBootstrap(Persons(split.Test, test), Draws, split.Seed);
        (double update, _) = TrackerRun.Time(model, split.Test, predicts: false, clock);
        (double joined, long bytes) = TrackerRun.Time(model, split.Test, predicts: true, clock);
        var trial = new MasteryTrial(split, labels.Length,
            [.. methods.Select(method => Figure(method.Method, labels, method.Probabilities, methods[0].Probabilities, bootstrap))],
            python.Missing, seconds, update, joined, bytes, double.NaN, double.NaN, double.NaN, double.NaN);
        return split.Truth is not { } truth ? trial : trial with
        {
            OwnAuc = RiskMetrics.Auc(labels, Of(truth.Generator)),
            TrueAuc = RiskMetrics.Auc([.. truth.Log.Answers.ToArray().Select(one => one.IsRight ? (byte)1 : (byte)0)],
                truth.Probabilities.AsSpan()),
            Coverage = TrackerRun.Coverage(filter, truth.Log, truth.Mastery),
            OwnCoverage = TrackerRun.Coverage(truth.Generator, truth.Log, truth.Mastery),
        };
    }

    /// <summary>The figures of a method; null where it was not run.</summary>
    public MasteryFigure? Find(string method) =>
        Figures.FirstOrDefault(figure => string.Equals(figure.Method, method, StringComparison.Ordinal));

    private static MasteryFigure Figure(string method, byte[] labels, double[] probabilities, double[] tracker, PersonBootstrap bootstrap)
    {
        double[] clipped = [.. probabilities.Select(p => Math.Clamp(p, Smallest, 1 - Smallest))];
        return new MasteryFigure(method, RiskMetrics.Auc(labels, clipped), RiskMetrics.LogLoss(labels, clipped),
            RiskMetrics.Brier(labels, clipped), RiskMetrics.ExpectedCalibrationError(labels, clipped, Bins),
            ReferenceEquals(probabilities, tracker) ? new Interval(0, double.NaN, double.NaN)
                : bootstrap.Difference(RiskMetric.Auc, labels, tracker, probabilities));
    }

    // Right answers so far of all so far, with five answers of everybody's share beforehand.
    private static double[] Means(AnswerRows train, AnswerRows test)
    {
        double share = train.Labels.Average(label => (double)label);
        return
        [
            .. Enumerable.Range(0, test.Count).Select(row =>
            {
                double right = test[row, AnswerRows.AllRight], all = right + test[row, AnswerRows.AllWrong];
                return (right + (PriorWeight * share)) / (all + PriorWeight);
            }),
        ];
    }

    // A student of two presentations is one person.
    private static int[] Persons(AnswerLog log, AnswerRows rows)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] persons = [.. log.LearnerIds.Select(id => id.Split('-')[0]).Select(id =>
        {
            numbers.TryAdd(id, numbers.Count);
            return numbers[id];
        })];
        return [.. rows.Persons.Select(learner => persons[learner])];
    }

    private static string Named(string peer) => peer switch
    {
        "boosted trees" => Xgboost,
        "Best-LR" => "Best-LR, SciPy",
        _ => peer,
    };
}
