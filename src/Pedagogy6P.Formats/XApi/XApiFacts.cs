using System.Globalization;
using NodaTime;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Persons;

namespace Pedagogy6P.Formats.XApi;

/// <summary>Makes learners, modules, outcomes and activity of statements. Not thread-safe.</summary>
internal sealed class XApiFacts(ImportWork work)
{
    private readonly Dictionary<(string Learner, string Module), XApiProgress> _progress = [];
    private readonly Dictionary<string, string> _homePages = new(StringComparer.Ordinal);
    private readonly Dictionary<XApiActor, string> _learners = [];
    private readonly HashSet<XApiActor> _personal = [];
    private readonly Dictionary<string, string> _modules = new(StringComparer.Ordinal);

    /// <summary>Takes a statement.</summary>
    /// <returns>Null when it was taken; else why not.</returns>
    public string? Take(XApiStatement statement)
    {
        if (statement.Actor is not XApiActor actor)
        {
            return "an actor that is no single person, or known by nothing but a name";
        }

        if (statement.IsAboutStatement || statement.ObjectId is null)
        {
            return "an object that is no activity";
        }

        if (actor.Kind == XApiActorKind.Mbox && !work.Options.Persons.AreHashed)
        {
            return "an actor known by an e-mail address only, which is never kept: hash ids with a key (--person-key-file)";
        }

        bool isPersonal = actor.Kind == XApiActorKind.OpenId || (actor.Kind == XApiActorKind.Account && PersonalId.Is(actor.Id));
        if (isPersonal && !work.Options.Persons.AreHashed)
        {
            return PersonalId.NeedsKey;
        }

        if (statement.Timestamp is not DateTimeOffset time)
        {
            return "no time as ISO 8601 has it, such as 2027-01-31T10:00:00Z";
        }

        if (Verbs.IsState(statement))
        {
            return "completion: false, which is a state and no event";
        }

        bool ofCourses = work.Options.Modules == ModuleGrain.Course;
        if (ofCourses && statement.Course is null)
        {
            return "no course in its context: --modules activity makes modules of activities";
        }

        string iri = ofCourses ? statement.Course! : statement.ObjectId;
        if (PersonalId.IsIn(iri))
        {
            return "an activity whose id holds an e-mail address, which is never kept";
        }

        if (isPersonal)
        {
            _personal.Add(actor);
        }

        Add(statement, LearnerOf(actor), ModuleOf(iri, ofCourses ? statement.CourseName : statement.ActivityName), DayOf(time),
            isOfModule: string.Equals(iri, statement.ObjectId, StringComparison.Ordinal));
        return null;
    }

    /// <summary>Writes what was gathered to the tables.</summary>
    public void Finish()
    {
        if (_personal.Count > 0)
        {
            work.Notes.Add($"{PersonalId.Hashed}: {_personal.Count}.");
        }

        foreach (((string learner, string module), XApiProgress progress) in _progress)
        {
            FactRow row = work.Facts.Outcomes.Row(learner, module);
            row["enrolled"] = Written(progress.Enrolled);
            row["status"] = progress.Meaning switch
            {
                VerbMeaning.Completed => "completed",
                VerbMeaning.Failed => "failed",
                VerbMeaning.Withdrawn => "withdrawn",
                _ => "active",
            };
            row["ended"] = progress.Ended is DateOnly ended ? Written(ended) : null;
            row["score"] = progress.Score?.ToString(CultureInfo.InvariantCulture);
        }
    }

    private void Add(XApiStatement statement, string learner, string module, DateOnly day, bool isOfModule)
    {
        string kind = PersonalId.IsIn(statement.Verb) ? "activity" : FactId.Of(Verbs.WordOf(statement.Verb)) ?? "activity";
        work.Facts.Activity.Add(learner, module, day, kind);
        if (!_progress.TryGetValue((learner, module), out XApiProgress? progress))
        {
            progress = new XApiProgress(day);
            _progress.Add((learner, module), progress);
        }

        progress.See(day);
        if (isOfModule)
        {
            progress.Decide(Verbs.MeaningOf(statement), statement, day);
        }
    }

    private string LearnerOf(XApiActor actor)
    {
        if (!_learners.TryGetValue(actor, out string? id))
        {
            id = FactId.Of(work.Options.Persons.Of(KindOf(actor), NameOf(actor))) ?? "-";
            _learners.Add(actor, id);
            work.Facts.Learners.Row(id);
        }

        return id;
    }

    // Whoever is known by an address is the same person as whoever is known by its sum.
    private static string KindOf(XApiActor actor) => actor.Kind switch
    {
        XApiActorKind.Account => "account",
        XApiActorKind.OpenId => "openid",
        _ => "mbox_sha1sum",
    };

    // A name is enough until another home page has the same one. Hashed, the page goes in always: keys have to be the same in every import.
    private string NameOf(XApiActor actor)
    {
        if (actor.Kind != XApiActorKind.Account)
        {
            return actor.Id;
        }

        if (work.Options.Persons.AreHashed)
        {
            return $"{actor.HomePage} {actor.Id}";
        }

        return _homePages.TryAdd(actor.Id, actor.HomePage) || string.Equals(_homePages[actor.Id], actor.HomePage, StringComparison.Ordinal)
            ? actor.Id : $"{actor.Id}@{actor.HomePage}";
    }

    private string ModuleOf(string iri, string? title)
    {
        if (!_modules.TryGetValue(iri, out string? id))
        {
            id = FactId.Of(iri) ?? "-";
            _modules.Add(iri, id);
            work.Facts.Modules.Row(id);
        }

        if (title is not null)
        {
            work.Facts.Modules.Row(id).Default("title", FactTitle.Of(title));
        }

        return id;
    }

    private DateOnly DayOf(DateTimeOffset time)
    {
        LocalDate day = Instant.FromDateTimeOffset(time).InZone(work.Zone).Date;
        return new DateOnly(day.Year, day.Month, day.Day);
    }

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
