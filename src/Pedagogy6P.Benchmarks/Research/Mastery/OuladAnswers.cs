using System.Globalization;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Practice.Mastery.Answers;

namespace Pedagogy6P.Benchmarks.Research.Mastery;

/// <summary>
/// The assessments of OULAD as a log of answers. A student's answers are those of one presentation of a module, in the order in which they
/// were handed in (on one day: as the dataset lists the assessments); right is a score of 75 or more; the skill is module and kind of
/// assessment, the item the assessment, the time the day. Results carried over from an earlier presentation and those without a score are
/// left out. Persons are parted, with all their presentations, and one in four is scored.
/// </summary>
internal static class OuladAnswers
{
    public const double LeastRight = 75;

    private const int OneIn = 4;

    public static AnswerSplit Split(OuladDataset data, int seed)
    {
        var train = new AnswerLogBuilder();
        var test = new AnswerLogBuilder();
        for (int enrolment = 0; enrolment < data.Enrolments.Length; enrolment++)
        {
            OuladEnrolment who = data.Enrolments[enrolment];
            OuladPresentation presentation = data.Presentations[who.Presentation];
            bool isScored = SeededRandom.Combine((ulong)seed, (ulong)who.Student) % OneIn == 0;
            string id = string.Create(CultureInfo.InvariantCulture, $"{who.Student}-{presentation.Module}-{presentation.Term}");
            foreach (OuladSubmission one in data.SubmissionsOf(enrolment))
            {
                if (!one.IsBanked && one.Score is double score)
                {
                    OuladAssessment assessment = data.Assessments[one.Assessment];
                    (isScored ? test : train).Add(id, $"{presentation.Module}-{assessment.Kind}", score >= LeastRight,
                        assessment.Id.ToString(CultureInfo.InvariantCulture), one.Day);
                }
            }
        }

        return new AnswerSplit("OULAD", seed, train.Build(), test.Build());
    }
}
