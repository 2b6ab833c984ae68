using Pedagogy6P.Preventive.RetentionModels;

namespace Pedagogy6P.Cli.Output.Retention;

/// <summary>The held-back enrolments with what the evaluated model said of them, for anybody who wants to check the figures.</summary>
internal static class RetentionPredictions
{
    public static byte[] Csv(RetentionTraining training)
    {
        CsvText csv = new CsvText().Cell("learner").Cell("module").Cell("session").Cell("enrolled").Cell("label").Cell("probability")
            .EndRecord();
        for (int at = 0; at < training.TestRows.Length; at++)
        {
            RetentionRow row = training.Data.Rows[training.TestRows[at]];
            csv.Cell(row.Learner.Id).Cell(row.Module.Id).Cell(row.Session?.Id).Cell(NumberText.Day(row.Enrolment.Enrolled))
                .Cell(row.Dropped ? "1" : "0").Cell(training.TestProbabilities[at]).EndRecord();
        }

        return csv.ToUtf8();
    }
}
