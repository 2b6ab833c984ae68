using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.MachineLearning.Explanation;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests.Explanation;

public sealed class CounterfactualSearchTests
{
    private static readonly FeatureSchema Schema =
        new([new Feature("a", FeatureKind.Numeric), new Feature("b", FeatureKind.Numeric), new Feature("c", FeatureKind.Numeric)]);

    // Three numbers, one for each feature.
    private static readonly Arbitrary<int[]> Slopes = Any.Array(Any.Number(-3, 3), 3, 3);
    private static readonly Arbitrary<int[]> Rows = Any.Array(Any.Number(0, 2), 3, 3);

    // For each lever some options: the value of its own feature, and that of the last one, which −1 leaves alone.
    private static readonly Arbitrary<(int Own, int Last)[][]> Options = Any.Array(Any.Array(Any.Number(0, 2).Zip(Any.Number(-1, 2))
        .Convert(pair => (pair.Item1, pair.Item2), pair => (pair.Item1, pair.Item2)), 1, 3), 3, 3);

    [Property]
    public Property All_combinations_of_options_that_lower_the_risk_are_found_best_first() =>
        Prop.ForAll(Slopes.Zip(Rows), Options, Any.Of((1, 100), (2, 100), (3, 100), (3, 4)), (numbers, options, limits) =>
        {
            (int mostChanges, int count) = limits;
            LogisticModel model = LogisticModel.Of(Schema, -1, [.. numbers.Item1.Select(slope => (double)slope)]);
            double[] row = [.. numbers.Item2.Select(value => (double)value)];
            ImmutableArray<Lever> levers = [.. options.Select((drawn, lever) => new Lever($"lever {lever}",
                [.. drawn.Select((values, option) => new LeverOption($"option {option}",
                    [new(Schema[lever].Name, values.Own), .. values.Last >= 0
                        ? [new FeatureValue("c", values.Last)] : Array.Empty<FeatureValue>()]))]))];
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
        });

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
