using System.Globalization;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad.Dataset;

/// <summary>A dataset written as the seven published tables, in a temporary folder.</summary>
internal sealed class SmallOuladFolder : IDisposable
{
    private readonly OuladDataset _data;

    public SmallOuladFolder(OuladDataset data)
    {
        _data = data;
        Write("courses", "code_module,code_presentation,module_presentation_length",
            Presentations().Select(p => Row(Of(p), _data.Presentations[p].Length)));
        Write("assessments", "code_module,code_presentation,id_assessment,assessment_type,date,weight",
            data.Assessments.Select(a => Row(Of(a.Presentation), a.Id, Kind(a.Kind), Text(a.DueDay), a.Weight)));
        Write("vle", "id_site,code_module,code_presentation,activity_type,week_from,week_to",
            Presentations().SelectMany(p => data.SitesOf(p).ToArray())
                .Select(s => Row(s.Id, Of(s.Presentation), data.ActivityTypes[s.ActivityType], "?", "?")));
        Write("studentInfo", "code_module,code_presentation,id_student,gender,region,highest_education,imd_band,age_band,"
            + "num_of_prev_attempts,studied_credits,disability,final_result",
            data.Enrolments.Select(e => Row(Of(e.Presentation), e.Student, e.Gender, e.Region, e.HighestEducation,
                e.DeprivationBand ?? "?", e.AgeBand, e.PreviousAttempts, e.StudiedCredits, e.Disability ? "Y" : "N", e.Result)));
        Write("studentRegistration", "code_module,code_presentation,id_student,date_registration,date_unregistration",
            data.Enrolments.Select(e => Row(Of(e.Presentation), e.Student, Text(e.RegistrationDay), Text(e.UnregistrationDay))));
        Write("studentAssessment", "id_assessment,id_student,date_submitted,is_banked,score",
            Enrolments().SelectMany(e => data.SubmissionsOf(e).ToArray()).Select(s => Row(data.Assessments[s.Assessment].Id,
                data.Enrolments[s.Enrolment].Student, s.Day, s.IsBanked ? 1 : 0, Text(s.Score))));
        Write("studentVle", "code_module,code_presentation,id_student,id_site,date,sum_click",
            Enrolments().SelectMany(e => data.ClicksOf(e).ToArray().Select(c => Row(Of(data.Enrolments[e].Presentation),
                data.Enrolments[e].Student, data.SitesOf(data.Enrolments[e].Presentation)[c.Site].Id, c.Day, c.Count))));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("oulad-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Kind(OuladAssessmentKind kind) => kind switch
    {
        OuladAssessmentKind.TutorMarked => "TMA",
        OuladAssessmentKind.ComputerMarked => "CMA",
        _ => "Exam",
    };

    private static string Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? "?";

    private static string Row(params object[] cells) =>
        string.Join(',', cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture)));

    private IEnumerable<int> Presentations() => Enumerable.Range(0, _data.Presentations.Length);

    private IEnumerable<int> Enrolments() => Enumerable.Range(0, _data.Enrolments.Length);

    private string Of(int presentation) => $"{_data.Presentations[presentation].Module},{_data.Presentations[presentation].Term}";

    private void Write(string name, string header, IEnumerable<string> rows) =>
        File.WriteAllLines(Path.Combine(Folder, name + ".csv"), [header, .. rows]);
}
