using Pedagogy6P.Catalogue;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.Preventive.RetentionModels;

namespace Pedagogy6P.Cli.Tests.Commands;

/// <summary>The models in git fit their programmes and say what they were made from.</summary>
public sealed class DatasetModelTests
{
    [Theory]
    [InlineData("cinerg-e-sante")]
    [InlineData("e-meuse-sante")]
    [InlineData("esnbyum")]
    [InlineData("penso")]
    public void A_model_ranks_its_own_learners_who_are_strangers_to_it(string programme)
    {
        string path = RetentionModelFile.PathIn(Repository.Dataset(programme));
        new FileInfo(path).Length.ShouldBeLessThan(300_000);
        RiskModelDocument document = RetentionModelFile.Read(path);
        document.Metadata.Name.ShouldBe($"retention of {programme}");
        document.Metadata.Notes.ShouldContain("SYNTHETIC");
        string card = File.ReadAllText(Path.ChangeExtension(path, ".md"));
        card.ShouldContain(document.Metadata.TrainingDataHash);

        // Every learner of the folder, though the model saw none of them.
        ProgrammeFolder folder = ProgrammeFolder.Read(Repository.Dataset(programme),
            cancellationToken: TestContext.Current.CancellationToken);
        RetentionData data = RetentionData.Of(folder.Programme, folder.Learners, folder.Programme.Tables.ReferenceDate!.Value);
        var risk = new RetentionRisk(folder.Programme, document.Model);
        double[] probabilities =
            [.. data.Rows.Select(row => ProbabilityOf(risk, row))];
        byte[] labels = data.Table.Labels.ToArray();
        RiskMetrics.Auc(labels, probabilities).ShouldBeGreaterThan(0.6);
        probabilities.Average().ShouldBe(labels.Average(label => (double)label), 0.06);
    }

    private static double ProbabilityOf(RetentionRisk risk, RetentionRow row)
    {
        double[] probability = new double[1];
        risk.For(row.Learner, row.Enrolment.Enrolled).Fill([new ModuleOffer(row.Module, row.Session)], probability);
        return probability[0];
    }
}
