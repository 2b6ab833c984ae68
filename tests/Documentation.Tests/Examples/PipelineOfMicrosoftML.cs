// example
using Microsoft.ML;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Explanation;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Models;
using Pedagogy6P.MicrosoftML.Tables;
// end

namespace Documentation.Tests.Examples;

internal sealed class PipelineOfMicrosoftML : IExample
{
    public void Run()
    {
        // example
        SeededRandom random = new(1L);
        float[] hours = new float[500], silent = new float[500];
        byte[] left = new byte[500];
        for (int i = 0; i < 500; i++)
        {
            hours[i] = (float)(40 * random.NextDouble());
            silent[i] = random.Next(30);
            left[i] = (byte)(random.NextDouble() < Logit.Sigmoid((silent[i] / 6) - (hours[i] / 10)) ? 1 : 0);
        }

        RiskTable table = new RiskTableBuilder().AddNumeric("hours", hours).AddNumeric("days silent", silent).SetLabels(left).Build();
        MLContext context = new(seed: 1);
        ITransformer pipeline = context.Transforms.Concatenate("Features", "hours", "days silent")
            .Append(context.BinaryClassification.Trainers.FastTree(numberOfTrees: 20))
            .Fit(RiskDataView.Of(table));

        IRiskModel model = MicrosoftMLRiskModel.Of(pipeline, RiskDataView.Of(table).Schema, new MicrosoftMLModelOptions { Covers = table });
        RiskExplanation why = new RiskExplainer(model).Explain([5, 21]);
        Console.WriteLine($"{model.GetType().Name}: p = {why.Probability:0.00}");
        foreach (FeatureContribution one in why.Strongest(2))
        {
            Console.WriteLine($"  {one.Feature} = {one.Value}: {one.LogOdds:+0.00;-0.00} log-odds");
        }
        // end
    }
}
