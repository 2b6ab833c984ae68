using Pedagogy6P.Benchmarks.Comparison.Linq;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Tests.Comparison.Linq;

public sealed class LinqKnowledgeTests
{
    private static readonly LinqCatalogue Catalogue = SmallProgramme.Catalogue(
        SmallProgramme.Module(), backgrounds: [new BackgroundMastery("school", "c", 0.2), new BackgroundMastery("school", "d", 0.8)]);

    [Fact]
    public void A_background_gives_way_to_what_was_completed_and_that_to_what_was_assessed()
    {
        Learner learner = SmallProgramme.Somebody with { Background = "school" };
        Mastery(learner).ShouldBe((0.2, 0.8));

        // The module leaves 0.7 in c and 0.5 in d: completing it takes nothing away.
        Mastery(learner with { Completed = ["m"] }).ShouldBe((0.7, 0.8));
        Outcome done = new("m", null, SmallProgramme.AsOf.AddDays(-9), OutcomeStatus.Completed);
        Mastery(learner with { Outcomes = [done] }).ShouldBe((0.7, 0.8));
        Mastery(learner with { Completed = ["m"], Mastery = [new MasteryEstimate("c", 0.1), new MasteryEstimate("d", 0.3)] })
            .ShouldBe((0.1, 0.3));
    }

    [Fact]
    public void A_gain_counts_what_is_missing_up_to_what_is_asked_by_its_importance()
    {
        // Role r asks 0.6 of c (importance 2) and 0.9 of d (importance 1); the module leads to 0.7 and 0.5.
        Gain(SmallProgramme.Somebody).ShouldBe((2.0 / 2 * 0.6) + (1.0 / 2 * 0.5), 1e-12);
        Gain(SmallProgramme.Somebody with { Mastery = [new MasteryEstimate("c", 0.65), new MasteryEstimate("d", 0.4)] })
            .ShouldBe(0.5 * 0.1, 1e-12);

        // With the other role too, d is asked with importance 4, still to 0.9.
        Gain(SmallProgramme.Somebody with { Roles = ["r", "other"] }).ShouldBe((2.0 / 4 * 0.6) + 0.5, 1e-12);
        Gain(SmallProgramme.Somebody with { Roles = ["other"] }).ShouldBe(0.4, 1e-12);
    }

    [Fact]
    public void Without_target_roles_all_roles_open_to_the_audience_ask() =>
        Gain(SmallProgramme.Somebody with { Roles = [] }).ShouldBe(Gain(SmallProgramme.Somebody with { Roles = ["r", "other"] }), 1e-12);

    [Fact]
    public void A_module_is_done_when_completed_or_when_all_it_teaches_is_proven()
    {
        Learner Knows(double evidence) => SmallProgramme.Somebody with
        {
            Mastery = [new MasteryEstimate("c", 0.7, evidence), new MasteryEstimate("d", 0.6, evidence)],
        };
        IsDone(SmallProgramme.Somebody).ShouldBeFalse();
        IsDone(SmallProgramme.Somebody with { Completed = ["m"] }).ShouldBeTrue();
        IsDone(Knows(evidence: 1)).ShouldBeTrue();
        IsDone(Knows(evidence: 0.9)).ShouldBeFalse();
        IsDone(Knows(evidence: 1) with { Mastery = [new MasteryEstimate("c", 0.7, 3)] }).ShouldBeFalse();
    }

    private static (double, double) Mastery(Learner learner)
    {
        var known = new LinqKnowledge(Catalogue, learner);
        return (known.Mastery("c"), known.Mastery("d"));
    }

    private static double Gain(Learner learner) => new LinqKnowledge(Catalogue, learner).Gain(Catalogue.Taught["m"]);

    private static bool IsDone(Learner learner) => new LinqKnowledge(Catalogue, learner).IsDone(Catalogue, "m");
}
