using System.Collections.Immutable;
using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Formats.Calendars;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Commands.Export;

/// <summary><c>export calendar</c>: the sessions of a programme, or those that learners are enrolled in, as iCalendar.</summary>
internal static class ExportCalendarCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<string[]> learners = LearnerOption.Many();
        learners.Description = "Only the sessions that these learners are enrolled in, one id or several.";
        Option<DateOnly?> date = DateOption.Create();
        Option<string?> file = OutOption.Create();
        var command = new Command("calendar", "Write sessions as iCalendar events.") { folder, learners, date, file };
        command.SetAction((parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            LoadedProgramme loaded = LoadedProgramme.Read(parsed.GetRequiredValue(folder), host, output, cancellationToken);
            Session[] sessions = [.. Sessions(loaded, parsed.GetValue(learners) ?? [])];
            ImmutableArray<CalendarSeries> events = SessionCalendar.Of(loaded.Programme, sessions);
            using var text = new MemoryStream();
            CalendarFile.Write(text, events, new DateTimeOffset(loaded.QueryDate(parsed.GetValue(date)), TimeOnly.MinValue, TimeSpan.Zero));
            output.Write(text.ToArray());
            output.Complete();
            host.Error.WriteLine($"Wrote {Plural.Of(sessions.Length, "session")}.");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static IEnumerable<Session> Sessions(LoadedProgramme loaded, string[] learners)
    {
        if (learners.Length == 0)
        {
            return loaded.Programme.Tables.Sessions.Where(session => session.Status != SessionStatus.Candidate);
        }

        var enrolled = loaded.Learners(learners).SelectMany(learner => learner.Outcomes)
            .Where(outcome => outcome.Status == OutcomeStatus.Active).Select(outcome =>
                outcome.SessionId).ToHashSet(StringComparer.Ordinal);
        return loaded.Programme.Tables.Sessions.Where(session => enrolled.Contains(session.Id)
            && session.Status != SessionStatus.Candidate);
    }
}
