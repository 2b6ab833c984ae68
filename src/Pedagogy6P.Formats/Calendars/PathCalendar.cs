using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Explanations;

namespace Pedagogy6P.Formats.Calendars;

/// <summary>A learning path as calendar events. Stateless and thread-safe.</summary>
public static class PathCalendar
{
    private const int DaysOfWeek = 7;

    /// <summary>
    /// The events of a path. A session is what <see cref="SessionCalendar.Of(Programme, IEnumerable{Session})"/> makes of it, without its
    /// seats and its trainer. Work at one's own pace takes whole days, an event for each calendar week with work, with the hours of that
    /// week in its summary; like a session without weekly times, with its hours, it leaves the time free. Of the learner nothing is told
    /// but the id, which is a part of the ids of the events.
    /// </summary>
    /// <param name="programme">The programme of the path.</param>
    /// <param name="learnerId">Id of the learner.</param>
    /// <param name="path">The path.</param>
    /// <param name="language">A language of <see cref="ExplanationTexts"/>, in which hours are written; <c>en</c> by default.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There are no texts in that language.</exception>
    /// <exception cref="InvalidOperationException">The path takes a session that the programme does not have.</exception>
    public static ImmutableArray<CalendarSeries> Of(Programme programme, string learnerId, LearningPath path, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(learnerId);
        ArgumentNullException.ThrowIfNull(path);
        var texts = ExplanationTexts.For(language);
        return
        [
            .. path.Steps.SelectMany(step => step.SessionId is string id ? Sessions(programme, learnerId, step, id, texts)
                : Weeks(programme, learnerId, step, texts)),
        ];
    }

    private static IEnumerable<CalendarSeries> Sessions(Programme programme, string learnerId, PathStep step, string id,
        ExplanationTexts texts)
    {
        Session session = programme.FindSession(id)
            ?? throw new InvalidOperationException($"The path takes the session \"{id}\", which the programme does not have.");
        return SessionCalendar.Of(programme, [session with { Seats = null, TrainerId = null }]).Select(one => one with
        {
            Uid = $"{learnerId}/{one.Uid}",
            Summary = one.IsAllDay ? Summary(programme, step, step.HoursPerWeek.Sum(), texts) : one.Summary,
            TimeZone = one.IsAllDay ? null : one.TimeZone,
            IsFree = one.IsAllDay,
        });
    }

    private static IEnumerable<CalendarSeries> Weeks(Programme programme, string learnerId, PathStep step, ExplanationTexts texts)
    {
        DateOnly monday = step.From.AddDays(-(((int)step.From.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));
        for (int week = 0; week < step.HoursPerWeek.Length; week++)
        {
            double hours = step.HoursPerWeek[week];
            DateOnly first = monday.AddDays(week * DaysOfWeek), last = first.AddDays(DaysOfWeek - 1);
            if (hours > 0)
            {
                yield return new CalendarSeries
                {
                    Uid = string.Create(CultureInfo.InvariantCulture, $"{learnerId}/{step.ModuleId}/{first:yyyy-MM-dd}@{programme.Id}"),
                    Summary = Summary(programme, step, hours, texts),
                    Start = Midnight(first < step.From ? step.From : first),
                    End = Midnight(last > step.To ? step.To : last).AddDays(1),
                    IsAllDay = true,
                    IsFree = true,
                    Extensions = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
                        .Add(SessionNotes.Module, step.ModuleId),
                };
            }
        }
    }

    private static string Summary(Programme programme, PathStep step, double hours, ExplanationTexts texts) =>
        $"{programme.FindModule(step.ModuleId)?.Title ?? step.ModuleId} ({texts.HoursOf(hours)})";

    private static DateTime Midnight(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);
}
