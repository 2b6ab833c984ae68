using System.Globalization;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Persons;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Text;

namespace Pedagogy6P.Formats.OneRoster;

/// <summary>Makes modules, sessions, learners and trainers of the rows of OneRoster's files. Not thread-safe.</summary>
internal sealed class OneRosterFacts(ImportWork work)
{
    private const string NoDates = "a class without a term that has dates";
    private const string NoDay = "a date that is not of the form 2027-01-31";

    private readonly Dictionary<string, (DateOnly Start, DateOnly End)> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Module, DateOnly? Start, DateOnly? End)> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedUser> _users = new(StringComparer.Ordinal);
    private readonly OneRosterEnrolments _enrolments = new(work);
    private readonly List<string> _announced = [];
    private FileLog? _manifest;
    private int _personal;

    /// <summary>Takes a row.</summary>
    /// <returns>Null when it was taken; else why not; nothing when that will be known at the end.</returns>
    public string? Take(string file, NamedColumns row, int number, FileLog log) => file switch
    {
        "manifest" => Manifest(row, number, log),
        "academicSessions" => Term(row),
        "orgs" => "an organisation: sites need coordinates, which a side table gives",
        "courses" => Course(row, number, log),
        "classes" => Class(row, number, log),
        "users" => User(row),
        "roles" => Role(row),
        _ => Enrolment(row, number, log),
    };

    /// <summary>Writes the outcomes, and says what is missing.</summary>
    public void Finish()
    {
        _enrolments.Finish();
        if (_classes.Count > 0)
        {
            work.Notes.Add("OneRoster knows no clock times, seats and places: sessions may be added to by a calendar or a side table.");
        }

        if (_personal > 0)
        {
            work.Notes.Add($"{PersonalId.Hashed}: {_personal}.");
        }

        string[] missing =
            [.. _announced.Except(work.Files.Select(OneRosterImporter.BaseName), StringComparer.Ordinal).Select(name => name + ".csv")];
        if (missing.Length > 0)
        {
            _manifest!.Note($"It announces files that are not there, so what rests on them is left out: {string.Join(", ", missing)}");
        }
    }

    private string? Manifest(NamedColumns row, int number, FileLog log)
    {
        string name = row["propertyName"] ?? "", value = row["value"] ?? "";
        if (name is "oneroster.version")
        {
            log.Version = value;
        }

        _manifest = log;
        if (value.Equals("bulk", StringComparison.OrdinalIgnoreCase) && name.StartsWith("file.", StringComparison.Ordinal)
            && OneRosterImporter.Order.Contains(name[5..], StringComparer.Ordinal))
        {
            _announced.Add(name[5..]);
        }

        if (value.Equals("delta", StringComparison.OrdinalIgnoreCase))
        {
            log.Violate(number, "value", value, "bulk: a delta holds changes only, so export all rows in bulk");
        }

        return null;
    }

    private string? Term(NamedColumns row)
    {
        if (row["sourcedId"] is not string id || Day(row["startDate"]) is not DateOnly start || Day(row["endDate"]) is not DateOnly end)
        {
            return "no id or dates of the form 2027-01-31";
        }

        _terms[id] = (start, end);
        return null;
    }

    private string? Course(NamedColumns row, int number, FileLog log)
    {
        if (FactId.Of(row["sourcedId"]) is not string id)
        {
            return "no id";
        }

        FactRow module = work.Facts.Modules.Row(id).Default("title", FactTitle.Of(row["title"]) ?? row["courseCode"]);
        foreach (string subject in Items(row["subjects"]))
        {
            module.Adding("topics", FactId.Of(subject)!);
        }

        module.Origin = new RowOrigin(log.Name, number);
        return null;
    }

    private string? Class(NamedColumns row, int number, FileLog log)
    {
        if (FactId.Of(row["sourcedId"]) is not string id || FactId.Of(row["courseSourcedId"]) is not string module
            || work.Facts.Modules.Find(module) is null)
        {
            return "no id, or no course of the files";
        }

        (DateOnly Start, DateOnly End)[] terms =
            [.. Items(row["termSourcedIds"]).Where(_terms.ContainsKey).Select(term => _terms[term])];
        _classes[row["sourcedId"]!] = (module, terms.Length > 0 ? terms.Min(term => term.Start) : null,
            terms.Length > 0 ? terms.Max(term => term.End) : null);
        if (terms.Length == 0)
        {
            return NoDates;
        }

        work.Facts.Sessions.Row(id).With("module", module).With("start", Written(terms.Min(term => term.Start)))
            .With("end", Written(terms.Max(term => term.End))).Origin = new RowOrigin(log.Name, number);
        return null;
    }

    private string? User(NamedColumns row)
    {
        if (FactId.Of(row["sourcedId"]) is not string id)
        {
            return "no id";
        }

        if (row["enabledUser"] is string enabled && enabled.Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            return "a user that is not enabled";
        }

        if (PersonalId.Is(id))
        {
            if (!work.Options.Persons.AreHashed)
            {
                return PersonalId.NeedsKey;
            }

            _personal++;
        }

        string key = FactId.Of(work.Options.Persons.Of("user", id))!;
        _users[row["sourcedId"]!] = new NamedUser(key, Items(row["grades"]).FirstOrDefault(),
            $"{row["preferredGivenName"] ?? row["givenName"]} {row["preferredFamilyName"] ?? row["familyName"]}".Trim());

        // In 1.1 the role stands here; in 1.2 in a file of its own.
        return row["role"] is not string role || Assign(_users[row["sourcedId"]!], role) ? null : "a role that neither learns nor teaches";
    }

    private string? Role(NamedColumns row)
    {
        if (!_users.TryGetValue(row["userSourcedId"] ?? "", out NamedUser? user))
        {
            return "no enabled user of the files";
        }

        return Assign(user, row["role"] ?? "") ? null : "a role that neither learns nor teaches";
    }

    // Outcomes are written when all enrolments are known, and accounted for then.
    private string? Enrolment(NamedColumns row, int number, FileLog log)
    {
        if (!_users.TryGetValue(row["userSourcedId"] ?? "", out NamedUser? user)
            || !_classes.TryGetValue(row["classSourcedId"] ?? "", out (string Module, DateOnly? Start, DateOnly? End) group))
        {
            return "no enabled user or no class of the files";
        }

        if (row["role"] is not string role || !Assign(user, role))
        {
            return "a role that neither learns nor teaches";
        }

        if ((row["beginDate"] is not null && Day(row["beginDate"]) is null) || (row["endDate"] is not null && Day(row["endDate"]) is null))
        {
            return NoDay;
        }

        if (IsTeacher(role))
        {
            Teach(user, group.Module, row["classSourcedId"]!);
            return null;
        }

        if ((Day(row["beginDate"]) ?? group.Start) is not DateOnly enrolled)
        {
            return "no date of the enrolment or of the class's term";
        }

        string session = FactId.Of(row["classSourcedId"])!;
        return _enrolments.Take(new OneRosterEnrolment(user.Key, group.Module, work.Facts.Sessions.Find(session) is null ? null : session,
            enrolled, Day(row["endDate"]), group.End, number), log);
    }

    private void Teach(NamedUser user, string module, string group)
    {
        work.Facts.Trainers.Row(user.Key).Adding("modules", module);
        if (work.Facts.Sessions.Find(FactId.Of(group)!) is FactRow session)
        {
            session.Default("trainer", user.Key);
        }
    }

    private bool Assign(NamedUser user, string role)
    {
        if (role.Equals("student", StringComparison.OrdinalIgnoreCase))
        {
            bool isNew = work.Facts.Learners.Find(user.Key) is null;
            work.Facts.Learners.Row(user.Key).Default("audience", FactId.Of(user.Grade));
            if (isNew)
            {
                work.Options.DisplayName?.Invoke(user.Key, user.DisplayName);
            }

            return true;
        }

        return IsTeacher(role);
    }

    private static bool IsTeacher(string role) => role.Equals("teacher", StringComparison.OrdinalIgnoreCase);

    private static string[] Items(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
