using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Research.Oulad.Features;

/// <summary>One presentation as it stands at the end of a landmark day: who is at risk, what they did, what is due.</summary>
internal sealed class LandmarkCohort
{
    public LandmarkCohort(OuladDataset data, int presentation, int landmark)
    {
        Data = data;
        Presentation = presentation;
        Landmark = landmark;
        Members = RiskSet.Members(data, presentation, landmark);
        UsualCredits = Members.Select(member => data.Enrolments[member].StudiedCredits).GroupBy(credits => credits)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).FirstOrDefault();
        Activity = [.. Members.Select(member => new ActivityLog(data, member, landmark))];
        Content = new ContentReach(this);
        Assessments = new AssessmentBoard(this);
    }

    public OuladDataset Data { get; }

    public int Presentation { get; }

    public int Landmark { get; }

    /// <summary>The enrolments at risk.</summary>
    public int[] Members { get; }

    /// <summary>What most members study in all: this module alone; more is a load beside it.</summary>
    public int UsualCredits { get; }

    /// <summary>What each member did on the virtual learning environment.</summary>
    public ActivityLog[] Activity { get; }

    /// <summary>Which sites the cohort has reached, and when.</summary>
    public ContentReach Content { get; }

    /// <summary>Which assessments are due and what is known of them.</summary>
    public AssessmentBoard Assessments { get; }
}
