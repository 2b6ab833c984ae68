using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>
/// The end-to-end recipe: the average of a direct part, trained on the landmark's rows, and a staged part, trained on the same enrolments
/// seen at the landmark and on a few days around it. Every fit averages logistic regression and boosted trees.
/// </summary>
/// <remarks>
/// Withdrawing is rare and failing looks much like it early on, so "does not pass" (twice as many positives) is learned first and
/// "withdraws, given that" second; the product is the probability of withdrawing. Rows of one enrolment on several days steady both.
/// </remarks>
internal sealed class Recipe(OuladDataset data, Func<int, LandmarkTable> tableAt, RecipeSettings settings)
{
    private readonly TableAssembler _assembler = new(data);

    /// <summary>Predicts the test rows of a split.</summary>
    /// <param name="landmark">The landmark.</param>
    /// <param name="split">Rows of the landmark's table.</param>
    /// <param name="label">What is predicted.</param>
    /// <param name="withModuleRates">Whether the module's rate among training rows is a feature.</param>
    public double[] Predict(int landmark, CohortSplit split, WithdrawalLabel label, bool withModuleRates)
    {
        if (settings.DirectShare <= 0)
            return Staged(landmark, split, label, withModuleRates);
        var direct = Fit(landmark, split, withModuleRates, [], Everyone, Label(label), settings.DirectLogistic, settings.DirectTrees);
        if (settings.DirectShare >= 1)
            return direct;
        var staged = Staged(landmark, split, label, withModuleRates);
        return [.. staged.Zip(direct, (s, d) => ((1 - settings.DirectShare) * s) + (settings.DirectShare * d))];
    }

    private static bool Everyone(OuladEnrolment enrolment, int landmark) => true;

    private static Func<OuladEnrolment, int, bool> Label(WithdrawalLabel label) =>
        (enrolment, landmark) => RiskSet.IsPositive(enrolment, landmark, label);

    private double[] Staged(int landmark, CohortSplit split, WithdrawalLabel label, bool withModuleRates)
    {
        if (label is not WithdrawalLabel.Withdrawn || !settings.Staged)
            return Fit(landmark, split, withModuleRates, settings.Offsets, Everyone, Label(label), settings.FirstLogistic,
                settings.FirstTrees);
        var notPassed = Fit(landmark, split, withModuleRates, settings.Offsets, Everyone, NotPassed, settings.FirstLogistic,
            settings.FirstTrees);
        var withdrawn = Fit(landmark, split, withModuleRates, settings.Offsets, NotPassed, Withdrawn, settings.SecondLogistic,
            settings.SecondTrees);
        return [.. notPassed.Zip(withdrawn, (first, second) => first * second)];
    }

    private static bool NotPassed(OuladEnrolment enrolment, int landmark) =>
        RiskSet.IsPositive(enrolment, landmark, WithdrawalLabel.NotPassed);

    private static bool Withdrawn(OuladEnrolment enrolment, int landmark) =>
        RiskSet.IsPositive(enrolment, landmark, WithdrawalLabel.Withdrawn);

    private double[] Fit(
        int landmark, CohortSplit split, bool withModuleRates, IReadOnlyList<int> offsets, Func<OuladEnrolment, int, bool> among,
        Func<OuladEnrolment, int, bool> isPositive,
        LogisticOptions logistic, BoostingOptions trees)
    {
        var (train, test) = Tables(landmark, split, withModuleRates, offsets, among, isPositive);
        var sum = Scores(LogisticTrainer.Train(train, logistic), test);
        for (var seed = 0; seed < settings.Seeds; seed++)
        {
            var boosted = Scores(BoostingTrainer.Train(train, trees with { Seed = seed }), test);
            for (var i = 0; i < sum.Length; i++)
                sum[i] += boosted[i] / settings.Seeds;
        }

        return Array.ConvertAll(sum, value => value / 2);
    }

    private (RiskTable Train, RiskTable Test) Tables(
        int landmark, CohortSplit split, bool withModuleRates, IReadOnlyList<int> offsets, Func<OuladEnrolment, int, bool> among,
        Func<OuladEnrolment, int, bool> isPositive)
    {
        var here = tableAt(landmark);
        var weightOf = settings.ReturnWeights
            ? split.Train.Zip(ReturnWeights.Of(data, here, split)).ToDictionary(pair => here.Enrolments[pair.First], pair => pair.Second)
            : split.Train.ToDictionary(row => here.Enrolments[row], _ => 1.0);
        var parts = new List<TableAssembler.Part>();
        ModuleRates? ratesHere = null;
        foreach (var day in offsets.Select(offset => landmark + offset).Where(day => day >= 0).Prepend(landmark))
        {
            var table = tableAt(day);
            int[] rows = [.. Enumerable.Range(0, table.Enrolments.Count)
                .Where(row => weightOf.ContainsKey(table.Enrolments[row]) && among(CohortSplit.EnrolmentAt(data, table, row), landmark))];
            var rates = withModuleRates ? new ModuleRates(data, table, rows, e => isPositive(e, landmark)) : null;
            ratesHere ??= rates;
            parts.Add(new TableAssembler.Part(table, rows, rates));
        }

        double[] weights = [.. parts.SelectMany(part => part.Rows.Select(row => weightOf[part.Table.Enrolments[row]]))];
        return (
            _assembler.Assemble(parts, (e, _) => isPositive(e, landmark), weights, withLandmark: true),
            _assembler.Assemble([new TableAssembler.Part(here, split.Test, ratesHere)], (e, _) => isPositive(e, landmark),
                withLandmark: true));
    }

    private static double[] Scores(IRiskModel model, RiskTable table)
    {
        var scores = new double[table.RowCount];
        model.Probabilities(table, scores);
        return scores;
    }
}
