using System.Globalization;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Moodle.Courses;
using Pedagogy6P.Formats.Moodle.People;
using Pedagogy6P.Formats.Moodle.Records;
using Pedagogy6P.Formats.Moodle.Words;

namespace Pedagogy6P.Formats.Moodle;

/// <summary>One import from Moodle while it runs: what its readers share. Not thread-safe.</summary>
internal sealed class MoodleWork
{
    /// <summary>Why rows of people without a usable id are left out.</summary>
    public const string NoId = "a person known by name or e-mail only: read a file with user ids along (course completion, bulk "
        + "download of users), or give --person-key-file";

    /// <summary>Why rows without a person are left out.</summary>
    public const string Nobody = "a row of nobody that can be told: no number of a user, no e-mail, no name that only one has";

    /// <summary>Why rows of people who are no learners are left out.</summary>
    public const string NoLearner = "a person who is no active learner of a course that was read";

    /// <summary>Why rows of no module are left out.</summary>
    public const string NoModule = "the course as a whole, or a part that no file names, where the parts of courses are the modules";

    private readonly List<(FileLog Log, int Row, Person Person)> _open = [];
    private readonly Dictionary<string, WrittenDays> _days = new(StringComparer.OrdinalIgnoreCase);

    public MoodleWork(ImportWork import)
    {
        Import = import;
        Times = new LocalTimes(import.Zone);
        Days = new WrittenDays(import.Options.Culture);
    }

    public ImportWork Import { get; }

    /// <summary>Ids of competencies, by their id numbers.</summary>
    public FactIds Competencies { get; } = new();

    public PersonDirectory People { get; } = new();

    public CourseDirectory Courses { get; } = new();

    public CompletionBook Book { get; } = new();

    public LocalTimes Times { get; }

    /// <summary>Dates in the culture of the whole import; <see cref="DaysOf"/> for those of a file.</summary>
    public WrittenDays Days { get; }

    public ModuleGrain Grain => Import.Options.Modules;

    /// <summary>
    /// The course of a file: by a side table, by its name, by a known course its name begins with, else, where it names none, the only
    /// course there is. Null when nobody can tell, or several courses may be meant, which is asked as a gap.
    /// </summary>
    public Course? CourseOf(ImportFile file)
    {
        long? number = CourseFileName.NumberIn(file.ShortName);
        if (Import.Side.Answer("files", file.ShortName, "course") is string answered)
        {
            return Courses.Answered(answered, number);
        }

        string? name = CourseFileName.ShortNameIn(file.ShortName);
        Course? course = number is long known ? Courses.OfNumber(known)
            : name is not null ? Courses.OfFile(name, CourseFileName.HasSlug(file.ShortName)) : Courses.FindAtStart(file.ShortName);
        if (course is null && number is null && name is null && Courses.All.Count == 1)
        {
            Import.LogOf(file).Note($"It names no course; the only one of this import was taken: {Courses.All[0].Id}.");
            return Courses.All[0];
        }

        if (course is null)
        {
            Import.Gaps.Add(new ImportGap("files", file.ShortName, "course", null, "Which course is the file of (its short name)?"));
        }

        return course;
    }

    /// <summary>Learns from the name of a file, before any is read, how a course is written.</summary>
    public void Foresee(ImportFile file)
    {
        if (!CourseFileName.HasSlug(file.ShortName) && CourseFileName.ShortNameIn(file.ShortName) is string name
            && Import.Side.Answer("files", file.ShortName, "course") is null)
        {
            Courses.Foresee(name);
        }
    }

    /// <summary>Dates in the culture of a file, by a side table, else in that of the import.</summary>
    public WrittenDays DaysOf(ImportFile file)
    {
        if (Import.Side.Answer("files", file.ShortName, "culture") is not string culture)
        {
            return Days;
        }

        if (!_days.TryGetValue(culture, out WrittenDays? days))
        {
            days = new WrittenDays(culture);
            _days.Add(culture, days);
        }

        return days;
    }

    /// <summary>How a workbook counted the days of a file, by a side table; both ways where nobody said it.</summary>
    public DateForms WorkbookOf(ImportFile file) => Import.Side.Answer("files", file.ShortName, "workbook") switch
    {
        "1900" => DateForms.Since1900,
        "1904" => DateForms.Since1904,
        _ => DateForms.Days,
    };

    /// <summary>Asks once from which year the days of a file are counted.</summary>
    public void AskWorkbook(ImportFile file)
    {
        if (!Import.Gaps.Exists(gap => gap is { Table: "files", Column: "workbook" }
            && string.Equals(gap.Id, file.ShortName, StringComparison.Ordinal)))
        {
            Import.Gaps.Add(new ImportGap("files", file.ShortName, "workbook", null,
                "From which year does the workbook count days: 1900 (the usual way) or 1904 (an option of its file)?"));
        }
    }

    /// <summary>Asks once which language dates are in.</summary>
    public void AskCulture()
    {
        if (!Import.Gaps.Exists(gap => gap is { Table: "files", Column: "culture" }))
        {
            Import.Gaps.Add(new ImportGap("files", "*", "culture", null, "In which language are the dates: give --culture, or its tag here "
                + "(de, en for day first, en-US for month first)?"));
        }
    }

    /// <summary>The activity that a file is of, by a side table or its name; null when nobody can tell.</summary>
    public CourseActivity? ActivityOf(ImportFile file, Course course) =>
        Import.Side.Answer("files", file.ShortName, "activity") is string answered ? course.FindIn(answered)
        : course.Activities.Where(activity => CourseSlug.Cleaned(activity.Name) is { Length: > 0 } name
                && CourseSlug.Cleaned(ActivityName.Of(file.ShortName)).Contains(name, StringComparison.Ordinal))
            .MaxBy(activity => activity.Name.Length);

    /// <summary>The person that a file is of, which its entries do not tell; null when nobody answered, which is asked as a gap.</summary>
    public Person? PersonOf(ImportFile file)
    {
        if (long.TryParse(Import.Side.Answer("files", file.ShortName, "person"), NumberStyles.None, CultureInfo.InvariantCulture,
            out long id))
        {
            return People.Of(id, null, null);
        }

        Import.Gaps.Add(new ImportGap("files", file.ShortName, "person", null, "Which user is the file of (the number of the user)?"));
        return null;
    }

    /// <summary>Accounts for a row once learners are settled: taken when the person is one, else left out.</summary>
    public void Await(FileLog log, int row, Person person) => _open.Add((log, row, person));

    /// <summary>What stands for a person; null where there is no id that may be kept.</summary>
    public string? KeyOf(Person person) => person.UserId is long id
        ? Import.Options.Persons.Of("user", id.ToString(CultureInfo.InvariantCulture))
        : Import.Options.Persons.AreHashed && person.Email is string email
            ? Import.Options.Persons.Of("e-mail", email.ToLowerInvariant()) : null;

    /// <summary>Accounts for the rows that awaited learners.</summary>
    public void Settle()
    {
        foreach ((FileLog log, int row, Person person) in _open)
        {
            if (person.LearnerId is not null)
            {
                log.Take();
            }
            else
            {
                log.LeaveOut(row, KeyOf(person) is null ? NoId : NoLearner);
            }
        }

        _open.Clear();
    }
}
