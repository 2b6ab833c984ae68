using Pedagogy6P.MachineLearning.Evaluation;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>The recipe inside each module: pooled AUC mixes ranking between modules with ranking within them.</summary>
internal static class ModuleScores
{
    public static IEnumerable<(string Module, RiskScores Scores)> Of(CaseResult result)
    {
        var modules = result.Test.Groups.Single(g => string.Equals(g.Name, "module", StringComparison.Ordinal));
        for (var level = 0; level < modules.Levels.Length; level++)
        {
            int[] rows = [.. Enumerable.Range(0, result.Test.RowCount).Where(row => modules.Codes[row] == level)];
            byte[] labels = Array.ConvertAll(rows, row => result.Test.Labels[row]);
            double[] probabilities = Array.ConvertAll(rows, row => result.Recipe.Probabilities[row]);
            yield return (modules.Levels[level], RiskScores.OfProbabilities(modules.Levels[level], labels, probabilities));
        }
    }
}
