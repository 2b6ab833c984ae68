using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Tests.Ranking.Kernels;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Ranking.Terms;

/// <summary>Which further terms and weights are refused, each by name and value.</summary>
public sealed class FurtherTermRulesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Ninth")]
    [InlineData("9th")]
    [InlineData("ninth term")]
    [InlineData("neuvième")]
    [InlineData("need")]
    [InlineData("practice")]
    [InlineData(null)]
    public void A_name_that_cannot_stand_beside_the_eight_is_refused(string? name)
    {
        Violation violation = Refused(TermWeights.Default, new HashedTerm(name!, 1, 1)).ShouldHaveSingleItem();
        violation.Column.ShouldBe("FurtherTerms");
        violation.Value.ShouldBe(name);
    }

    [Fact]
    public void Everything_wrong_is_told_at_once()
    {
        TermWeights weights = TermWeights.Default.With("twice", -1).With("nobody", 1).With("good", double.NaN);
        Refused(weights, new HashedTerm("twice", 1, 1), new HashedTerm("TWICE".ToLowerInvariant(), 1, 1), new HashedTerm("good", -2, 1),
            null!).Select(violation => (violation.Column, violation.Value)).ShouldBe(
            [
                ("FurtherTerms", "twice"), ("FurtherTerms.good.DefaultWeight", "-2"), ("FurtherTerms", null),
                ("Weights.Further.twice", "-1"), ("Weights.Further", "nobody"), ("Weights.Further.good", "NaN"), ("Weights", "NaN"),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Weights_are_equal_when_all_are()
    {
        TermWeights.Default.With("ninth", 2).ShouldBe(new TermWeights().With("ninth", 1).With("ninth", 2));
        TermWeights.Default.With("ninth", 2).GetHashCode().ShouldBe(new TermWeights().With("ninth", 2).GetHashCode());
        TermWeights.Default.With("ninth", 2).ShouldNotBe(TermWeights.Default.With("ninth", 1));
        TermWeights.Default.With("ninth", 2).ShouldNotBe(TermWeights.Default.With("tenth", 2));
        TermWeights.Default.With("ninth", 2).ShouldNotBe(TermWeights.Default);
        new TermWeights { Need = 1 }.ShouldNotBe(TermWeights.Default);
        new TermWeights { Further = null! }.ShouldBe(TermWeights.Default);
        Should.Throw<ArgumentNullException>(() => TermWeights.Default.With(null!, 1));
    }

    [Fact]
    public void Every_weight_may_be_that_of_a_further_term() =>
        Small.Engine(options: new PedagogyOptions
        {
            Weights = new TermWeights
            {
                Need = 0, Schedule = 0, Travel = 0, Retention = 0, Demand = 0, Preference = 0, Evidence = 0, Practice = 0,
            },
            FurtherTerms = [new HashedTerm("ninth", 2, 1)],
        }).Weights.Further["ninth"].ShouldBe(1);

    [Fact]
    public void No_list_of_terms_is_an_empty_one() =>
        Small.Engine(options: new PedagogyOptions { FurtherTerms = default }).FurtherTerms.ShouldBeEmpty();

    private static ImmutableArray<Violation> Refused(TermWeights weights, params ITerm[] terms) =>
        Should.Throw<InputRefusedException>(() =>
            Small.Engine(options: new PedagogyOptions { Weights = weights, FurtherTerms = [.. terms] })).Violations;
}
