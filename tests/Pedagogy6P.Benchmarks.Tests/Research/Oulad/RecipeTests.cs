using System.Globalization;
using Generators;
using Pedagogy6P.Benchmarks.Research.Oulad;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;
using Pedagogy6P.MachineLearning.Boosting;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad;

[AnyCulture]
public sealed class RecipeTests
{
    private const int Landmark = 28;

    private static readonly BoostingOptions Few = new() { Trees = 5, MaximumDepth = 2, MinimumChildWeight = 5, RowSample = 0.7 };

    private static readonly RecipeSettings Quick = new() { Seeds = 1, DirectTrees = Few, FirstTrees = Few, SecondTrees = Few };

    private readonly OuladDataset _data = SmallOulad.Create();

    [Fact]
    public void The_parts_are_mixed_by_their_shares()
    {
        double[] direct = Predict(Quick with { DirectShare = 1 }), staged = Predict(Quick with { DirectShare = 0 });
        direct.ShouldNotBe(staged);
        double[] mixed = Predict(Quick with { DirectShare = 0.3 });
        for (var row = 0; row < mixed.Length; row++)
            mixed[row].ShouldBe((0.3 * direct[row]) + (0.7 * staged[row]), 1e-12);
    }

    [Fact]
    public void Seeds_share_the_weight_of_the_trees_alike()
    {
        // With k seeds the prediction is (l + mean of k trees) ÷ 2, so k · p(k) − (k − 1) · p(k − 1) is that of the k-th seed alone.
        var settings = Quick with { DirectShare = 1 };
        double[] one = Predict(settings), two = Predict(settings with { Seeds = 2 });
        one.ShouldNotBe(two);
        one.Zip(two, (first, both) => (2 * both) - first).ShouldAllBe(second => second > 0 && second < 1);
    }

    [Fact]
    public void Each_idea_of_the_recipe_changes_what_it_predicts()
    {
        var staged = Quick with { DirectShare = 0 };
        double[] whole = Predict(staged);
        Predict(staged with { Offsets = [] }).ShouldNotBe(whole);
        Predict(staged with { Staged = false }).ShouldNotBe(whole);
        Predict(staged with { ReturnWeights = false }).ShouldNotBe(whole);
    }

    [Fact]
    public void Labels_of_the_test_term_change_nothing()
    {
        var relabelled = new OuladDataset(
            _data.Presentations, _data.ActivityTypes,
            [.. Enumerable.Range(0, _data.Presentations.Length).SelectMany(p => _data.SitesOf(p).ToArray())], _data.Assessments,
            [.. _data.Enrolments.Select(e => _data.Presentations[e.Presentation].Term == "2014J"
                ? e with { Result = e.Result is OuladResult.Withdrawn ? OuladResult.Pass : OuladResult.Withdrawn } : e)],
            Enumerable.Range(0, _data.Enrolments.Length).SelectMany(e => _data.SubmissionsOf(e).ToArray()),
            [.. Enumerable.Range(0, _data.Presentations.Length).Select(p => _data.ClicksOfPresentation(p).ToArray())]);
        Predict(Quick, relabelled).ShouldBe(Predict(Quick));
    }

    [Fact]
    public void Validation_never_looks_at_the_students_that_test()
    {
        var runner = new ProtocolRunner(_data, Quick);
        var which = new ProtocolCase(Landmark, WithdrawalLabel.Withdrawn, "2014J");
        var inner = runner.SplitOf(which).Inner(_data, runner.TableAt(Landmark), "2014B");

        var scores = runner.Validate(which, "2014B");

        scores.Rows.ShouldBe(inner.Test.Length);
        scores.Positives.ShouldBe(inner.Test.Count(row =>
            CohortSplit.EnrolmentAt(_data, runner.TableAt(Landmark), row).Result is OuladResult.Withdrawn));
        scores.MeanProbability.ShouldBeInRange(0, 1);
    }

    [Fact]
    public void Tables_are_built_once_and_split_by_module()
    {
        var runner = new ProtocolRunner(_data, Quick);
        runner.TableAt(14).ShouldBeSameAs(runner.TableAt(14));
        runner.TableAt(14).Landmark.ShouldBe(14);
        runner.SplitOf(new ProtocolCase(14, WithdrawalLabel.Withdrawn, "2014J", "AAA")).Test
            .ShouldAllBe(row => CohortSplit.PresentationAt(_data, runner.TableAt(14), row).Module == "AAA");
    }

    [Theory]
    [InlineData("2013B", "2013-02-01")]
    [InlineData("2014J", "2014-10-01")]
    public void A_term_starts_in_February_or_October(string term, string day) =>
        CohortCalendar.Start(term).ShouldBe(DateOnly.Parse(day, CultureInfo.InvariantCulture));

    private double[] Predict(RecipeSettings settings, OuladDataset? data = null)
    {
        var runner = new ProtocolRunner(data ?? _data, settings);
        var which = new ProtocolCase(Landmark, WithdrawalLabel.Withdrawn, "2014J");
        return runner.Run(which, export: null, withLearners: false).Recipe.Probabilities;
    }
}
