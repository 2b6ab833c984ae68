using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Quality;

/// <summary>Warnings about sessions that their trainer cannot run.</summary>
internal static class TrainerWarnings
{
    public static IEnumerable<QualityWarning> Of(ProgrammeTables tables)
    {
        var trainers = tables.Trainers.ToDictionary(trainer => trainer.Id, StringComparer.Ordinal);
        foreach (Session session in tables.Sessions.Where(session =>
            session.TrainerId is not null && session.Status != SessionStatus.Cancelled))
        {
            Trainer trainer = trainers[session.TrainerId!];
            if (!trainer.Modules.Contains(session.ModuleId, StringComparer.Ordinal))
            {
                yield return new QualityWarning(
                    QualityCode.TrainerNotListed,
                    "sessions",
                    [session.Id, trainer.Id],
                    $"Session \"{session.Id}\" is run by \"{trainer.Id}\", who is not listed for module \"{session.ModuleId}\".");
            }

            if (!trainer.Availability.Contains(session.WeeklySlots))
            {
                yield return new QualityWarning(
                    QualityCode.TrainerNotAvailable,
                    "sessions",
                    [session.Id, trainer.Id],
                    $"Session \"{session.Id}\" takes time that trainer \"{trainer.Id}\" does not have ({session.WeeklySlots}).");
            }
        }
    }
}
