using System.Collections.Immutable;

namespace Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

/// <summary>Reads the seven tables in the order in which they refer to each other.</summary>
internal sealed class OuladReader(OuladFolder folder)
{
    private const int MaxSitesOrStudents = ushort.MaxValue + 1;

    private readonly List<OuladPresentation> _presentations = [];
    private readonly Dictionary<(string Module, string Term), int> _presentationIndex = [];
    private readonly List<OuladAssessment> _assessments = [];
    private readonly Dictionary<int, int> _assessmentIndex = [];
    private readonly List<OuladEnrolment> _enrolments = [];
    private readonly Dictionary<(int Presentation, int Student), int> _enrolmentIndex = [];
    private readonly List<OuladSubmission> _submissions = [];

    public OuladDataset Read()
    {
        ReadCourses();
        ReadAssessments();
        var (activityTypes, sites) = ReadSites();
        ReadStudents(ReadRegistrations());
        ReadSubmissions();
        var clicks = new OuladClickReader(_presentations, _presentationIndex, sites, [.. _enrolments]).Read(folder);
        return new OuladDataset(
            [.. _presentations], activityTypes, [.. sites], [.. _assessments], [.. _enrolments], _submissions, clicks);
    }

    private void ReadCourses()
    {
        using var table = folder.Open("courses", "code_module", "code_presentation", "module_presentation_length");
        while (table.Read())
        {
            var presentation = new OuladPresentation(table.Text(0), table.Text(1), table.Integer(2, 1, OuladClick.MaxDay));
            if (presentation.Term is not [_, _, _, _, 'B' or 'J'] || !presentation.Term.AsSpan(0, 4).ContainsAnyInRange('0', '9')
                || presentation.Term.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9'))
                throw table.Refuse(1, "a year followed by B or J");
            if (!_presentationIndex.TryAdd((presentation.Module, presentation.Term), _presentations.Count))
                throw table.Refuse(1, "a presentation listed once");
            _presentations.Add(presentation);
        }
    }

    private void ReadAssessments()
    {
        using var table = folder.Open("assessments", "code_module", "code_presentation", "id_assessment", "assessment_type", "date",
            "weight");
        while (table.Read())
        {
            var kind = table.Text(3) switch
            {
                "TMA" => OuladAssessmentKind.TutorMarked,
                "CMA" => OuladAssessmentKind.ComputerMarked,
                "Exam" => OuladAssessmentKind.Exam,
                _ => throw table.Refuse(3, "TMA, CMA or Exam"),
            };
            var assessment = new OuladAssessment(
                table.Integer(2, 0), PresentationOf(table), kind, table.IntegerOrNull(4, OuladClick.MinDay, OuladClick.MaxDay),
                table.Number(5, 0, 100));
            if (!_assessmentIndex.TryAdd(assessment.Id, _assessments.Count))
                throw table.Refuse(2, "an assessment listed once");
            _assessments.Add(assessment);
        }
    }

    private (ImmutableArray<string> ActivityTypes, List<OuladSite> Sites) ReadSites()
    {
        var rows = new List<(int Id, int Presentation, string Kind)>();
        var seen = new HashSet<int>();
        using var table = folder.Open("vle", "code_module", "code_presentation", "id_site", "activity_type");
        while (table.Read())
        {
            rows.Add((table.Integer(2, 0), PresentationOf(table), table.Text(3)));
            if (!seen.Add(rows[^1].Id))
                throw table.Refuse(2, "a site listed once");
        }

        ImmutableArray<string> kinds = [.. rows.Select(row => row.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var sites = rows.ConvertAll(row => new OuladSite(row.Id, row.Presentation, kinds.IndexOf(row.Kind)));
        return (kinds, sites);
    }

    private Dictionary<(int Presentation, int Student), (int? Registered, int? Unregistered)> ReadRegistrations()
    {
        var registrations = new Dictionary<(int, int), (int?, int?)>();
        using var table = folder.Open("studentRegistration", "code_module", "code_presentation", "id_student", "date_registration",
            "date_unregistration");
        while (table.Read())
        {
            if (!registrations.TryAdd((PresentationOf(table), table.Integer(2, 0)), (table.IntegerOrNull(3), table.IntegerOrNull(4))))
                throw table.Refuse(2, "a student registered once for a presentation");
        }

        return registrations;
    }

    private void ReadStudents(Dictionary<(int Presentation, int Student), (int? Registered, int? Unregistered)> registrations)
    {
        using var table = folder.Open(
            "studentInfo", "code_module", "code_presentation", "id_student", "gender", "region", "highest_education", "imd_band",
            "age_band",
            "num_of_prev_attempts", "studied_credits", "disability", "final_result");
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        string? Shared(string? word) => word is null ? null : words.TryGetValue(word, out var known) ? known : words[word] = word;
        var counts = new int[_presentations.Count];
        while (table.Read())
        {
            var key = (Presentation: PresentationOf(table), Student: table.Integer(2, 0));
            if (!_enrolmentIndex.TryAdd(key, _enrolments.Count))
                throw table.Refuse(2, "a student listed once per presentation");
            if (!registrations.TryGetValue(key, out var days))
                throw table.Refuse(2, "a student of studentRegistration");
            if (++counts[key.Presentation] > MaxSitesOrStudents)
                throw table.Refuse(2, "at most 65,536 students per presentation");
            _enrolments.Add(new OuladEnrolment
            {
                Student = key.Student,
                Presentation = key.Presentation,
                Gender = Shared(table.Text(3))!,
                Region = Shared(table.Text(4))!,
                HighestEducation = Shared(table.Text(5))!,
                DeprivationBand = Shared(table.TextOrNull(6)),
                AgeBand = Shared(table.Text(7))!,
                PreviousAttempts = table.Integer(8, 0),
                StudiedCredits = table.Integer(9, 0),
                Disability = table.Flag(10, "Y", "N"),
                RegistrationDay = days.Registered,
                UnregistrationDay = days.Unregistered,
                Result = Enum.TryParse<OuladResult>(table.Text(11), out var result) && Enum.IsDefined(result)
                    ? result
                    : throw table.Refuse(11, "Withdrawn, Fail, Pass or Distinction"),
            });
        }
    }

    private void ReadSubmissions()
    {
        using var table = folder.Open("studentAssessment", "id_assessment", "id_student", "date_submitted", "is_banked", "score");
        while (table.Read())
        {
            if (!_assessmentIndex.TryGetValue(table.Integer(0, 0), out var assessment))
                throw table.Refuse(0, "an assessment of assessments.csv");
            if (!_enrolmentIndex.TryGetValue((_assessments[assessment].Presentation, table.Integer(1, 0)), out var enrolment))
                throw table.Refuse(1, "a student enrolled on the assessment's presentation");
            _submissions.Add(new OuladSubmission(
                enrolment, assessment, table.Integer(2, OuladClick.MinDay, OuladClick.MaxDay), table.Flag(3, "1", "0"),
                table.NumberOrNull(4, 0, 100)));
        }
    }

    private int PresentationOf(OuladTable table) =>
        _presentationIndex.TryGetValue((table.Text(0), table.Text(1)), out var index)
            ? index : throw table.Refuse(1, "a presentation of courses.csv");
}
