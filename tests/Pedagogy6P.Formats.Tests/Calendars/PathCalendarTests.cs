using System.Collections.Immutable;
using System.Text;
using Pedagogy6P.Formats.Calendars;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.Calendars;

/// <summary>A path goes out as a calendar and is read again as what it was.</summary>
public sealed class PathCalendarTests
{
    private static readonly ProgrammeFolder Folder = ProgrammeFolder.Read(
        Path.Combine(AppContext.BaseDirectory, "Fixtures", "e-meuse-sante"));
    private static readonly DateOnly AsOf = new(2027, 1, 4);
    private static readonly DateTimeOffset Stamp = new(AsOf, TimeOnly.MinValue, TimeSpan.Zero);
    private static readonly PedagogyEngine Engine = new(Folder.Programme);

    public static TheoryData<string> Learners => [.. Folder.Learners.Learners.Take(60).Select(learner => learner.Id)];

    [Theory]
    [MemberData(nameof(Learners))]
    public void What_is_read_is_what_was_planned(string id)
    {
        Learner learner = Folder.Learners.Find(id)!;
        LearningPath path = Best(learner);
        ImmutableArray<CalendarSeries> events = PathCalendar.Of(Folder.Programme, id, path);
        byte[] text = Written(events);
        text.ShouldBe(Written(PathCalendar.Of(Folder.Programme, id, path)));
        CalendarSeries[] read = Read(text);
        read.Length.ShouldBe(events.Length);
        foreach ((CalendarSeries was, CalendarSeries now) in events.Zip(read))
        {
            now.Extensions.ShouldBe(was.Extensions);
            (now with
            {
                Extensions = was.Extensions,
                Categories = was.Categories,
                Exceptions = was.Exceptions,
                Additions = was.Additions,
                Changes = was.Changes,
                Rule = was.Rule,
                Location = was.Location
            }).ShouldBe(was);
            now.Occurrences(DateTime.MaxValue).ShouldBe(was.Occurrences(DateTime.MaxValue));
        }

        foreach (PathStep step in path.Steps)
        {
            CalendarSeries[] own = [.. read.Where(one => one.Extensions["X-PEDAGOGY6P-MODULE"] == step.ModuleId)];
            HoursByWeek(own, step).ShouldBe([.. step.HoursPerWeek], 1e-9, step.ModuleId);
            own.ShouldAllBe(one => DateOnly.FromDateTime(one.Start) >= step.From
                && one.Occurrences(DateTime.MaxValue).All(time => DateOnly.FromDateTime(time.End.AddTicks(-1)) <= step.To));
            own.ShouldAllBe(one => one.IsFree == one.IsAllDay);
        }
    }

    [Fact]
    public void A_session_is_at_its_place_in_the_time_zone_of_the_programme()
    {
        LearningPath path = Best(Folder.Learners.Find("M00046")!);
        CalendarSeries session = PathCalendar.Of(Folder.Programme, "M00046", path)
            .First(one => one.Extensions.GetValueOrDefault("X-PEDAGOGY6P-SESSION") == "soins-telesante-2027-02-institut-verdun");
        session.TimeZone.ShouldBe("Europe/Paris");
        session.Place.ShouldBe(Folder.Programme.FindSite("institut-verdun")!.Title);
        session.Location.ShouldNotBeNull();
        session.Rule.ShouldNotBeNull().ShouldStartWith("FREQ=WEEKLY");
    }

    [Fact]
    public void Only_the_id_is_told_of_the_learner_and_nobody_else_is_named()
    {
        foreach (Learner learner in Folder.Learners.Learners)
        {
            LearningPath path = Best(learner);
            ImmutableArray<CalendarSeries> events = PathCalendar.Of(Folder.Programme, learner.Id, path);
            events.SelectMany(one => one.Extensions.Keys).ShouldNotContain(name => name.EndsWith("TRAINER", StringComparison.Ordinal)
                || name.EndsWith("SEATS", StringComparison.Ordinal));
            events.Select(one => one.Uid).ShouldBeUnique();
            events.ShouldAllBe(one => one.Uid.StartsWith(learner.Id + "/", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Hours_are_in_the_summary_as_the_language_writes_them()
    {
        var step = new PathStep("soins-donnees", null, new DateOnly(2027, 1, 6), new DateOnly(2027, 1, 20), [1.5, 0, 2])
        {
            Gains = [], OpensWay = [], AdvisedBefore = [], Pinned = false, Mandatory = false,
        };
        LearningPath path = Best(Folder.Learners.Find("M00046")!) with { Steps = [step] };
        CalendarSeries[] read = Read(Written(PathCalendar.Of(Folder.Programme, "M00046", path, "fr")));
        read.Select(one => (one.Start, one.End, one.Summary)).ShouldBe(
        [
            (new DateTime(2027, 1, 6), new DateTime(2027, 1, 11), "Formation socle – Données de santé (1,5\u00a0h)"),
            (new DateTime(2027, 1, 18), new DateTime(2027, 1, 21), "Formation socle – Données de santé (2\u00a0h)"),
        ]);
        Should.Throw<ArgumentException>(() => PathCalendar.Of(Folder.Programme, "M00046", path, "de"));
    }

    private static LearningPath Best(Learner learner) =>
        Engine.PlanPaths(learner, AsOf, cancellationToken: TestContext.Current.CancellationToken).Paths[0];

    // Hours of each calendar week as the events have them: of their times, or told in their summaries.
    private static double[] HoursByWeek(IEnumerable<CalendarSeries> events, PathStep step)
    {
        double[] hours = new double[step.HoursPerWeek.Length];
        int firstWeek = step.From.DayNumber / 7;
        foreach (CalendarSeries one in events)
        {
            if (one is { IsAllDay: true } && one.Extensions.ContainsKey("X-PEDAGOGY6P-SESSION"))
            {
                return [.. step.HoursPerWeek];
            }

            foreach ((DateTime start, DateTime end) in one.Occurrences(DateTime.MaxValue))
            {
                int week = (DateOnly.FromDateTime(start).DayNumber / 7) - firstWeek;
                hours[week] += one.IsAllDay ? step.HoursPerWeek[week] : (end - start).TotalHours;
            }
        }

        return hours;
    }

    private static byte[] Written(IEnumerable<CalendarSeries> events)
    {
        using var stream = new MemoryStream();
        CalendarFile.Write(stream, events, Stamp);
        return stream.ToArray();
    }

    private static CalendarSeries[] Read(byte[] text)
    {
        string[] lines = Encoding.UTF8.GetString(text).Split("\r\n");
        lines.Count(line => line == "DTSTAMP:20270104T000000Z").ShouldBe(lines.Count(line => line == "BEGIN:VEVENT"));
        using var stream = new MemoryStream(text);
        var violations = new ViolationCollector();
        CalendarSeries[] read = [.. CalendarFile.Read(stream, "path", violations)];
        violations.ThrowIfAny();
        return read;
    }
}
