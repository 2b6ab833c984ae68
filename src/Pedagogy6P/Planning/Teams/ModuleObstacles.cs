using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Planning.Teams;

/// <summary>Why a module is closed to a learner whatever its sessions are and whether they need it. Pure functions.</summary>
internal static class ModuleObstacles
{
    /// <summary>Reasons of choices, profile, prerequisites and budget; empty when it is open.</summary>
    /// <param name="core">The core of the engine.</param>
    /// <param name="scratch">The learner, compiled.</param>
    /// <param name="module">Number of the module.</param>
    public static Reason[] Of(RankingCore core, QueryScratch scratch, int module) =>
        [.. core.Feasibility.Reasons(scratch.Worths, module).Where(reason => reason.Code < ReasonCode.NoGain)];
}
