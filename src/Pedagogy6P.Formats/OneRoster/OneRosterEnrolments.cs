using System.Globalization;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;

namespace Pedagogy6P.Formats.OneRoster;

/// <summary>
/// Makes outcomes of enrolments. One that runs is active; one that ended before its class did, and that no other of the same course
/// follows, is withdrawn; of others that are over OneRoster does not say how they went, so they are left out. Not thread-safe.
/// </summary>
internal sealed class OneRosterEnrolments(ImportWork work)
{
    private const string NoWord = "an enrolment that is over, and OneRoster does not say with what success: a side table does "
        + "(learners, ID, completed)";

    private const string Again = "an enrolment in a course that the learner has another enrolment in";
    private const string Backwards = "an enrolment that ends before it begins";

    private readonly List<(OneRosterEnrolment Enrolment, FileLog Log)> _all = [];

    /// <summary>Keeps an enrolment until all are known.</summary>
    /// <returns>Nothing to be said yet.</returns>
    public string Take(OneRosterEnrolment enrolment, FileLog log)
    {
        _all.Add((enrolment, log));
        return "";
    }

    /// <summary>Writes the outcomes and accounts for all enrolments.</summary>
    public void Finish()
    {
        if (_all.Count == 0)
        {
            return;
        }

        DateOnly today = work.Options.AsOf ?? _all.Max(one => one.Enrolment.Begin);
        foreach (var same in _all.GroupBy(one => (one.Enrolment.Learner, one.Enrolment.Module)))
        {
            // What runs stands above what is over, later ends above earlier ones; of two that run, the first one counts.
            (OneRosterEnrolment Enrolment, FileLog Log)[] inOrder = [.. same.Where(one => !(one.Enrolment.End < one.Enrolment.Begin))
                .OrderBy(one => one.Enrolment.IsOver(today))
                .ThenByDescending(one => one.Enrolment.IsOver(today) ? one.Enrolment.End ?? one.Enrolment.ClassEnd : null)];
            foreach ((OneRosterEnrolment enrolment, FileLog log) in same)
            {
                if (enrolment.End < enrolment.Begin)
                {
                    log.LeaveOut(enrolment.Row, Backwards);
                }
                else if (enrolment != inOrder[0].Enrolment)
                {
                    log.LeaveOut(enrolment.Row, Again);
                }
                else if (enrolment.IsOver(today) && !enrolment.IsBrokenOff)
                {
                    log.LeaveOut(enrolment.Row, NoWord);
                }
                else
                {
                    Write(enrolment, enrolment.IsOver(today));
                    log.Take();
                }
            }
        }
    }

    private void Write(OneRosterEnrolment enrolment, bool isOver)
    {
        FactRow row = work.Facts.Outcomes.Row(enrolment.Learner, enrolment.Module).Default("enrolled", Written(enrolment.Begin))
            .Default("status", isOver ? "withdrawn" : "active").Default("session", enrolment.Session);
        if (isOver)
        {
            row.Default("ended", Written(enrolment.End!.Value));
        }
    }

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
