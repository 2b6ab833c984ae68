using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Choices;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Commands.Choices;

/// <summary>
/// <c>choices import</c>: the choices of a folder into a store, each learner's in their order and all or none of them; what is kept there
/// already stays once.
/// </summary>
internal static class ImportChoicesCommand
{
    private const int MostNamed = 20;

    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<string?> store = ChoiceStores.Option();
        store.Description = "The choice store (a SQLite file) that they are kept in; it is made where there is none.";
        store.Required = true;
        var command = new Command("import", "Keep the choices of a folder's choices.csv in a store; what is there already stays once.")
        {
            folder, store,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string path = parsed.GetRequiredValue(store)!;
            IChoiceStoreSource source = ChoiceStores.Source(host);
            ChoiceStores.RefuseWithin(parsed.GetRequiredValue(folder), path);
            using ToolOutput output = ToolOutput.Open(host, path: null);
            bool isWhole = true;
            var skipped = new SkippedLearners(host);
            LoadedProgramme loaded = LoadedProgramme.Read(parsed.GetRequiredValue(folder), host, output, (learner, refusal) =>
            {
                isWhole = false;
                skipped.Add(learner, refusal);
            }, cancellationToken);
            skipped.Tell();
            if (!loaded.Roster.Choices.IsEmpty)
            {
                await using IChoiceStore opened = source.Open(path, create: true);
                isWhole &= await ImportAsync(loaded, opened, host, cancellationToken);
            }
            else
            {
                await host.Error.WriteLineAsync("There is no choice to import: no store was made or changed.");
            }

            output.Complete();
            return isWhole ? ExitCode.Done : ExitCode.DataRefused;
        });
        return command;
    }

    private static async Task<bool> ImportAsync(
        LoadedProgramme loaded, IChoiceStore store, ToolHost host, CancellationToken cancellationToken)
    {
        var book = new ChoiceBook(loaded.Programme, store);
        int imported = 0, known = 0, learners = 0;
        var late = new List<string>();
        var refused = new SkippedLearners(host);
        bool isWhole = true;
        foreach (IGrouping<string, Choice> choices in loaded.Roster.Choices.GroupBy(choice => choice.LearnerId, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var key = new LearnerKey(loaded.Programme.Tables.Id, choices.Key);
            var kept = (await store.ReadAsync(key, 0, cancellationToken))
                .ToDictionary(stored => stored.Choice.Id, stored => stored.Choice, StringComparer.Ordinal);
            Choice[] fresh = [.. choices.Where(choice => !choice.SaysTheSameAs(kept.GetValueOrDefault(choice.Id)))];
            try
            {
                if (fresh.Length > 0)
                {
                    (ChoiceReceipt receipt, ImmutableArray<long> places) = await book.AddAsync(choices.Key, fresh, cancellationToken);
                    late.AddRange(places.Select(place => fresh[(int)(place - receipt.Version) + fresh.Length - 1].Id));
                    (imported, learners) = (imported + fresh.Length, learners + 1);
                }

                known += choices.Count() - fresh.Length;
            }
            catch (InputRefusedException refusal)
            {
                isWhole = false;
                refused.Add(choices.Key, refusal);
            }
        }

        refused.Tell();
        await host.Error.WriteLineAsync($"Imported {Plural.Of(imported, "choice")} of {Plural.Of(learners, "learner")}.");
        if (known > 0)
        {
            await host.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Kept there already, the very same: {known}."));
        }

        if (late.Count > 0)
        {
            string named = string.Join("; ", late.Take(MostNamed)) + (late.Count > MostNamed ? "; …" : "");
            await host.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"With a time before that of an earlier choice of the same learner, kept in their place all the same: "
                    + $"{late.Count} ({named})."));
        }

        return isWhole;
    }
}
