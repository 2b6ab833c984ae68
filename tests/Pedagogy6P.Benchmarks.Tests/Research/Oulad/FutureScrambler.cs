using Pedagogy6P.Benchmarks.Research.Oulad;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad;

/// <summary>
/// Replaces all that is not known at the end of a landmark day of a term: results, days of leaving, clicks and submissions yet to come.
/// </summary>
internal static class FutureScrambler
{
    public static OuladDataset Scramble(OuladDataset data, string term, int landmark, int seed)
    {
        var random = new Random(seed);
        // In another presentation of the same term the day numbers agree; one that is still running from before is closed to everybody.
        bool IsPast(int presentation) => CohortCalendar.EndedBefore(data.Presentations[presentation], term);
        var submissions = new List<OuladSubmission>();
        for (var e = 0; e < data.Enrolments.Length; e++)
        {
            foreach (var submission in data.SubmissionsOf(e))
            {
                if (IsPast(data.Enrolments[e].Presentation) || submission.Day <= landmark)
                    submissions.Add(submission);
                else if (random.Next(2) == 0)
                    submissions.Add(submission with { Day = landmark + 1 + random.Next(50), Score = random.Next(101) });
            }
        }

        return new OuladDataset(
            data.Presentations, data.ActivityTypes,
            [.. Enumerable.Range(0, data.Presentations.Length).SelectMany(p => data.SitesOf(p).ToArray())], data.Assessments,
            [.. data.Enrolments.Select(e => IsPast(e.Presentation) ? e : Scramble(e, landmark, random))], submissions,
            [.. Enumerable.Range(0, data.Presentations.Length).Select(p => IsPast(p)
                ? data.ClicksOfPresentation(p).ToArray()
                : Array.FindAll(data.ClicksOfPresentation(p).ToArray(), click => click.Day <= landmark))]);
    }

    private static OuladEnrolment Scramble(OuladEnrolment enrolment, int landmark, Random random) => enrolment with
    {
        Result = (OuladResult)random.Next(4),
        UnregistrationDay = enrolment.UnregistrationDay <= landmark ? enrolment.UnregistrationDay : random.Next(2) == 0
            ? null : landmark + 1 + random.Next(100),
        RegistrationDay = enrolment.RegistrationDay > landmark ? landmark + 1 + random.Next(20) : enrolment.RegistrationDay,
    };
}
