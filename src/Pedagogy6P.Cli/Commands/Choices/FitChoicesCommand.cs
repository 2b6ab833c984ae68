using System.CommandLine;
using System.Globalization;
using System.Text;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Ranking.Policies;

namespace Pedagogy6P.Cli.Commands.Choices;

/// <summary><c>choices fit</c>: the model behind Preference, from what everybody chose.</summary>
internal static class FitChoicesCommand
{
    private const string OptOut = "--opt-out";

    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<string?> store = ChoiceStores.Option();
        var decisions = new DecisionOptions();
        Option<string?> optOut = new InputOption(OptOut, "FILE", "Learners from whose choices nothing is learnt, one id per line.");
        Option<DateOnly?> date = DateOption.Create();
        Option<string?> file = OutOption.Create();
        var command = new Command("fit", "Learn from everybody's choices what learners like, as a model for --preferences.")
        {
            folder, store, optOut, date, file,
        };
        decisions.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            LoadedProgramme loaded = await LoadedProgramme.Read(parsed.GetRequiredValue(folder), host, output, cancellationToken)
                .OnAsync(parsed.GetValue(date), parsed.GetValue(store), learners: null, host, cancellationToken);
            Func<Learner, bool> optedOut = RiskOptions.ReadOptOut(parsed.GetValue(optOut), loaded, OptOut) ?? (_ => false);
            ShownLists? shown = await decisions.ReadAsync(
                parsed, loaded.Roster.Learners.Where(learner => !optedOut(learner)).Select(learner => learner.Id), host, cancellationToken);
            (PreferenceModel model, LearnerChoices[] choices) = Fit(loaded, shown, optedOut, cancellationToken);
            output.Write(Encoding.UTF8.GetBytes(model.ToJson() + "\n"));
            output.Complete();
            await SayAsync(model, choices, host);
            await host.Error.WriteLineAsync(model.Examination.IsEstimated
                ? "How far down lists are looked at was estimated from lists drawn by chance."
                : "How far down lists are looked at is assumed: place n as 1 ÷ n.");
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task SayAsync(PreferenceModel model, LearnerChoices[] choices, ToolHost host)
    {
        int least = new PreferenceOptions().LeastPeople;
        if (choices.Length < least)
        {
            await host.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"Fewer than {least} learners chose anything: version {model.Version} says nothing of what people like, and each learner's "
                    + $"own choices alone will count."));
            return;
        }

        await host.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"Learnt from {Plural.Of(choices.Length, "learner")} as version {model.Version}."));
        string[] few = [.. choices.Select(learner => learner.Audience).Distinct(StringComparer.Ordinal)
            .Where(audience => !model.Priors.Audiences.ContainsKey(audience)).Order(StringComparer.Ordinal)];
        if (few.Length > 0)
        {
            await host.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"Audiences of which fewer than {least} learners chose anything are taken to like what everybody does: "
                    + $"{string.Join("; ", few)}."));
        }
    }

    private static (PreferenceModel Model, LearnerChoices[] Choices) Fit(
        LoadedProgramme loaded, ShownLists? shown, Func<Learner, bool> optedOut, CancellationToken cancellationToken)
    {
        PreferenceVocabulary vocabulary = PreferenceVocabulary.Of(loaded.Programme);
        var options = new PreferenceOptions();
        if (ExaminationEstimator.Estimate(shown?.Choices ?? []) is ExaminationCurve estimated)
        {
            options.Examination = estimated;
        }

        var features = new PreferenceFeatures(loaded.Programme, vocabulary, options.PriorVariance);
        var history = new TasteHistory(loaded.Programme, features);
        LearnerChoices[] choices =
        [
            .. loaded.Roster.Learners.Where(learner => !optedOut(learner)).OrderBy(learner => learner.Id, StringComparer.Ordinal)
                .Select(learner => new LearnerChoices(learner.Audience,
                    history.Of(loaded.FoldedOf(learner.Id), shown?.Of(learner.Id).Select(ShownChoices.ListOf) ?? [])))
                .Where(learner => !learner.Observations.IsEmpty),
        ];
        return (PreferenceModel.Train(vocabulary, choices, options, cancellationToken), choices);
    }
}
