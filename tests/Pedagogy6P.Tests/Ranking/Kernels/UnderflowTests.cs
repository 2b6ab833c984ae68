using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>An importance that is nothing beside the largest still is one of a goal.</summary>
public sealed class UnderflowTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(1000)]
    public void Goals_of_vanishing_importance_rank_alike_on_every_path(int modules)
    {
        string[] ids = [.. Enumerable.Range(0, modules).Select(module => module.ToString("D4", CultureInfo.InvariantCulture))];
        var programme = new ProgrammeBuilder(Small.Tables with
        {
            Competencies = [.. Small.Tables.Competencies, new Competency("e", "E")],
            RoleCompetencies = [new RoleCompetency("r", "c", 1, 1e-300), new RoleCompetency("r", "d", 1, 1e300)],
            Modules = [.. ids.Select(id => Small.Module with { Id = id })],
            ModuleCompetencies = [.. ids.Select((id, at) => new ModuleCompetency(id, at < 3 ? "c" : at < 6 ? "d" : "e", 0, 0.8))],
        }).Build();
        Learner learner = Small.Learner with { Roles = ["r"], Pinned = ["0001"] };
        foreach (InstructionSet set in Paths.Present)
        {
            var core = new RankingCore(programme, new PedagogyOptions().Checked(), PanelKernels.Of(set));
            Twins.Compare(core, core.NewScratch(), learner, Small.Today, set.ToString(), 1, 3, 1000).ShouldBe(4);
        }
    }
}
