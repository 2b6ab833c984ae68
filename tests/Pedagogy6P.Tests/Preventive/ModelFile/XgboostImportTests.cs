using System.Globalization;
using System.Text;
using System.Text.Json;
using Pedagogy6P.Preventive.Boosting;
using Pedagogy6P.Preventive.ModelFile;

namespace Pedagogy6P.Tests.Preventive.ModelFile;

public sealed class XgboostImportTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Fixtures", "xgboost");

    [Fact]
    public void Predictions_equal_those_of_xgboost()
    {
        BoostedTreesModel model = XgboostImport.Read(File.ReadAllBytes(Path.Combine(Folder, "model.json")));
        model.Schema.Features.Select(f => f.Name).ShouldBe(["load", "silent", "marks", "distance"]);
        string[] lines = File.ReadAllLines(Path.Combine(Folder, "predictions.csv"));
        lines.Length.ShouldBe(61);
        foreach (string line in lines.Skip(1))
        {
            double[] values = [.. line.Split(',').Select(cell => cell.Length == 0 ? double.NaN : (double)float.Parse(cell, CultureInfo.InvariantCulture))];
            model.Probability(values.AsSpan(0, 4)).ShouldBe(values[4], 1e-6);
        }
    }

    [Fact]
    public void An_imported_model_can_be_kept_as_a_model_file()
    {
        BoostedTreesModel model = XgboostImport.Read(File.ReadAllBytes(Path.Combine(Folder, "model.json")));
        RiskModelDocument read = RiskModelFile.Read(RiskModelFile.ToBytes(new RiskModelDocument(model, new RiskModelMetadata())));
        read.Model.Probability([0.1, 0.2, 0.3, 0.4]).ShouldBe(model.Probability([0.1, 0.2, 0.3, 0.4]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"learner\":{}}")]
    [InlineData("{\"learner\":{\"objective\":{\"name\":\"multi:softprob\"}}}")]
    public void Anything_else_is_refused(string json) => Should.Throw<InputRefusedException>(() => XgboostImport.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Damaged_models_are_refused_or_still_a_tree()
    {
        string json = File.ReadAllText(Path.Combine(Folder, "model.json"));
        Should.Throw<InputRefusedException>(() => XgboostImport.Read(Encoding.UTF8.GetBytes(json.Replace("binary:logistic", "reg:squarederror", StringComparison.Ordinal))));
        Should.Throw<InputRefusedException>(() => XgboostImport.Read(Encoding.UTF8.GetBytes(json.Replace("\"left_children\":[1,3", "\"left_children\":[1,0", StringComparison.Ordinal))));
        Should.Throw<InputRefusedException>(() => XgboostImport.Read(Encoding.UTF8.GetBytes(json.Replace("\"num_feature\":\"4\",\"num_target\"", "\"num_feature\":\"1\",\"num_target\"", StringComparison.Ordinal))));
    }

    [Fact]
    public void The_json_export_holds_the_same_numbers()
    {
        BoostedTreesModel model = XgboostImport.Read(File.ReadAllBytes(Path.Combine(Folder, "model.json")));
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            RiskModelJson.Write(new RiskModelDocument(model, new RiskModelMetadata { Name = "imported" }), writer);
        }

        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        document.RootElement.GetProperty("name").GetString().ShouldBe("imported");
        JsonElement root = document.RootElement.GetProperty("model").GetProperty("trees")[0];
        root.GetProperty("feature").GetInt32().ShouldBe(0);
        ((float)root.GetProperty("below").GetDouble()).ShouldBe(-0.113f);
        document.RootElement.GetProperty("model").GetProperty("trees").GetArrayLength().ShouldBe(8);
    }
}
