using System.Globalization;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Moodle.Courses;
using Pedagogy6P.Formats.Moodle.People;
using Pedagogy6P.Formats.Moodle.Records;

namespace Pedagogy6P.Formats.Moodle;

/// <summary>Makes modules, learners and outcomes of what all files told together.</summary>
internal static class MoodleFacts
{
    public static void Publish(MoodleWork work)
    {
        ProgrammeFacts facts = work.Import.Facts;
        foreach (Course course in work.Courses.All)
        {
            PublishModules(course, work);
        }

        var undated = new Dictionary<Course, int>();
        foreach ((Person person, Course course, Standing standing) in work.Book.All)
        {
            if (person.LearnerId is string learner && work.Book.IsActive(course, standing))
            {
                facts.Learners.Row(learner);
                if (person.Name is string name)
                {
                    work.Import.Options.DisplayName?.Invoke(learner, name);
                }

                int lost = PublishOutcomes(learner, course, standing, work);
                undated[course] = undated.GetValueOrDefault(course) + lost;
            }
        }

        foreach ((Course course, int count) in undated.Where(entry => entry.Value > 0))
        {
            work.Import.Notes.Add(string.Create(CultureInfo.InvariantCulture,
                $"Failures and completions in course {course.Id} whose day no file tells: {count} left out; read activity completion "
                + $"along."));
        }

        MoodleGoals.Add(work);
    }

    /// <summary>
    /// The id of the module that an activity, or the course, belongs to; null for what belongs to none, as the course whose parts are the
    /// modules.
    /// </summary>
    public static string? ModuleOf(Course course, CourseActivity? activity, ModuleGrain grain) => grain switch
    {
        ModuleGrain.Activity when course.Activities.Count > 0 => activity?.Id,
        ModuleGrain.Section when course.Activities.Any(known => known.Section is not null) => activity?.Section?.Id,
        _ => course.Id,
    };

    private static void PublishModules(Course course, MoodleWork work)
    {
        FactTable modules = work.Import.Facts.Modules;
        (string Id, string Title)[] finer = work.Grain switch
        {
            ModuleGrain.Activity => [.. course.Activities.Select(activity => (activity.Id, activity.Name))],
            ModuleGrain.Section => [.. course.Activities.Select(activity => activity.Section).OfType<CourseSection>().Distinct()
                .Select(section => (section.Id, section.Name))],
            _ => [],
        };
        if (finer.Length == 0)
        {
            modules.Row(course.Id).Default("title", course.Title);
            if (work.Grain != ModuleGrain.Course)
            {
                work.Import.Notes.Add($"No file tells the parts of course {course.Id}: it is one module.");
            }

            return;
        }

        foreach ((string id, string title) in finer)
        {
            modules.Row(id).Default("title", title);
        }

        // Behind what they require, so that advice contradicts no condition.
        ILookup<string, string> required = work.Import.Facts.Prerequisites.Rows.ToLookup(row => row["module"]!, row => row["requires"]!,
            StringComparer.Ordinal);
        string? before = null;
        foreach (string id in WaitingOrder.Of(finer.Select(part => part.Id), id => required[id]))
        {
            if (before is not null)
            {
                work.Import.Facts.Prerequisites.Row(id, before).Default("kind", "advised");
            }

            before = id;
        }

        work.Import.Notes.Add($"Parts of course {course.Id} are advised one after the other, in the order of the course.");
    }

    // How many outcomes are left out because nobody knows their day.
    private static int PublishOutcomes(string learner, Course course, Standing standing, MoodleWork work)
    {
        int lost = 0;
        switch (work.Grain)
        {
            case ModuleGrain.Activity when course.Activities.Count > 0:
                foreach (CourseActivity activity in course.Activities)
                {
                    if (standing.Activities.TryGetValue(activity.Id, out ActivityStanding? known))
                    {
                        lost += known.Passed is not null && known.Day is null ? 1 : 0;
                        Publish(learner, activity.Id, known.Passed, known.Day, known.Score, work);
                    }
                }

                break;
            case ModuleGrain.Section when course.Activities.Any(activity => activity.Section is not null):
                foreach (IGrouping<CourseSection?, CourseActivity> section in course.Activities.GroupBy(activity => activity.Section))
                {
                    ActivityStanding?[] all = [.. section.Select(activity => standing.Activities.GetValueOrDefault(activity.Id))];
                    if (section.Key is not null && all.All(known => known?.Passed == true))
                    {
                        DateOnly? last = all.Max(known => known!.Day);
                        lost += last is null ? 1 : 0;
                        Publish(learner, section.Key.Id, passed: true, last, score: null, work);
                    }
                }

                break;
            default:
                PublishCourse(learner, course, standing, work);
                break;
        }

        return lost;
    }

    private static void Publish(string learner, string module, bool? passed, DateOnly? day, double? score, MoodleWork work)
    {
        if (passed is not bool isPassed || day is not DateOnly ended)
        {
            return;
        }

        work.Import.Facts.Outcomes.Row(learner, module).With("enrolled", Written(ended)).With("ended", Written(ended))
            .With("status", isPassed ? "completed" : "failed").With("score", Written(score));
    }

    private static void PublishCourse(string learner, Course course, Standing standing, MoodleWork work)
    {
        if ((standing.Since ?? standing.Completed ?? course.Start) is not DateOnly since)
        {
            work.Import.Notes.Remove(Undated(course));
            work.Import.Notes.Add(Undated(course));
            return;
        }

        since = standing.Completed < since ? standing.Completed.Value : since;
        work.Import.Facts.Outcomes.Row(learner, course.Id).With("enrolled", Written(since))
            .With("status", standing.Completed is null ? "active" : "completed")
            .With("ended", Written(standing.Completed)).With("score", Written(standing.Score));
    }

    private static string Undated(Course course) =>
        $"Learners of course {course.Id} of whom no file tells a day are in no outcome of it: read a log or the list of courses along.";

    private static string? Written(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static string? Written(double? score) =>
        score is double share ? Math.Clamp(share, 0, 1).ToString(CultureInfo.InvariantCulture) : null;
}
