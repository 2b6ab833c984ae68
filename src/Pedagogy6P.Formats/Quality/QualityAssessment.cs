using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Quality;

/// <summary>Puts the data-quality report of a programme together.</summary>
internal static class QualityAssessment
{
    public static QualityReport Of(Programme programme, LearnerRoster learners, IEnumerable<QualityWarning> fromReading)
    {
        var reach = new CatalogueReach(programme, learners);
        return new QualityReport(
            [
                .. fromReading,
                .. CatalogueWarnings.Of(programme, reach),
                .. TermWarnings.Of(programme.Tables, learners),
                .. RoleWarnings.Of(programme, learners, reach),
                .. TrainerWarnings.Of(programme.Tables),
                .. CandidateWarnings.Of(programme, learners),
                .. ChoiceWarnings.Of(learners),
            ],
            FrameworkCoverages.Of(programme.Tables))
        {
            Sessions = SessionCounts.Of(programme.Tables),
        };
    }
}
