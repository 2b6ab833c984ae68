using Pedagogy6P.Benchmarks.Research.Walks;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Tests.Research.Walks;

public sealed class ConceptProgrammeTests
{
    private static readonly ConceptGraph Graph =
        ConceptGraph.Of([("a", "b"), ("b", "c"), ("a", "d"), ("d", "e"), ("e", "f"), ("f", "g"), ("g", "h")]);

    [Fact]
    public void Every_concept_is_a_module_that_asks_what_comes_before_it()
    {
        ProgrammeTables tables = new ConceptProgramme(Graph, learners: 20, seed: 3).Programme.Tables;

        tables.Modules.Select(module => module.Id).ShouldBe(Graph.Concepts);
        tables.Modules.ShouldAllBe(module => module.Modality == Modality.OnlineAsync && module.Hours >= 1 && module.Hours <= 10);
        tables.ModuleCompetencies.ShouldAllBe(row => row.ModuleId == row.CompetencyId && row.Entry == 0 && row.Attainment == 1);
        tables.Prerequisites.Select(row => (row.RequiredId, row.ModuleId)).ShouldBe(Graph.Edges, ignoreOrder: true);
        tables.Prerequisites.ShouldAllBe(row => row.Kind == PrerequisiteKind.Hard);
    }

    [Fact]
    public void The_role_of_a_learner_asks_their_goals_and_no_more()
    {
        var programme = new ConceptProgramme(Graph, learners: 20, seed: 3);
        var asked = programme.Programme.Tables.RoleCompetencies.ToLookup(row => row.RoleId, row => row.CompetencyId);

        programme.Goals.Length.ShouldBe(20);
        programme.Goals.Select(goal => goal.Learner.Id).Distinct().Count().ShouldBe(20);
        foreach (var (learner, concepts) in programme.Goals)
        {
            asked[learner.Roles.ShouldHaveSingleItem()].ShouldBe(concepts, ignoreOrder: true);
            concepts.Length.ShouldBeInRange(1, 5);
            concepts.Distinct().Count().ShouldBe(concepts.Length);
        }
    }

    [Fact]
    public void Another_seed_draws_other_goals() =>
        string.Join(' ', new ConceptProgramme(Graph, 20, 3).Goals.SelectMany(goal => goal.Concepts))
            .ShouldNotBe(string.Join(' ', new ConceptProgramme(Graph, 20, 4).Goals.SelectMany(goal => goal.Concepts)));
}
