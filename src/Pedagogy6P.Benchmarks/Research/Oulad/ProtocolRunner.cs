using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>
/// Runs cases of the protocol: builds risk sets and features, exports them, trains, lets the peers train, and scores everyone alike.
/// </summary>
internal sealed class ProtocolRunner
{
    private readonly OuladDataset _data;
    private readonly FeatureBuilder _builder;
    private readonly TableAssembler _assembler;
    private readonly Recipe _recipe;
    private readonly Dictionary<int, LandmarkTable> _tables = [];

    public ProtocolRunner(OuladDataset data, RecipeSettings settings)
    {
        _data = data;
        _builder = new FeatureBuilder(data);
        _assembler = new TableAssembler(data);
        _recipe = new Recipe(data, TableAt, settings);
    }

    /// <summary>The table of a landmark, built once.</summary>
    public LandmarkTable TableAt(int landmark)
    {
        if (!_tables.TryGetValue(landmark, out var table))
            _tables[landmark] = table = _builder.Build(landmark);
        return table;
    }

    /// <summary>The split of a case.</summary>
    public CohortSplit SplitOf(ProtocolCase which) => which.Module is { } module
        ? CohortSplit.LeaveModuleOut(_data, TableAt(which.Landmark), which.TestTerm, module)
        : CohortSplit.Forward(_data, TableAt(which.Landmark), which.TestTerm);

    /// <summary>Runs one case.</summary>
    /// <param name="which">The case.</param>
    /// <param name="export">A folder for the tables; null exports nothing.</param>
    /// <param name="withLearners">Whether our single learners and, when they can be run, the peers take part; they need the export.</param>
    public CaseResult Run(ProtocolCase which, string? export, bool withLearners)
    {
        var table = TableAt(which.Landmark);
        var split = SplitOf(which);
        var test = Assemble(which, split.Train, split.Test);
        var models = new List<ScoredModel>(Baselines(which, table, split, test))
        {
            Score(test, "recipe", "", _recipe.Predict(which.Landmark, split, which.Label, which.Module is null), ModelKind.Recipe),
        };
        if (export is not null)
        {
            Directory.CreateDirectory(export);
            Export(export, "train", which, split.Train, split.Train);
            Export(export, "test", which, split.Train, split.Test);
            TableExport.WritePredictions(Path.Combine(export, "recipe.csv"), test.Labels, models[^1].Probabilities);
            if (withLearners)
                AddLearners(export, which, split, test, models);
        }

        return new CaseResult(which, which.Module is { } module
            ? $"{module} {which.TestTerm}" : which.TestTerm, split.Train.Length, test, models);
    }

    /// <summary>What one fit of boosted trees takes on the training rows of a case, for us and for ML.NET's trainers.</summary>
    public string TimeTraining(ProtocolCase which)
    {
        var split = SplitOf(which);
        return TrainingTimes.Of(Assemble(which, split.Train, split.Train), Assemble(which, split.Train, split.Test));
    }

    /// <summary>Predicts the inner validation rows of a case with the recipe: what settings are chosen on.</summary>
    public RiskScores Validate(ProtocolCase which, string validationTerm)
    {
        var inner = SplitOf(which).Inner(_data, TableAt(which.Landmark), validationTerm);
        var validation = Assemble(which, inner.Train, inner.Test);
        return RiskScores.OfProbabilities("recipe", validation.Labels,
            _recipe.Predict(which.Landmark, inner, which.Label, withModuleRates: true));
    }

    private void AddLearners(string export, ProtocolCase which, CohortSplit split, RiskTable test, List<ScoredModel> models)
    {
        // Split B keeps the settings of split A, as the protocol does: its inner rows are those of all modules.
        var validationTerm = CohortSplit.TermsOf(_data).TakeWhile(term => !string.Equals(term, which.TestTerm, StringComparison.Ordinal))
            .Last();
        var inner = SplitOf(which with { Module = null }).Inner(_data, TableAt(which.Landmark), validationTerm);
        Export(export, "fit", which, inner.Train, inner.Train);
        Export(export, "validation", which, inner.Train, inner.Test);
        RiskTable train = Assemble(which, split.Train, split.Train), fit = Assemble(which, inner.Train, inner.Train),
            validation = Assemble(which, inner.Train, inner.Test);
        var own = SingleModels.Run(train, test, fit, validation);
        models.AddRange(own.Select(o => Score(test, o.Name, o.Settings, o.Probabilities, ModelKind.OwnLearner)));
        models.AddRange(MicrosoftMLModels.Run(train, test, fit, validation)
            .Select(peer => Score(test, peer.Name, peer.Settings, peer.Probabilities, ModelKind.Peer)));
        if (!PeerRun.IsAvailable)
            return;
        var peers = PeerRun.Run(export, which.Label);
        models.AddRange(peers.Select(p => Score(test, p.Name, p.Settings, p.Probabilities, ModelKind.Peer)));
        foreach (var group in (int[][])[[0, 1], [0, 2], [1, 2], [0, 1, 2]])
        {
            var name = string.Join(" + ", group.Select(i => peers[i].Name));
            double[] average = [.. Enumerable.Range(0, test.RowCount).Select(row => group.Average(i => peers[i].Probabilities[row]))];
            models.Add(Score(test, name, "", average, ModelKind.PeerAverage));
        }
    }

    private IEnumerable<ScoredModel> Baselines(ProtocolCase which, LandmarkTable table, CohortSplit split, RiskTable test)
    {
        double[] silent = Array.ConvertAll(split.Test, row => table.Column("days_silent")[row]);
        double[] inactive = Array.ConvertAll(split.Test, row => -table.Column("active_days")[row]);
        double[] rank = Array.ConvertAll(split.Test, row => -table.Column("rank_active_days")[row]);
        yield return Rule(test, "days silent", silent);
        yield return Rule(test, "few active days", inactive);
        yield return Rule(test, "few active days, rank within presentation", rank);
        if (RatesOf(which, split.Train) is not { } rates)
            yield break;
        var overall = split.Train.Average(row =>
            RiskSet.IsPositive(CohortSplit.EnrolmentAt(_data, table, row), which.Landmark, which.Label) ? 1.0 : 0.0);
        double[] prior = Array.ConvertAll(split.Test, row => rates[CohortSplit.PresentationAt(_data, table, row).Module]);
        yield return Score(test, "module prior", "", Array.ConvertAll(prior, rate => double.IsNaN(rate) ? overall : rate),
            ModelKind.Baseline);
    }

    private static ScoredModel Rule(RiskTable test, string name, double[] scores) =>
        new(RiskScores.OfRanking(name, test.Labels, scores), scores, "", ModelKind.Baseline);

    private static ScoredModel Score(RiskTable test, string name, string settings, double[] probabilities, ModelKind kind) =>
        new(RiskScores.OfProbabilities(name, test.Labels, probabilities), probabilities, settings, kind);

    private RiskTable Assemble(ProtocolCase which, int[] train, int[] rows) => _assembler.Assemble(
        [new TableAssembler.Part(TableAt(which.Landmark), rows, RatesOf(which, train))],
        (e, landmark) => RiskSet.IsPositive(e, landmark, which.Label));

    private ModuleRates? RatesOf(ProtocolCase which, int[] train) => which.Module is not null
        ? null
        : new ModuleRates(_data, TableAt(which.Landmark), train, e => RiskSet.IsPositive(e, which.Landmark, which.Label));

    private void Export(string folder, string name, ProtocolCase which, int[] train, int[] rows) =>
        TableExport.Write(Path.Combine(folder, name + ".csv"), _data, TableAt(which.Landmark), rows, RatesOf(which, train));
}
