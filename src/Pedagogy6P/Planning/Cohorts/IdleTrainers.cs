using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Planning.Cohorts;

/// <summary>Finds trainers of whom candidates could be run but for their time.</summary>
internal static class IdleTrainers
{
    /// <summary>Their ids, in order.</summary>
    public static ImmutableArray<string> Of(NumberedProgramme index, CohortSupply supply)
    {
        var able = supply.Model.Candidates.SelectMany(candidate => candidate.Trainers)
            .Select(trainer => supply.Model.Trainers[trainer].TrainerId).ToHashSet(StringComparer.Ordinal);
        Session[] candidates =
        [
            .. supply.Model.Candidates.Select(candidate => index.Sessions.Sessions[index.Sessions.Number[candidate.SessionId]]),
        ];
        return
        [
            .. index.Programme.Tables.Trainers.Where(trainer => !able.Contains(trainer.Id) && Array.Exists(candidates, session =>
                    session.TrainerId is null ? trainer.Modules.Contains(session.ModuleId, StringComparer.Ordinal)
                        : string.Equals(session.TrainerId, trainer.Id, StringComparison.Ordinal)))
                .Select(trainer => trainer.Id).Order(StringComparer.Ordinal),
        ];
    }
}
