using System.Globalization;
using System.Text;
using System.Text.Json;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Explanation;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests.ModelFiles;

public sealed class XgboostImportTests
{
    private const string Small = """
        {"learner":{"attributes":{"best_iteration":"0"},"feature_names":["grade","online"],"objective":{"name":"binary:logistic"},
        "learner_model_param":{"num_feature":"2","num_class":"0","num_target":"1","base_score":"5E-1"},
        "gradient_booster":{"name":"gbtree","model":{"tree_info":[0],"trees":[
        {"left_children":[1,-1,-1],"right_children":[2,-1,-1],"split_indices":[0,0,0],"split_conditions":[1.0,-0.5,0.5],
         "default_left":[1,0,0],"sum_hessian":[10,5,5],
        "loss_changes":[3.0,0,0],"categories_nodes":[],"tree_param":{"size_leaf_vector":"0"}}]}}},"version":[1,7,4]}
        """;

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Fixtures", "xgboost");

    [Fact]
    public void Predictions_equal_those_of_xgboost()
    {
        BoostedTreesModel model = XgboostImport.Read(File.ReadAllBytes(Path.Combine(Folder, "model.json"))).Model;
        model.Schema.Features.Select(f => f.Name).ShouldBe(["load", "silent", "marks", "distance"]);
        string[] lines = File.ReadAllLines(Path.Combine(Folder, "predictions.csv"));
        lines.Length.ShouldBe(61);
        foreach (string line in lines.Skip(1))
        {
            double[] values = [.. line.Split(',')
                .Select(cell => cell.Length == 0 ? double.NaN : (double)float.Parse(cell, CultureInfo.InvariantCulture))];
            model.Probability(values.AsSpan(0, 4)).ShouldBe(values[4], 1e-6);
        }
    }

    [Fact]
    public void An_imported_model_can_be_kept_as_a_model_file()
    {
        BoostedTreesModel model = XgboostImport.Read(File.ReadAllBytes(Path.Combine(Folder, "model.json"))).Model;
        RiskModelDocument read = RiskModelFile.Read(RiskModelFile.ToBytes(new RiskModelDocument(model, new RiskModelMetadata())));
        read.Model.Probability([0.1, 0.2, 0.3, 0.4]).ShouldBe(model.Probability([0.1, 0.2, 0.3, 0.4]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"learner\":{}}")]
    [InlineData("{\"learner\":{\"objective\":{\"name\":\"multi:softprob\"}}}")]
    public void Anything_else_is_refused(string json) =>
        Should.Throw<InputRefusedException>(() => XgboostImport.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Damaged_models_are_refused_or_still_a_tree()
    {
        string json = File.ReadAllText(Path.Combine(Folder, "model.json"));
        Should.Throw<InputRefusedException>(() =>
            XgboostImport.Read(Encoding.UTF8.GetBytes(json.Replace("binary:logistic", "reg:squarederror", StringComparison.Ordinal))));
        Should.Throw<InputRefusedException>(() => XgboostImport.Read(Encoding.UTF8.GetBytes(json.Replace("\"left_children\":[1,3",
            "\"left_children\":[1,0", StringComparison.Ordinal))));
        Should.Throw<InputRefusedException>(() =>
            XgboostImport.Read(Encoding.UTF8.GetBytes(json.Replace("\"num_feature\":\"4\",\"num_target\"",
            "\"num_feature\":\"1\",\"num_target\"", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("multi:softprob", "binary:logistic", "objective")]
    [InlineData("rank:pairwise", "binary:logistic", "objective")]
    [InlineData("gblinear", "gbtree", "booster")]
    [InlineData("\"base_score\":\"1.5\"", "\"base_score\":\"5E-1\"", "base_score")]
    [InlineData("\"base_score\":\"[5E-1,5E-1]\"", "\"base_score\":\"5E-1\"", "base_score")]
    [InlineData("\"num_class\":\"3\"", "\"num_class\":\"0\"", "num_class")]
    [InlineData("\"num_target\":\"2\"", "\"num_target\":\"1\"", "num_target")]
    [InlineData("\"size_leaf_vector\":\"2\"", "\"size_leaf_vector\":\"0\"", "size_leaf_vector")]
    [InlineData("\"categories_nodes\":[0]", "\"categories_nodes\":[]", "grade")]
    [InlineData("\"tree_info\":[1]", "\"tree_info\":[0]", "tree_info")]
    [InlineData("\"best_iteration\":\"last\"", "\"best_iteration\":\"0\"", "best_iteration")]
    [InlineData("[\"grade\",\" grade\\t\"]", "[\"grade\",\"online\"]", "feature names")]
    [InlineData("[-1.0,5,5]", "[10,5,5]", "cover")]
    public void What_would_predict_otherwise_is_refused_by_name(string found, string instead, string named)
    {
        Small.Replace(instead, found, StringComparison.Ordinal).ShouldNotBe(Small);
        Should.Throw<InputRefusedException>(() => Read(Small.Replace(instead, found, StringComparison.Ordinal)))
            .Message.ShouldContain(named);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'{', (byte)'L', 0, 0, 0, 0, 0, 0, 0, 7 }, "UBJSON")]
    [InlineData(new byte[] { (byte)'b', (byte)'i', (byte)'n', (byte)'f', 0 }, "old binary format")]
    [InlineData(new byte[] { 0x80, 4, 0x95 }, "pickle")]
    [InlineData(new byte[] { (byte)'[', (byte)'{' }, "dump")]
    public void Other_files_are_refused_with_the_way_from_them(byte[] bytes, string named)
    {
        string message = Should.Throw<InputRefusedException>(() => XgboostImport.Read(bytes)).Message;
        message.ShouldContain(named);
        message.ShouldContain("save_model(\"model.json\")");
    }

    [Theory]
    [InlineData("\"base_score\":\"[5E-1]\"")]
    [InlineData("\"base_score\":0.5")]
    [InlineData("\"base_score\":\"5E-1\"")]
    public void Versions_1_to_3_write_the_base_score_differently(string score) =>
        Read(Small.Replace("\"base_score\":\"5E-1\"", score, StringComparison.Ordinal)).Model.LogOdds([0.5, 0]).ShouldBe(-0.5);

    [Fact]
    public void A_base_score_of_raw_log_odds_is_no_probability_since_version_1_3_1()
    {
        string raw = Small.Replace("binary:logistic", "binary:logitraw", StringComparison.Ordinal);
        Read(raw).Model.LogOdds([0.5, 0]).ShouldBe(0);
        Read(raw.Replace("5E-1", "-2.5", StringComparison.Ordinal)).Model.LogOdds([0.5, 0]).ShouldBe(-3);
        Read(raw.Replace("[1,7,4]", "[1,3,0]", StringComparison.Ordinal)).Model.LogOdds([0.5, 0]).ShouldBe(-0.5);
    }

    [Theory]
    [InlineData("0", 1e-6)]
    [InlineData("[1E0]", 1 - 1e-6)]
    [InlineData("1E-9", 1e-6)]
    public void Certain_base_scores_are_kept_from_0_and_1_as_xgboost_does_since_version_3_2(string score, double probability)
    {
        // In single precision, 1 − 1e-6 is some 5e-9 less.
        string model = Small.Replace("5E-1", score, StringComparison.Ordinal).Replace("[1,7,4]", "[3,2,0]", StringComparison.Ordinal);
        Read(model).Model.LogOdds([0.5, 0]).ShouldBe(-0.5 + Math.Log(probability / (1 - probability)), 0.02);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    public void Certain_base_scores_are_refused_as_xgboost_does_before_version_3_2(string score)
    {
        string model = Small.Replace("5E-1", score, StringComparison.Ordinal);
        Should.Throw<InputRefusedException>(() => Read(model)).Message.ShouldContain("above 0 and below 1");
        Should.Throw<InputRefusedException>(() => Read(model.Replace("[1,7,4]", "[3,1,3]", StringComparison.Ordinal)))
            .Message.ShouldContain("base_score");
    }

    [Fact]
    public void A_probability_near_0_is_what_it_is_before_version_3_2() =>
        Read(Small.Replace("5E-1", "1E-9", StringComparison.Ordinal)).Model.LogOdds([0.5, 0]).ShouldBe(-0.5 + Math.Log(1e-9), 1e-6);

    [Theory]
    [InlineData("[0,90,0]", "0.90.0")]
    [InlineData("[4,0,0]", "4.0.0")]
    [InlineData("[]", "version")]
    public void Other_versions_are_refused_with_those_that_are_read(string version, string named)
    {
        string message = Should.Throw<InputRefusedException>(() => Read(Small.Replace("[1,7,4]", version, StringComparison.Ordinal)))
            .Message;
        message.ShouldContain(named);
        message.ShouldContain("XGBoost of version 1 to 3");
    }

    [Theory]
    [InlineData("[1,0,0]")]
    [InlineData("[2,1,4]")]
    [InlineData("[3,99,0]")]
    public void Versions_1_to_3_are_read(string version) =>
        Read(Small.Replace("[1,7,4]", version, StringComparison.Ordinal)).Model.LogOdds([0.5, 0]).ShouldBe(-0.5);

    [Fact]
    public void A_value_that_is_a_threshold_once_rounded_goes_right()
    {
        // 0.1 is less than the single nearest to it; XGBoost rounds before it compares.
        XgboostModel model = Read(Small.Replace("[1.0,-0.5,0.5]", "[0.1,-0.5,0.5]", StringComparison.Ordinal));
        0.1.ShouldBeLessThan((double)0.1f);
        model.Model.LogOdds([0.1, 0]).ShouldBe(0.5);
        model.Model.LogOdds([MathF.BitDecrement(0.1f), 0]).ShouldBe(-0.5);
        double halfway = (0.1f + (double)MathF.BitDecrement(0.1f)) / 2;
        model.Model.LogOdds([Math.BitDecrement(halfway), 0]).ShouldBe(-0.5);
        model.Model.LogOdds([Math.BitIncrement(halfway), 0]).ShouldBe(0.5);
        RiskTable table = new RiskTableBuilder().AddNumeric("grade", [0.1, MathF.BitDecrement(0.1f)]).AddNumeric("online", new double[2])
            .Build();
        RiskSamples.Score(model.Model, table)
            .ShouldBe([model.Model.Probability([0.1, 0]), model.Model.Probability([MathF.BitDecrement(0.1f), 0])]);
    }

    [Fact]
    public void Names_are_trimmed_as_headers_are() =>
        Read(Small.Replace("[\"grade\",\"online\"]", "[\" grade\",\"online\\t\"]", StringComparison.Ordinal))
            .Model.Schema.Features.Select(f => f.Name).ShouldBe(["grade", "online"]);

    [Fact]
    public void Names_that_are_absent_can_be_given()
    {
        string nameless = Small.Replace("[\"grade\",\"online\"]", "[]", StringComparison.Ordinal);
        XgboostModel numbered = Read(nameless);
        numbered.Model.Schema.Features.Select(f => f.Name).ShouldBe(["f0", "f1"]);
        numbered.Notes.Single().ShouldContain("f0, f1");
        XgboostModel named = Read(nameless, new XgboostImportOptions { FeatureNames = ["marks", " online"] });
        named.Model.Schema.Features.Select(f => f.Name).ShouldBe(["marks", "online"]);
        named.Notes.ShouldBeEmpty();
        Should.Throw<InputRefusedException>(() => Read(nameless, new XgboostImportOptions { FeatureNames = ["marks"] }))
            .Message.ShouldContain("2 different names");
        Should.Throw<InputRefusedException>(() => Read(Small, new XgboostImportOptions { FeatureNames = ["online", "grade"] }))
            .Message.ShouldContain("those of the model");
    }

    [Fact]
    public void Covers_of_0_are_shared_evenly()
    {
        RiskExplanation explanation = new RiskExplainer(Read(Small.Replace("[10,5,5]", "[0,0,0]", StringComparison.Ordinal)).Model)
            .Explain([3, 0]);
        explanation.BaseLogOdds.ShouldBe(0);
        explanation.Contributions[0].LogOdds.ShouldBe(0.5);
        explanation.LogOdds.ShouldBe(0.5);
    }

    [Fact]
    public void A_branch_without_cover_that_asks_the_same_feature_again_gives_finite_contributions()
    {
        // The right child was reached by nobody and splits on the feature of the root, and on another one below.
        BoostedTreesModel model = Read(Small
            .Replace("[1,-1,-1]", "[1,-1,3,-1,5,-1,-1]", StringComparison.Ordinal)
                .Replace("[2,-1,-1]", "[2,-1,4,-1,6,-1,-1]", StringComparison.Ordinal)
            .Replace("\"split_indices\":[0,0,0]", "\"split_indices\":[0,0,0,0,1,0,0]", StringComparison.Ordinal)
                .Replace("[1.0,-0.5,0.5]", "[1,-0.5,2,0.25,0.5,0.75,1]", StringComparison.Ordinal)
            .Replace("[1,0,0]", "[1,0,0,0,0,0,0]", StringComparison.Ordinal)
                .Replace("[10,5,5]", "[5,5,0,0,0,0,0]", StringComparison.Ordinal)
            .Replace("[3.0,0,0]", "[3,0,0,0,0,0,0]", StringComparison.Ordinal)).Model;
        RiskExplainer explainer = new(model);
        foreach (double[] row in (double[][])[[0, 0], [1.5, 0], [3, 0], [3, 1], [double.NaN, double.NaN]])
        {
            RiskExplanation explanation = explainer.Explain(row);
            explanation.LogOdds.ShouldBe(model.LogOdds(row), 1e-12);
        }
    }

    [Fact]
    public void The_json_export_holds_the_same_numbers()
    {
        BoostedTreesModel model = XgboostImport.Read(File.ReadAllBytes(Path.Combine(Folder, "model.json"))).Model;
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

    private static XgboostModel Read(string json, XgboostImportOptions? options = null) =>
        XgboostImport.Read(Encoding.UTF8.GetBytes(json), options);
}
