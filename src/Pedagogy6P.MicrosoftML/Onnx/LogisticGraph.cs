using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>A logistic regression in a graph: the terms of numbers side by side, those of categories looked up by code.</summary>
internal static class LogisticGraph
{
    /// <summary>The log-odds.</summary>
    public static string LogOdds(LogisticModel model, GraphFeatures features, OnnxGraph graph)
    {
        string sum = graph.Constant(model.Intercept);
        LogisticTerm[] terms = model.Terms.ToArray();
        int[] numbers = [.. Enumerable.Range(0, terms.Length).Where(feature => model.Schema[feature].Kind != FeatureKind.Categorical)];
        if (numbers.Length > 0)
        {
            sum = graph.Node("Add", sum, OfNumbers(features.Numbers(numbers), [.. numbers.Select(feature => Linear(terms[feature]))], graph));
        }

        foreach (int feature in Enumerable.Range(0, terms.Length).Except(numbers))
        {
            string table = graph.Constant(OnnxTensor.Of([terms[feature].Missing, .. terms[feature].Categories]));
            sum = graph.Node("Add", sum, graph.Node("Gather", table, features.Codes(feature)));
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
        string all = graph.Node("Where", graph.Node("IsNaN", values), Constants(term => term.Missing), known);
        return graph.Node("ReduceSum", all, graph.Constant(OnnxTensor.Of(1L)));
    }
}
