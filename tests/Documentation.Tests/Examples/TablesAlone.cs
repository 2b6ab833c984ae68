// example
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Explanation;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
// end

namespace Documentation.Tests.Examples;

internal sealed class TablesAlone : IExample
{
    public void Run()
    {
        // example
        SeededRandom random = new(1L);
        double[] hours = new double[500], silent = new double[500];
        byte[] left = new byte[500];
        for (int i = 0; i < 500; i++)
        {
            hours[i] = 40 * random.NextDouble();
            silent[i] = random.Next(30);
            left[i] = (byte)(random.NextDouble() < Logit.Sigmoid((silent[i] / 6) - (hours[i] / 10)) ? 1 : 0);
        }

        RiskTable table = new RiskTableBuilder().AddNumeric("hours", hours).AddNumeric("days silent", silent).SetLabels(left).Build();
        BoostedTreesModel trained = BoostingTrainer.Train(table, new BoostingOptions { Trees = 30, MaximumDepth = 3 });
        RiskModelMetadata about = new RiskModelMetadata { Name = "leaving" }.DescribeTraining(table);
        File.WriteAllBytes("leaving.p6risk", RiskModelFile.ToBytes(new RiskModelDocument(trained, about)));

        RiskModelDocument loaded = RiskModelFile.Read(File.ReadAllBytes("leaving.p6risk"));
        RiskExplanation why = new RiskExplainer(loaded.Model).Explain([5, 21]);
        Console.WriteLine($"{loaded.Metadata.Name}, trained on {loaded.Metadata.TrainingRows} rows: p = {why.Probability:0.00}");
        foreach (FeatureContribution one in why.Strongest(2))
        {
            Console.WriteLine($"  {one.Feature} = {one.Value}: {one.LogOdds:+0.00;-0.00} log-odds");
        }
        // end
    }
}
