using System.Collections.Immutable;
using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Choices;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative;
using Pedagogy6P.Participative.LearnerModel;
using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Preventive;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Explanations;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Cli.Commands.Choices;

/// <summary><c>profile show</c>: the open learner model, all that is known and believed of a learner.</summary>
internal static class ProfileShowCommand
{
    // The modules of which it is told whether they might be left.
    private const int MostRisks = 5;

    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<string?> learner = LearnerOption.One(required: true, "The learner concerned.");
        Option<DateOnly?> date = DateOption.Create();
        Option<string?> store = ChoiceStores.Option();
        Option<string?> preferences = PreferenceOption.Create();
        var risk = RiskOptions.Create();
        var decisions = new DecisionOptions();
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json);
        Option<string?> file = OutOption.Create();
        Option<string> language = LanguageOption.Create();
        var command = new Command("show", "Show all that is known and believed of a learner, where it comes from, and how to change it.")
        {
            folder, learner, date, store, preferences, risk.Own, risk.Model, risk.OptOut, format, file, language,
        };
        decisions.AddTo(command);
        command.Validators.Add(risk.Check);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            string id = parsed.GetRequiredValue(learner)!;
            DateOnly? given = parsed.GetValue(date);
            LoadedProgramme loaded = await LoadedProgramme.ReadFor([id], parsed.GetRequiredValue(folder), host, output, cancellationToken)
                .OnAsync(given, parsed.GetValue(store), [id], host, cancellationToken);
            ShownLists? shown = await decisions.ReadAsync(parsed, [id], host, cancellationToken);
            Choice[] choices = await loaded.ChoicesOfAsync(id, loaded.QueryDate(given), parsed.GetValue(store), host, cancellationToken);
            var speech = Speech.In(parsed.GetRequiredValue(language));
            OpenLearnerModel model = Open(loaded, id, loaded.QueryDate(given), PreferenceOption.Of(parsed.GetValue(preferences), loaded),
                risk.Version(parsed, loaded) is string version ? (risk.Of(parsed, loaded), version) : null,
                speech) with
            { Shown = shown?.Of(id), Undone = UndoneChoice.Of(choices) };
            output.Write(parsed.GetValue(format) == OutputFormat.Json
                ? ProfileText.Json(model, host.Messages) : ProfileText.Table(model, speech, CanvasStyle.For(host, output)));
            output.Complete();
            return ExitCode.Done;
        });
        return command;
    }

    private static OpenLearnerModel Open(LoadedProgramme loaded, string id, DateOnly asOf, LearnedPreference? preference,
        (IDropoutRisk Model, string Version)? risk, Speech speech)
    {
        FoldedLearner folded = loaded.FoldedOf(id);
        var engine = new PedagogyEngine(loaded.Programme, new PedagogyOptions
        {
            Preference = preference ?? (IPreferenceModel)DeclaredTopics.Instance,
            DropoutRisk = risk?.Model ?? UnknownDropoutRisk.Instance,
        });
        ImmutableArray<Recommendation> first = risk is null ? []
            : engine.Recommend(folded.Learner, new RecommendationQuery(asOf, MostRisks) { WithFacts = true }).Recommendations;
        return new OpenLearnerModel
        {
            Folded = folded,
            AsOf = asOf,
            Beliefs =
            [
                .. LearnerBeliefs.Of(folded, engine.StateOf(folded.Learner, asOf)),
                .. preference is null ? [] : LearnerBeliefs.Tastes(folded.Learner, preference.Book, asOf),
                .. RiskBeliefs.Of(first, risk?.Version ?? ""),
            ],
            IsOptedOut = risk is null ? null : !risk.Value.Model.MayProfile(folded.Learner),
            Help =
            [
                .. first.Where(item => item.Facts?.DropoutProbability is not null).Select(item => (item.ModuleId,
                    speech.Explanations.Describe(loaded.Programme, item).Where(line => line.Term == Term.Retention)
                        .Select(line => line.Text).ToImmutableArray())),
            ],
            Names = new ThingNames(loaded.Programme, speech.Explanations.Language),
            Undone = [],
            Shown = null,
            Models =
            [
                .. preference is null ? [] : new[] { ("preference", preference.Book.Model.Version) },
                .. risk is null ? [] : new[] { ("risk", risk.Value.Version) },
            ],
        };
    }
}
