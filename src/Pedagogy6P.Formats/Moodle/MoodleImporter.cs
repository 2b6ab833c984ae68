using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Moodle.Calendars;
using Pedagogy6P.Formats.Moodle.Logs;
using Pedagogy6P.Formats.Moodle.Tables;
using Pedagogy6P.Formats.Moodle.WebServices;

namespace Pedagogy6P.Formats.Moodle;

/// <summary>Reads what Moodle exports: reports as text, the log, web-service answers, calendars and badges.</summary>
internal sealed class MoodleImporter : Importer
{
    public override string Name => "moodle";

    public override string Title => "Moodle";

    internal override void Read(ImportWork work)
    {
        var moodle = new MoodleWork(work);
        var recognition = new MoodleRecognition(work, moodle.Days);
        MoodleFile[] files = [.. work.Files.Select(recognition.Of)];
        foreach (MoodleFile file in files.Where(file => file.Kind != MoodleKind.None))
        {
            moodle.Foresee(file.File);
        }

        bool settled = false;
        foreach (MoodleFile file in files.OrderBy(file => file.Kind).ThenBy(file => WebServiceReader.Rank(file, work.Options.Limits)))
        {
            // Logs are long: by the time they are read it is known whose rows are kept.
            if (!settled && file.Kind is MoodleKind.LogStore or MoodleKind.Log)
            {
                MoodleEnrolments.Settle(moodle);
                settled = true;
            }

            work.Facts.Activity.BeginFile();
            ReadOne(file, moodle);
            work.Facts.Activity.EndFile();
            work.Finish(file.File);
        }

        MoodleEnrolments.Settle(moodle);
        moodle.Settle();
        MoodleFacts.Publish(moodle);
    }

    private static void ReadOne(MoodleFile file, MoodleWork work)
    {
        try
        {
            switch (file.Kind)
            {
                case MoodleKind.WebService:
                    WebServiceReader.Read(file, work);
                    break;
                case MoodleKind.Calendar:
                    CalendarReader.Read(file, work);
                    break;
                case MoodleKind.None:
                    break;
                default:
                    ReadTable(file, work);
                    break;
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            file.Log.Violate(null, null, null, $"a file that can be read to its end ({ReadingFaults.Of(fault)})");
        }
    }

    private static void ReadTable(MoodleFile file, MoodleWork work)
    {
        Action<MoodleFile, MoodleWork> read = file.Kind switch
        {
            MoodleKind.Users => UsersReader.Read,
            MoodleKind.Framework => FrameworkReader.Read,
            MoodleKind.Completion => CompletionReader.Read,
            MoodleKind.Progress => ProgressReader.Read,
            MoodleKind.Grades => GradesReader.Read,
            MoodleKind.Participants => ParticipantsReader.Read,
            MoodleKind.UserList => UserListReader.Read,
            MoodleKind.Quiz => QuizReader.Read,
            MoodleKind.Feedback => FeedbackReader.Read,
            MoodleKind.Worksheet => WorksheetReader.Read,
            MoodleKind.LogStore => LogStoreReader.Read,
            _ => LogReader.Read,
        };
        read(file, work);
    }
}
