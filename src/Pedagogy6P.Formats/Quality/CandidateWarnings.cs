using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Quality;

/// <summary>Warnings about candidate sessions that no cohort plan could open.</summary>
internal static class CandidateWarnings
{
    public static IEnumerable<QualityWarning> Of(Programme programme, LearnerRoster learners)
    {
        Dictionary<string, int> people = learners.Learners.CountBy(learner => learner.Audience, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        foreach (Session session in programme.Tables.Sessions.Where(session => session.Status == SessionStatus.Candidate))
        {
            if (WithoutTrainer(programme.Tables, session) is QualityWarning warning)
            {
                yield return warning;
            }

            foreach (QualityWarning small in people.Count == 0 ? [] : TooFew(programme.FindModule(session.ModuleId)!, session, people))
            {
                yield return small;
            }
        }
    }

    private static QualityWarning? WithoutTrainer(ProgrammeTables tables, Session session)
    {
        Trainer[] listed = [.. tables.Trainers.Where(trainer => trainer.Modules.Contains(session.ModuleId, StringComparer.Ordinal))];
        return tables.Trainers.IsEmpty || Array.Exists(listed, trainer => trainer.Availability.Contains(session.WeeklySlots))
            ? null
            : new QualityWarning(
                QualityCode.CandidateWithoutTrainer,
                "sessions",
                [session.Id],
                listed.Length == 0
                    ? $"No trainer is listed for module \"{session.ModuleId}\" of candidate session \"{session.Id}\"."
                    : $"No trainer listed for module \"{session.ModuleId}\" has the time that candidate session \"{session.Id}\" takes.");
    }

    private static IEnumerable<QualityWarning> TooFew(Module module, Session session, Dictionary<string, int> people)
    {
        int open = people.Where(entry => module.Audiences.IsEmpty || module.Audiences.Contains(entry.Key, StringComparer.Ordinal))
            .Sum(entry => entry.Value);
        if (open < session.MinSeats)
        {
            yield return Warning([session.Id],
                $"Candidate session \"{session.Id}\" runs with {session.MinSeats} learners or more; its module is open to {open}.");
        }

        foreach (AudienceMinimum minimum in session.MinPerAudience)
        {
            int there = people.GetValueOrDefault(minimum.Audience);
            if (there < minimum.Count)
            {
                yield return Warning([session.Id, minimum.Audience],
                    $"Candidate session \"{session.Id}\" wants {minimum.Count} of audience \"{minimum.Audience}\"; there are {there}.");
            }
        }
    }

    private static QualityWarning Warning(string[] ids, FormattableString message) =>
        new(QualityCode.UnreachableGroup, "sessions", [.. ids], message.ToString(CultureInfo.InvariantCulture));
}
