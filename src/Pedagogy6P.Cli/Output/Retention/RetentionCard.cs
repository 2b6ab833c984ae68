using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pedagogy6P.Cli.Output.Risks;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Formats.Population;
using Pedagogy6P.MachineLearning.Explanation;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Reports;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Preventive.RetentionModels;

namespace Pedagogy6P.Cli.Output.Retention;

/// <summary>The card of a trained retention model, and the document with what the card says of its data.</summary>
internal sealed class RetentionCard
{
    private readonly ModelCard _card;

    public RetentionCard(RetentionTraining training, string folder, MessageCatalogue messages)
    {
        Document = training.Document with { Metadata = training.Document.Metadata with { Notes = Notes(training, folder) } };
        ImmutableArray<FeatureImportance> importance = new RiskExplainer(Document.Model).Importance(training.Data.Table);
        var card = new ModelCard(Document, importance, [training.ByAudience], Figures(training, importance))
        {
            Tables = [Scenarios(training)],
        };
        _card = card.In(messages);
    }

    /// <summary>The model with its notes.</summary>
    public RiskModelDocument Document { get; }

    public byte[] Markdown() => Encoding.UTF8.GetBytes(_card.ToMarkdown());

    public byte[] Html() => Encoding.UTF8.GetBytes(_card.ToHtml());

    // A population model or true hazards stand in a folder whose learners were made up.
    private static bool IsSynthetic(string folder) =>
        new[] { TrueHazards.FileName, PopulationModel.FileName }.Any(file => File.Exists(Path.Combine(folder, file)));

    private static string Notes(RetentionTraining training, string folder)
    {
        string text = string.Create(CultureInfo.InvariantCulture,
            $"Trained on {training.Data.Rows.Length} past enrolments of {training.Data.Table.PersonIds.Length} learners; features are "
                + $"those known on the day of enrolment. Quality was measured forward in time: a model of the same recipe, fitted on "
                + $"enrolments that were over before {training.Cut:yyyy-MM-dd}, predicted the {training.TestRows.Length} that started on "
                + $"that day or later; AUC {training.Auc.Estimate:0.000} (95% by person: {training.Auc.Lower:0.000} to "
                + $"{training.Auc.Upper:0.000}). The model in the file is fitted on all of them. {training.Data.Censored} enrolments that "
                + $"were not over and {training.Data.OptedOut} of learners who opted out were left out.");
        return IsSynthetic(folder)
            ? $"The outcomes are SYNTHETIC, drawn from a population model: nothing here says anything about real learners. {text}" : text;
    }

    private static ImmutableArray<string> Figures(RetentionTraining training, ImmutableArray<FeatureImportance> importance)
    {
        RiskTable held = training.Data.Table.Subset(training.TestRows.AsSpan());
        ReadOnlySpan<double> probabilities = training.TestProbabilities.AsSpan();
        return [RiskCharts.Roc(held.Labels, probabilities), RiskCharts.Reliability(held.Labels, probabilities, bins: 10),
            RiskCharts.Importance(importance)];
    }

    private static CardTable Scenarios(RetentionTraining training) => new(
        "Risk given the plan: the held-back enrolments under other weekly hours",
        ["hours per week", "mean predicted risk"],
        [
            .. training.Scenarios.Select(scenario => ImmutableArray.Create(
                string.Create(CultureInfo.InvariantCulture, $"× {scenario.HoursFactor:0.##}"), NumberText.Score(scenario.MeanProbability))),
        ]);
}
