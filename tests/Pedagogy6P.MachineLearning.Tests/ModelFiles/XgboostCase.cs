using System.Globalization;
using System.Text;
using System.Text.Json;
using Pedagogy6P.MachineLearning.Explanation;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.ModelFiles;

/// <summary>
/// A model that eng/peers/xgboost_models.py had XGBoost train, rows on and beside its thresholds, and what XGBoost says about them.
/// </summary>
internal sealed class XgboostCase
{
    private readonly JsonElement _case;
    private readonly double[][] _rows;

    public XgboostCase(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        _case = document.RootElement.Clone();
        _rows = [.. _case.GetProperty("rows").EnumerateArray()
            .Select(row => row.EnumerateArray().Select(cell => Number(cell.GetString()!)).ToArray())];
    }

    public XgboostModel Import() => XgboostImport.Read(Encoding.UTF8.GetBytes(_case.GetProperty("model").GetRawText()));

    /// <summary>The imported model gives XGBoost's probabilities row by row, in a batch and from a model file, and its reasons.</summary>
    public void ShouldBeTheSameFunction()
    {
        string kind = _case.GetProperty("kind").GetString()!;
        XgboostModel imported = Import();
        RiskModelDocument kept = RiskModelFile.Read(RiskModelFile.ToBytes(new RiskModelDocument(imported.Model, new RiskModelMetadata())));
        double[] batch = RiskSamples.Score(kept.Model, Table(imported.Model.Schema));
        double[] expected = [.. _case.GetProperty("probabilities").EnumerateArray().Select(value => value.GetDouble())];
        expected.Length.ShouldBe(_rows.Length);
        for (int row = 0; row < _rows.Length; row++)
        {
            string where = $"{kind}, row {row.ToString(CultureInfo.InvariantCulture)}";
            double single = imported.Model.Probability(_rows[row]);
            single.ShouldBe(expected[row], 1e-6, where);
            batch[row].ShouldBe(single, where);
        }

        RiskExplainer explainer = new(kept.Model);
        JsonElement[] reasons = [.. _case.GetProperty("contributions").EnumerateArray()];
        for (int row = 0; row < reasons.Length; row++)
        {
            RiskExplanation explanation = explainer.Explain(_rows[row]);
            double[] parts = [.. reasons[row].EnumerateArray().Select(part => part.GetDouble())];
            explanation.BaseLogOdds.ShouldBe(parts[^1], 1e-4, kind);
            explanation.LogOdds.ShouldBe(imported.Model.LogOdds(_rows[row]), 1e-9, kind);
            for (int feature = 0; feature < explanation.Contributions.Length; feature++)
            {
                explanation.Contributions[feature].LogOdds.ShouldBe(parts[feature], 1e-4, kind);
            }
        }
    }

    private RiskTable Table(FeatureSchema schema)
    {
        RiskTableBuilder builder = new();
        for (int feature = 0; feature < schema.Count; feature++)
        {
            builder.AddNumeric(schema[feature].Name, Array.ConvertAll(_rows, row => row[feature]));
        }

        return builder.Build();
    }

    private static double Number(string cell) => cell.Length == 0 ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture);
}
