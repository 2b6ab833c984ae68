using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Onnx;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Tests.Onnx;

/// <summary>Files that are no risk model say why.</summary>
public sealed class OnnxRefusalTests
{
    private static readonly OnnxModelOptions Two = new() { Schema = Schema(("load", FeatureKind.Numeric), ("grade", FeatureKind.Numeric)) };

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        byte[] whole = OnnxExport.ToBytes(Small());
        OnnxRiskModel.Of(whole).Dispose();
        for (int length = 0; length < whole.Length; length++)
        {
            Refused(whole[..length], null);
        }
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused_whoever_wrote_it()
    {
        byte[] whole = new ForeignModel().ToBytes();
        OnnxRiskModel.Of(whole, Two).Dispose();
        for (int length = 0; length < whole.Length; length++)
        {
            Refused(whole[..length], Two);
        }
    }

    [Fact]
    public void A_bit_that_changed_is_noticed()
    {
        byte[] whole = OnnxExport.ToBytes(Small());
        int threshold = whole.AsSpan().IndexOf(BitConverter.GetBytes(12.5));
        foreach (int place in (int[])[threshold, threshold + 6, whole.AsSpan().IndexOf("load"u8), whole.Length - 1])
        {
            byte[] damaged = [.. whole];
            damaged[place] ^= 1;
            Refused(damaged, null).ShouldContain("seal");
        }
    }

    [Fact]
    public void Features_without_an_input_and_inputs_without_a_feature_are_named()
    {
        byte[] file = OnnxExport.ToBytes(Small());
        FeatureSchema other = Schema(("load", FeatureKind.Categorical), ("Site", FeatureKind.Categorical), ("age", FeatureKind.Numeric));
        InputRefusedException refused = Should.Throw<InputRefusedException>(
            () => OnnxRiskModel.Of(file, new OnnxModelOptions { Schema = other }));
        refused.Violations.Select(one => one.Column).ShouldBe(["load", "site", "Site", "age"]);
        refused.Message.ShouldContain("Double[N, 1]");
    }

    [Fact]
    public void A_number_for_a_string_is_refused() =>
        Refused(OnnxExport.ToBytes(Small()),
            new OnnxModelOptions { Schema = Schema(("load", FeatureKind.Numeric), ("site", FeatureKind.Numeric)) })
            .ShouldContain("categorical");

    [Fact]
    public void A_tensor_needs_its_features_told() => Refused(new ForeignModel().ToBytes(), null).ShouldContain("options.Schema");

    [Fact]
    public void A_tensor_of_another_width_is_refused() =>
        Refused(new ForeignModel().ToBytes(), new OnnxModelOptions { Schema = Schema(("load", FeatureKind.Numeric)) })
            .ShouldContain("[N, 1]");

    [Fact]
    public void A_tensor_has_no_categories() => Refused(new ForeignModel().ToBytes(),
        new OnnxModelOptions { Schema = Schema(("load", FeatureKind.Numeric), ("site", FeatureKind.Categorical)) }).ShouldContain("site");

    [Theory]
    [InlineData("X")]
    [InlineData("load", "grade")]
    public void A_fixed_number_of_rows_is_refused(params string[] inputs) =>
        Refused(new ForeignModel { Inputs = inputs, Rows = 1 }.ToBytes(), Two).ShouldContain("dynamic");

    [Theory]
    [InlineData("X")]
    [InlineData("load", "grade")]
    public void Whole_numbers_need_one_for_missing(params string[] inputs) =>
        Refused(new ForeignModel { Inputs = inputs, Element = OnnxElement.Int64 }.ToBytes(), Two).ShouldContain("MissingWholeNumber");

    [Fact]
    public void Other_types_of_numbers_are_refused() =>
        Refused(new ForeignModel { Element = OnnxElement.UInt8 }.ToBytes(), Two).ShouldContain("UInt8");

    [Fact]
    public void Maps_of_probabilities_are_refused_with_what_to_do()
    {
        Refused(new ForeignModel { ZipMap = true }.ToBytes(), Two).ShouldContain("zipmap=False");
        Refused(new ForeignModel { ZipMap = true, Probabilities = "output_probability" }.ToBytes(), Two).ShouldContain("zipmap=False");
    }

    [Fact]
    public void A_model_without_probabilities_says_what_it_has() =>
        Refused(new ForeignModel { Probabilities = "scores" }.ToBytes(), Two).ShouldContain("label, scores");

    [Fact]
    public void An_output_that_is_not_there_is_named() =>
        Refused(new ForeignModel().ToBytes(), Two with { Probability = "p" }).ShouldContain("p");

    [Fact]
    public void Several_outputs_of_probabilities_are_refused() =>
        Refused(new ForeignModel { Again = "probability" }.ToBytes(), Two).ShouldContain("options.Probability");

    [Fact]
    public void Labels_are_no_probabilities() =>
        Refused(new ForeignModel().ToBytes(), Two with { Probability = "label" }).ShouldContain("float or double");

    [Fact]
    public void A_model_that_knows_no_missing_values_is_refused() =>
        Refused(new ForeignModel { Imputes = false }.ToBytes(), Two).ShouldContain("missing");

    [Fact]
    public void Numbers_beyond_0_to_1_are_told_apart_from_missing_ones()
    {
        string why = Refused(OnnxExport.ToBytes(Small()), new OnnxModelOptions { Probability = OnnxExport.LogOdds });
        why.ShouldContain("-1.5");
        why.ShouldContain("options.Probability");
        why.ShouldNotContain("missing");
        var output = new OnnxOutput("p");
        Should.Throw<InvalidOperationException>(() => output.Check([0.5, 1.5])).Message.ShouldContain("1.5");
        Should.Throw<InvalidOperationException>(() => output.Check([-2e-6])).Message.ShouldContain("-2E-06");
        Should.Throw<InvalidOperationException>(() => output.Check([double.NaN])).Message.ShouldContain("replace missing values");
    }

    [Fact]
    public void What_single_precision_adds_to_a_certainty_is_taken_off()
    {
        double[] found = [-1e-6, 1 + 1e-6, 0.25];
        new OnnxOutput("p").Check(found);
        found.ShouldBe([0, 1, 0.25]);
    }

    [Fact]
    public void Names_of_unused_inputs_are_inputs_and_no_features()
    {
        byte[] file = new ForeignModel { Inputs = ["load", "grade"] }.ToBytes();
        Refused(file, Two with { Unused = ["Label"] }).ShouldContain("load, grade");
        Refused(file, Two with { Unused = ["grade"] }).ShouldContain("not both");
        Refused(file, new OnnxModelOptions { Unused = ["grade"] }).ShouldContain("depends on it");
        OnnxRiskModel.Of(file, new OnnxModelOptions { Unused = default }).Dispose();
    }

    private static string Refused(byte[] file, OnnxModelOptions? options) =>
        Should.Throw<InputRefusedException>(() => OnnxRiskModel.Of(file, options).Dispose()).Message;

    private static FeatureSchema Schema(params (string Name, FeatureKind Kind)[] features) =>
        new([.. features.Select(feature => new Feature(feature.Name, feature.Kind))]);

    private static BoostedTreesModel Small()
    {
        FeatureSchema schema = new(
            [new Feature("load", FeatureKind.Numeric), new Feature("site", FeatureKind.Categorical, ["nîmes", "sète"])]);
        TreeNode split = new(0, 12.5f, 1, 2, true, 0, 0);
        return BoostedTreesModel.Of(new TreeEnsemble(schema, 0.5,
        [
            [split, TreeNode.Leaf(-1), TreeNode.Leaf(1)],
            [split with { FeatureNumber = 1, CategoriesLeft = [true, false] }, TreeNode.Leaf(-1), TreeNode.Leaf(1)],
        ]));
    }
}
