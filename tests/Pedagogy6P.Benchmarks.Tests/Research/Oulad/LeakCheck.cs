using Pedagogy6P.Benchmarks.Research.Oulad;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad;

/// <summary>Features of a term must not move when everything after the landmark is replaced.</summary>
internal static class LeakCheck
{
    private const double Rounding = 1e-12;

    public static void Run(OuladDataset data, string term, int landmark)
    {
        var scrambled = FutureScrambler.Scramble(data, term, landmark, seed: 7);
        var before = new FeatureBuilder(data).Build(landmark);
        var after = new FeatureBuilder(scrambled).Build(landmark);
        int[] rows = [.. Enumerable.Range(0, before.Enrolments.Count)
            .Where(row => string.Equals(CohortSplit.PresentationAt(data, before, row).Term, term, StringComparison.Ordinal))];
        int[] rowsAfter = [.. Enumerable.Range(0, after.Enrolments.Count)
            .Where(row => string.Equals(CohortSplit.PresentationAt(data, after, row).Term, term, StringComparison.Ordinal))];

        rows.Select(row => before.Enrolments[row]).ShouldBe(rowsAfter.Select(row => after.Enrolments[row]));
        rows.ShouldNotBeEmpty();
        for (var column = 0; column < before.Names.Count; column++)
        {
            var (x, y) = (before.Column(column), after.Column(column));
            var moved = rows.Zip(rowsAfter)
                .Count(pair => !(Math.Abs(x[pair.First] - y[pair.Second]) <= Rounding)
                && !(double.IsNaN(x[pair.First]) && double.IsNaN(y[pair.Second])));
            moved.ShouldBe(0, before.Names[column]);
        }

        scrambled.Enrolments.Zip(data.Enrolments).ShouldContain(pair => pair.First.Result != pair.Second.Result);
    }
}
