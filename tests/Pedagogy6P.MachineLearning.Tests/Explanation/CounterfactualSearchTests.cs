using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Explanation;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests.Explanation;

public sealed class CounterfactualSearchTests
{
    private static readonly FeatureSchema Schema =
        new([new Feature("a", FeatureKind.Numeric), new Feature("b", FeatureKind.Numeric), new Feature("c", FeatureKind.Numeric)]);

    [Theory]
    [InlineData(1, 100)]
    [InlineData(2, 100)]
    [InlineData(3, 100)]
    [InlineData(3, 4)]
    public void All_combinations_of_options_that_lower_the_risk_are_found_best_first(int mostChanges, int count)
    {
        for (int seed = 0; seed < 30; seed++)
        {
            Random random = new(seed);
            LogisticModel model = LogisticModel.Of(Schema, -1, [random.Next(-3, 4), random.Next(-3, 4), random.Next(-3, 4)]);
            double[] row = [random.Next(3), random.Next(3), random.Next(3)];
            ImmutableArray<Lever> levers = [.. Enumerable.Range(0, 3).Select(lever => new Lever($"lever {lever}",
                [.. Enumerable.Range(0, random.Next(1, 4)).Select(option => new LeverOption($"option {option}",
                    [new(Schema[lever].Name, random.Next(3)), .. random.Next(2) == 0
                        ? [new FeatureValue("c", random.Next(3))] : Array.Empty<FeatureValue>()]))]))];
            ImmutableArray<Counterfactual> found = CounterfactualSearch.Find(model, row, levers, mostChanges, count);
            (string Changes, double Probability)[] expected = [.. Combinations(model, row, levers).Where(one =>
                one.Count <= mostChanges && one.Probability < model.Probability(row)).OrderBy(one => one.Probability)
                .ThenBy(one => one.Count).Select(one => (one.Changes, one.Probability))];
            found.Length.ShouldBe(Math.Min(count, expected.Length));
            found.Select(one => one.Probability).ShouldBe(expected.Take(count).Select(one => one.Probability));
            foreach (Counterfactual one in found)
            {
                string changes = string.Join(", ", one.Changes.Select(change => $"{change.Lever}: {change.Option}"));
                expected.ShouldContain((changes, one.Probability));
                one.Reduction.ShouldBe(model.Probability(row) - one.Probability, 1e-15);
            }
        }
    }

    [Fact]
    public void Nothing_is_found_where_nothing_helps_and_the_row_stays_as_it_is()
    {
        LogisticModel model = LogisticModel.Of(Schema, 0, [1, 0, 0]);
        double[] row = [0, 1, 2];
        Lever lever = new("a", [new LeverOption("more", [new("a", 5)]), new LeverOption("as now", [new("a", 0)])]);
        CounterfactualSearch.Find(model, row, [lever]).ShouldBeEmpty();
        CounterfactualSearch.Find(model, row, []).ShouldBeEmpty();
        row.ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void Every_unknown_feature_is_refused_at_once_and_impossible_calls_are_programming_errors()
    {
        LogisticModel model = LogisticModel.Of(Schema, 0, [1, 0, 0]);
        ImmutableArray<Lever> levers = [new Lever("x",
            [new LeverOption("o", [new("age", 1), new("a", 2)]), new LeverOption("p", [new("sex", 1)])])];
        Should.Throw<InputRefusedException>(() => CounterfactualSearch.Find(model, [0, 0, 0], levers))
            .Violations.Select(violation => violation.Column).ShouldBe(["age", "sex"]);
        Should.Throw<ArgumentException>(() => CounterfactualSearch.Find(model, [0, 0], []));
        Should.Throw<ArgumentOutOfRangeException>(() => CounterfactualSearch.Find(model, [0, 0, 0], [], mostChanges: 0));
    }

    // One option, or none, of every lever; where two change a feature the later lever counts.
    private static IEnumerable<(string Changes, int Count, double Probability)> Combinations(LogisticModel model, double[] row,
        ImmutableArray<Lever> levers)
    {
        foreach (LeverOption? first in levers[0].Options.Prepend(null!))
        {
            foreach (LeverOption? second in levers[1].Options.Prepend(null!))
            {
                foreach (LeverOption? third in levers[2].Options.Prepend(null!))
                {
                    (Lever Lever, LeverOption? Option)[] pulled = [.. new[] { first, second, third }.Select((option, lever) =>
                        (levers[lever], option)).Where(one => one.option is not null)];
                    double[] changed = [.. row];
                    foreach ((string feature, double value) in pulled.SelectMany(one => one.Option!.Values))
                    {
                        changed[Schema.IndexOf(feature)] = value;
                    }

                    if (pulled.Length > 0)
                    {
                        yield return (string.Join(", ", pulled.Select(one => $"{one.Lever.Name}: {one.Option!.Name}")), pulled.Length,
                            model.Probability(changed));
                    }
                }
            }
        }
    }
}
