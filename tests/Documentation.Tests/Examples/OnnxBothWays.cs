// example
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Onnx;
// end

namespace Documentation.Tests.Examples;

internal sealed class OnnxBothWays : IExample
{
    public void Run()
    {
        // example
        double[] hours = [.. Enumerable.Range(0, 400).Select(row => row % 40.0)];
        string[] sites = [.. Enumerable.Range(0, 400).Select(row => row % 3 == 0 ? "Sète" : "Nîmes")];
        byte[] left = [.. Enumerable.Range(0, 400).Select(row => (byte)(hours[row] < 12 || sites[row] == "Sète" ? 1 : 0))];
        RiskTable table = new RiskTableBuilder().AddNumeric("hours", hours).AddCategorical("site", sites).SetLabels(left).Build();
        BoostedTreesModel trees = BoostingTrainer.Train(table, new BoostingOptions { Trees = 30, MaximumDepth = 3 });
        File.WriteAllBytes("leaving.onnx", OnnxExport.ToBytes(trees));

        using OnnxRiskModel read = OnnxRiskModel.Of(File.ReadAllBytes("leaving.onnx"));
        double[] row = [double.NaN, 1];
        Console.WriteLine(string.Join(", ", read.Schema.Features.Select(feature => $"{feature.Name} ({feature.Kind})")));
        Console.WriteLine($"hours missing, {read.Schema[1].Categories[1]}: {read.Probability(row):0.000000}");
        Console.WriteLine($"the same here: {trees.Probability(row):0.000000}");
        // end
    }
}
