using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>
/// Packed conditions never close a module that is feasible, and close most that fail on budget, entry level or a prerequisite.
/// </summary>
public sealed class PackedRequirementsTests
{
    [Fact]
    public void Conditions_close_infeasible_modules_only()
    {
        int failing = 0;
        int closed = 0;
        AnyWorld.Obeys(AnyWorld.UpTo(modules: 120, competencies: 10), drawn =>
        {
            // Every third programme has more competencies than a table has entries.
            var world = new RankingCase(new World(drawn.Shape with { Competencies = drawn.Shape.Seed % 3 == 0 ? 300 : 40 }));
            foreach (InstructionSet set in Paths.Present)
            {
                RankingCore core = world.Core(set);
                foreach (Learner learner in world.Learners)
                {
                    (int fails, int closes) = Check(core, learner, world.AsOf,
                        string.Create(CultureInfo.InvariantCulture, $"{world}, {learner.Id}, {set}"));
                    failing += fails;
                    closed += closes;
                }
            }
        }, count: 60);
        failing.ShouldBeGreaterThan(2000);
        closed.ShouldBeGreaterThan(failing / 2);
    }

    private static (int Failing, int Closed) Check(RankingCore core, Learner learner, DateOnly asOf, string where)
    {
        QueryScratch scratch = core.NewScratch();
        core.Compile(scratch, learner, asOf);
        byte[] levels = new byte[PackedRequirements.TableBytes];
        int[] some = [.. Enumerable.Range(0, core.Index.Count).Reverse().Where(place => place % 5 != 2)];
        PackedRequirements all = core.Catalogue.Requirements;
        PackedRequirements selected = all.Select(some);
        all.FillTable(scratch.Query, levels);
        (int failing, int closed) = (0, 0);
        for (int at = 0; at < some.Length; at++)
        {
            int module = core.Catalogue.Module[some[at]];
            bool open = IsOpen(all, levels, some[at]);
            IsOpen(selected, levels, at).ShouldBe(open, where);
            bool passes = !core.Feasibility.Reasons(scratch.Worths, module)
                .Any(reason => reason.Code is ReasonCode.Budget or ReasonCode.Entry or ReasonCode.Prerequisite);
            (open || !passes).ShouldBeTrue($"{where}, {core.Index.ModuleIds.Words[module]}");
            failing += passes ? 0 : 1;
            closed += open ? 0 : 1;
        }

        return (failing, closed);
    }

    private static bool IsOpen(PackedRequirements requirements, byte[] levels, int place)
    {
        (int first, int slots) = requirements.Of(place / PanelKernel.Size);
        for (int at = first + (place % PanelKernel.Size); slots > 0; slots--, at += PackedRequirements.SlotBytes)
        {
            if (levels[requirements.Slots[at]] < requirements.Slots[at + PanelKernel.Size])
            {
                return false;
            }
        }

        return true;
    }
}
