using FsCheck.Xunit;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking;

/// <summary>What a learner pinned is either recommended first or listed with the reasons why not.</summary>
public sealed class PinnedTests
{
    [Property(MaxTest = 25)]
    public void A_pinned_module_that_is_infeasible_is_told_with_its_reasons(World world)
    {
        PedagogyEngine engine = world.Engine();
        foreach (Learner learner in world.Learners)
        {
            var expected = engine.Infeasible(learner, world.AsOf).Where(module => learner.Pinned.Contains(module.ModuleId)).ToList();
            var found = engine.Recommend(learner, new RecommendationQuery(world.AsOf, 1)).PinnedInfeasible;
            found.Select(module => module.ModuleId).ShouldBe(expected.Select(module => module.ModuleId));
            found.Select(module => string.Join(' ', module.Codes)).ShouldBe(expected.Select(module => string.Join(' ', module.Codes)));
        }
    }

    [Fact]
    public void A_chain_to_a_pinned_or_mandatory_module_says_which()
    {
        ProgrammeTables tables = Small.Tables with
        {
            Modules = [Small.Module with { Id = "first" }, Small.Module with { Id = "second", MandatoryFor = ["r"] }],
            ModuleCompetencies = [new ModuleCompetency("second", "c", 0, 0.8)],
            Prerequisites = [new Prerequisite("second", "first")],
        };
        Learner master = Small.Learner with { Mastery = [new MasteryEstimate("c", 1)] };
        RecommendationFacts pinned = Small.First(tables, master with { Pinned = ["second"] }).Facts!;
        (pinned.OpensPinned, pinned.OpensMandatory, pinned.GoalsOfOpenRoles).ShouldBe((true, false, true));
        RecommendationFacts mandatory = Small.First(tables, master with { Roles = ["r"] }).Facts!;
        (mandatory.OpensPinned, mandatory.OpensMandatory, mandatory.GoalsOfOpenRoles).ShouldBe((false, true, false));
        mandatory.OpensGaps.ShouldBeEmpty();
    }

    [Fact]
    public void Settings_related_through_their_tree_are_facts_where_none_is_shared()
    {
        ProgrammeTables tables = Small.With(module => module with { Settings = ["ward", "health"] }) with
        {
            Terms =
            [
                new VocabularyTerm(VocabularyKind.Setting, "health", "Health"),
                new VocabularyTerm(VocabularyKind.Setting, "hospital", "Hospital") { ParentId = "health" },
                new VocabularyTerm(VocabularyKind.Setting, "ward", "Ward") { ParentId = "hospital" },
            ],
        };
        Small.First(tables, Small.Learner with { Settings = ["hospital"] }).Facts!.RelatedSettings
            .ShouldBe([new SettingKinFact("health", "hospital", ModuleIsBroader: true),
            new SettingKinFact("ward", "hospital", ModuleIsBroader: false)]);
        Small.First(tables, Small.Learner with { Settings = ["hospital", "ward"] }).Facts!.RelatedSettings.ShouldBeEmpty();
    }
}
