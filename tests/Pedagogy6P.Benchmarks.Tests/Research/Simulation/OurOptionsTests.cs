using Pedagogy6P.Benchmarks.Research.Simulation.Policies;
using Pedagogy6P.Participative;
using Pedagogy6P.Preventive;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Benchmarks.Tests.Research.Simulation;

/// <summary>Leaving a pillar out leaves out what <c>docs/simulation.md</c> says and nothing else.</summary>
public sealed class OurOptionsTests
{
    private static readonly TermWeights Whole = TermWeights.Default;

    [Fact]
    public void Nothing_is_left_out_of_ours()
    {
        KnownWorld known = SmallSimulation.Known();
        var ours = new OurOptions(known, null);
        ours.Options.Weights.ShouldBe(Whole);
        (ours.Programme == known.Programme, ours.Preference is null, ours.Mastery is null, ours.Options.Fading is null)
            .ShouldBe((true, false, false, false));
        ours.Options.DeclinedDays.ShouldBe(30);
    }

    [Theory]
    [InlineData(nameof(Pillar.Personalised))]
    [InlineData(nameof(Pillar.Preventive))]
    [InlineData(nameof(Pillar.Predictive))]
    [InlineData(nameof(Pillar.Participative))]
    [InlineData(nameof(Pillar.Proof))]
    [InlineData(nameof(Pillar.Practice))]
    public void A_pillar_takes_its_own_things_along(string name)
    {
        Pillar pillar = Enum.Parse<Pillar>(name);
        KnownWorld known = SmallSimulation.Known();
        var rest = new OurOptions(known, pillar);
        rest.Options.Weights.ShouldBe(pillar switch
        {
            Pillar.Personalised => Whole with { Schedule = 0, Travel = 0 },
            Pillar.Preventive => Whole with { Retention = 0 },
            Pillar.Predictive => Whole with { Demand = 0 },
            Pillar.Participative => Whole with { Preference = 0 },
            Pillar.Proof => Whole with { Evidence = 0 },
            _ => Whole with { Practice = 0 },
        });
        (rest.Programme != known.Programme).ShouldBe(pillar is Pillar.Personalised);
        rest.Programme.Tables.RoleCompetencies.IsEmpty.ShouldBe(pillar is Pillar.Personalised);
        (rest.Preference is null).ShouldBe(pillar is Pillar.Participative);
        (rest.Options.Preference == DeclaredTopics.Instance).ShouldBe(pillar is Pillar.Participative);
        rest.Options.DeclinedDays.ShouldBe(pillar is Pillar.Participative ? 0 : 30);
        (rest.Mastery is null).ShouldBe(pillar is Pillar.Practice);
        (rest.Options.Fading is null).ShouldBe(pillar is Pillar.Practice);

        // Nobody has left yet in this world, so there is nothing to learn a risk from.
        rest.Options.DropoutRisk.ShouldBe(UnknownDropoutRisk.Instance);
    }

    [Fact]
    public void Every_policy_has_a_name_of_its_own() => SimulationPolicies.All.Select(policy => policy.Name).ShouldBe(
        ["ours", "without-personalised", "without-preventive", "without-predictive", "without-participative", "without-proof",
            "without-practice", "need-only", "need-refreshed", "oracle", "popularity", "prerequisite-order", "random",
            "without-refreshers"]);
}
