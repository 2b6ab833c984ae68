using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Planning.Refreshers;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Explanations;

namespace Pedagogy6P.Formats.Calendars;

/// <summary>Refreshers as calendar events. Stateless and thread-safe.</summary>
public static class RefresherCalendar
{
    /// <summary>
    /// The events of a plan: each refresher takes its whole day, with what it is about and how long it takes in its summary, and leaves the
    /// time free. Of the learner nothing is told but the id, which is a part of the ids of the events.
    /// </summary>
    /// <param name="programme">The programme of the plan.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="language">A language of <see cref="ExplanationTexts"/>; <c>en</c> by default.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There are no texts in that language.</exception>
    public static ImmutableArray<CalendarSeries> Of(Programme programme, RefresherPlan plan, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(plan);
        var texts = ExplanationTexts.For(language);
        return [.. plan.Refreshers.Select(refresher => Of(programme, plan.LearnerId, refresher, texts))];
    }

    private static CalendarSeries Of(Programme programme, string learnerId, Refresher refresher, ExplanationTexts texts)
    {
        string about = programme.FindCompetency(refresher.CompetencyId)?.Title ?? refresher.CompetencyId;
        return new CalendarSeries
        {
            Uid = string.Create(CultureInfo.InvariantCulture,
                $"{learnerId}/refresher/{refresher.CompetencyId}/{refresher.Day:yyyy-MM-dd}@{programme.Id}"),
            Summary = texts.RefresherOf(about, refresher.Hours),
            Start = refresher.Day.ToDateTime(TimeOnly.MinValue),
            End = refresher.Day.AddDays(1).ToDateTime(TimeOnly.MinValue),
            IsAllDay = true,
            IsFree = true,
        };
    }
}
