using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Participative;

/// <summary>U from vectors: the logistic of a dot product, and which vectors are refused.</summary>
public sealed class TastePreferenceTests
{
    [Fact]
    public void Preference_is_the_logistic_of_the_dot_product()
    {
        foreach (int dimensions in (int[])[1, 2, 7, 8, 9, 15, 16, 17, 63, 64])
        {
            var dice = new Dice(dimensions);
            ImmutableArray<float> features = [.. Enumerable.Range(0, dimensions).Select(_ => (float)dice.Real(-1, 1))];
            ImmutableArray<float> taste = [.. Enumerable.Range(0, dimensions).Select(_ => (float)dice.Real(-1, 1))];
            double dot = features.Zip(taste, (one, other) => (double)one * other).Sum();
            var model = new TastePreference(new Dictionary<string, ImmutableArray<float>> { ["m"] = features });
            model.Dimensions.ShouldBe(dimensions);
            double expected = 1 / (1 + Math.Exp(-dot));
            model.ValueOf(Small.Learner with { Taste = taste }, Small.Module).ShouldBe(expected, 1e-15);

            // The engine reads the same numbers from columns.
            PedagogyEngine engine = Small.Engine(options: new PedagogyOptions { Preference = model });
            Learner learner = Small.Learner with { Taste = taste };
            engine.Recommend(learner, Small.Today, 1).Recommendations[0].Contributions.Preference.ShouldBe(
                    engine.Weights.Preference * 0.5 * model.ValueOf(learner, Small.Module));
        }
    }

    [Fact]
    public void A_module_without_features_is_worth_a_half() =>
        Model(2).ValueOf(Small.Learner with { Taste = [3, -4] }, Small.Module with { Id = "other" }).ShouldBe(0.5);

    [Fact]
    public void Without_taste_declared_topics_decide()
    {
        var module = Small.Module with { Topics = ["ai", "data"] };
        Model(2).ValueOf(Small.Learner with { Topics = ["ai"] }, module).ShouldBe(0.75);
        Model(2).ValueOf(Small.Learner, module).ShouldBe(0.5);
    }

    [Theory]
    [InlineData(float.MaxValue, 1)]
    [InlineData(float.MinValue, 0)]
    public void Extreme_products_end_at_the_limits(float taste, double expected) =>
        new TastePreference(new Dictionary<string, ImmutableArray<float>> { ["m"] = [float.MaxValue] })
            .ValueOf(Small.Learner with { Taste = [taste] }, Small.Module).ShouldBe(expected);

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    public void Vectors_of_other_lengths_are_refused(int length) => Should.Throw<InputRefusedException>(() => Model(length));

    [Fact]
    public void No_vector_at_all_is_refused() =>
        Should.Throw<InputRefusedException>(() => new TastePreference(new Dictionary<string, ImmutableArray<float>>()));

    [Fact]
    public void Vectors_never_made_are_refused() =>
        Should.Throw<InputRefusedException>(() =>
            new TastePreference(new Dictionary<string, ImmutableArray<float>> { ["m"] = default, ["n"] = [1] }));

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Features_that_are_not_finite_are_refused_by_module(float value) => Should.Throw<InputRefusedException>(
        () => new TastePreference(new Dictionary<string, ImmutableArray<float>> { ["m"] = [1, 2], ["n"] = [1, value] })).Violations.Single(
            ).Value.ShouldBe("n");

    [Fact]
    public void Vectors_of_different_lengths_are_refused_by_module() => Should.Throw<InputRefusedException>(
        () => new TastePreference(new Dictionary<string, ImmutableArray<float>> { ["m"] = [1, 2], ["n"] = [1] })).Violations.Single(
            ).Value.ShouldBe("n");

    [Fact]
    public void Missing_arguments_are_refused()
    {
        Should.Throw<ArgumentNullException>(() => new TastePreference(null!));
        Should.Throw<ArgumentNullException>(() => Model(1).For(null!, Small.Today));
    }

    [Theory]
    [InlineData(new float[] { 1 })]
    [InlineData(new float[] { 1, 2, 3 })]
    [InlineData(new[] { 1, float.NaN })]
    [InlineData(new[] { 1, float.PositiveInfinity })]
    public void Tastes_that_do_not_fit_are_refused_by_the_engine(float[] taste)
    {
        PedagogyEngine engine = Small.Engine(options: new PedagogyOptions { Preference = Model(2) });
        Learner learner = Small.Learner with { Taste = [.. taste] };
        Should.Throw<InputRefusedException>(() => engine.Recommend(learner, Small.Today, 1)).Violations.Single().Column.ShouldBe("taste");
        Should.Throw<InputRefusedException>(() => engine.Compile(learner, Small.Today)).Violations.Single().Column.ShouldBe("taste");
    }

    [Fact]
    public void Tastes_are_ignored_where_no_model_reads_them() =>
        Small.First(learner: Small.Learner with { Taste = [float.NaN] }).Score.ShouldBe(Small.First().Score);

    private static TastePreference Model(int dimensions) =>
        new(new Dictionary<string, ImmutableArray<float>> { ["m"] = [.. Enumerable.Repeat(1f, dimensions)] });
}
