using System.Collections.Immutable;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad;

/// <summary>A generated dataset with the terms, shapes and traps of the real one, small enough for every test run.</summary>
internal static class SmallOulad
{
    private const int Students = 50;

    private static readonly string[] Kinds = ["forumng", "homepage", "oucontent", "quiz", "resource"];

    private static readonly (string Module, string Term, int Length)[] Runs =
    [
        ("AAA", "2013J", 268), ("AAA", "2014J", 269), ("BBB", "2013B", 240), ("BBB", "2013J", 268), ("BBB", "2014B", 234), ("BBB", "2014J",
            262),
        ("CCC", "2014B", 241), ("CCC", "2014J", 269),
    ];

    public static OuladDataset Create(int seed = 1)
    {
        var random = new Random(seed);
        ImmutableArray<OuladPresentation> presentations = [.. Runs.Select(r => new OuladPresentation(r.Module, r.Term, r.Length))];
        var sites = new List<OuladSite>();
        var assessments = new List<OuladAssessment>();
        var enrolments = new List<OuladEnrolment>();
        var submissions = new List<OuladSubmission>();
        var clicks = new List<OuladClick[]>();
        for (var p = 0; p < presentations.Length; p++)
        {
            for (var s = 0; s < 12; s++)
                sites.Add(new OuladSite((1000 * p) + s, p, s % Kinds.Length));
            assessments.Add(new OuladAssessment(100 * p, p, OuladAssessmentKind.TutorMarked, 12 + (p % 3), 10));
            assessments.Add(new OuladAssessment((100 * p) + 1, p, OuladAssessmentKind.ComputerMarked, 25, 5));
            assessments.Add(new OuladAssessment((100 * p) + 2, p, OuladAssessmentKind.TutorMarked, 54, 20));
            assessments.Add(new OuladAssessment((100 * p) + 3, p, OuladAssessmentKind.Exam, null, 100));
            var rows = new List<OuladClick>();
            foreach (var student in Enumerable.Range(1, 6 * Students).OrderBy(_ => random.Next()).Take(Students))
                Enrol(random, p, student, enrolments, submissions, rows);
            clicks.Add([.. rows.OrderBy(_ => random.Next())]);
        }

        return new OuladDataset(presentations, [.. Kinds], [.. sites], [.. assessments], [.. enrolments], submissions, clicks);
    }

    private static void Enrol(
        Random random, int presentation, int student, List<OuladEnrolment> enrolments, List<OuladSubmission> submissions,
        List<OuladClick> clicks)
    {
        var position = enrolments.Count(e => e.Presentation == presentation);
        var zeal = random.NextDouble();
        var withdraws = random.NextDouble() > 0.3 + (0.6 * zeal);
        int? left = withdraws && random.Next(20) > 0 ? random.Next(-10, 200) : null;
        var index = enrolments.Count;
        enrolments.Add(new OuladEnrolment
        {
            Student = student,
            Presentation = presentation,
            Gender = random.Next(2) == 0 ? "F" : "M",
            Region = random.Next(2) == 0 ? "Wales" : "Scotland",
            HighestEducation = random.Next(2) == 0 ? "A Level or Equivalent" : "HE Qualification",
            DeprivationBand = random.Next(8) == 0 ? null : random.Next(2) == 0 ? "10-20" : "90-100%",
            AgeBand = random.Next(3) == 0 ? "35-55" : "0-35",
            PreviousAttempts = random.Next(3) / 2,
            StudiedCredits = 30 * random.Next(1, 5),
            Disability = random.Next(9) == 0,
            RegistrationDay = random.Next(30) == 0 ? null : random.Next(-150, 10),
            UnregistrationDay = left,
            Result = withdraws ? OuladResult.Withdrawn : zeal + (0.5 * random.NextDouble()) < 0.5 ? OuladResult.Fail : OuladResult.Pass,
        });
        for (var day = -10; day < Math.Min(left ?? 230, 120); day++)
        {
            for (var visit = random.NextDouble() < 0.1 + (0.6 * zeal) ? random.Next(1, 4) : 0; visit > 0; visit--)
                clicks.Add(new OuladClick(position, day, random.Next(12), random.Next(1, 9)));
        }

        for (var a = 0; a < 3; a++)
        {
            var day = (a == 0 ? 12 : a == 1 ? 25 : 54) + random.Next(-5, 3);
            if (random.NextDouble() < 0.2 + zeal && day < (left ?? 230))
                submissions.Add(new OuladSubmission(index, (4 * presentation) + a, day, random.Next(40) == 0, random.Next(20) == 0
                    ? null : random.Next(20, 101)));
        }
    }
}
