using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>Cases in which roles ask so little that few modules teach it.</summary>
internal static class SparseGoals
{
    /// <summary>The case with two goals a role at most.</summary>
    public static RankingCase In(RankingCase world)
    {
        ProgrammeTables tables = world.Programme.Tables;
        return world.With(tables with
        {
            RoleCompetencies = [.. tables.RoleCompetencies.GroupBy(row => row.RoleId, StringComparer.Ordinal)
                .SelectMany(role => role.Take(2))],
        });
    }

    /// <summary>How many learners of a case have goals that are packed apart from the catalogue.</summary>
    public static int Count(RankingCase world)
    {
        RankingCore core = world.Core(InstructionSet.Scalar);
        QueryScratch scratch = core.NewScratch();
        int count = 0;
        foreach (Learner learner in world.Learners)
        {
            core.Compile(scratch, learner, world.AsOf);
            count += ReferenceEquals(core.GoalSets.Of(scratch.Query.GoalSet, scratch.Terms.Demand).Module, core.Catalogue.Module) ? 0 : 1;
        }

        return count;
    }
}
