using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>
/// A logistic regression in a graph: the terms of numbers computed side by side, those of categories looked up by code, and all added one
/// after the other in the order of the features, as the model adds them. (The operator ReduceSum adds in an order of its own, by row.)
/// </summary>
internal static class LogisticGraph
{
    /// <summary>The log-odds.</summary>
    public static string LogOdds(LogisticModel model, GraphFeatures features, OnnxGraph graph)
    {
        LogisticTerm[] terms = model.Terms.ToArray();
        int[] numbers = [.. Enumerable.Range(0, terms.Length).Where(feature => model.Schema[feature].Kind != FeatureKind.Categorical)];
        string? beside = numbers.Length == 0 ? null
            : OfNumbers(features.Numbers(numbers), [.. numbers.Select(feature => Linear(terms[feature]))], graph);
        string sum = graph.Constant(model.Intercept);
        for (int feature = 0; feature < terms.Length; feature++)
        {
            string term = Array.IndexOf(numbers, feature) is var column and >= 0
                ? graph.Node("Gather", [OnnxAttribute.Of("axis", 1)], beside!, graph.Constant(OnnxTensor.Of((long)column)))
                : graph.Node("Gather", graph.Constant(OnnxTensor.Of([terms[feature].Missing, .. terms[feature].Categories])),
                    features.Codes(feature));
            sum = graph.Node("Add", sum, term);
        }

        return sum;
    }

    // A term with categories, though the feature has none, knows no value.
    private static LogisticTerm Linear(LogisticTerm term) => term.Categories.IsDefault ? term
        : new LogisticTerm(0, 0, term.Missing, term.Missing, default, 0, 0);

    private static string OfNumbers(string values, LogisticTerm[] terms, OnnxGraph graph)
    {
        string Constants(Func<LogisticTerm, double> part) => graph.Constant(OnnxTensor.Of([.. terms.Select(part)]));
        string seen = graph.Node("Min", graph.Node("Max", values, Constants(term => term.Minimum)), Constants(term => term.Maximum));
        string centred = graph.Node("Sub", seen, Constants(term => term.Center));
        string known = graph.Node("Add", graph.Node("Mul", Constants(term => term.Slope), centred), Constants(term => term.Present));
        return graph.Node("Where", graph.Node("IsNaN", values), Constants(term => term.Missing), known);
    }
}
