using System.CommandLine;
using System.Text;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Formats;
using Pedagogy6P.Formats.Imports;

namespace Pedagogy6P.Cli.Commands;

/// <summary><c>import</c>: a programme folder from what a school already has.</summary>
internal static class ImportProgrammeCommand
{
    private const string Json = "json";

    public static Command Create(ToolHost host)
    {
        var format = new Argument<string>("FORMAT")
        {
            Description = "What the sources are: " + string.Join(", ", ImportFormats.All.Select(known => known.Name)) + ".",
        };
        var sources = new SourcesArgument();
        var folder = new Option<string>("--into")
        {
            Description = "The programme folder to write, new or empty; whole or not at all.", HelpName = "FOLDER", Required = true,
        };
        var options = new ImportOptionSet();
        Option<string> layout = ParsedOption.Create("--format", "text|json", "Layout of the report; text, which is for people, by default.",
            "one of text, json", (string text, out string known) => (known = text) is "text" or Json);
        Option<string?> file = OutOption.Create();
        Option<string> language = LanguageOption.Create();
        var command = new Command("import", "Make a programme folder from what a school has in another format.")
        {
            format, sources, folder, layout, file, language,
        };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            Importer importer = Find(parsed.GetRequiredValue(format));
            var speech = Speech.In(parsed.GetRequiredValue(language));
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            ImportOptions settings = options.Of(parsed, host.Clock);
            ImportResult? result = null;
            ProgressBar.Run(host, output, "Reading the sources", progress => result = ProgrammeImport.Run(importer,
                parsed.GetRequiredValue(sources), parsed.GetRequiredValue(folder), settings, progress, cancellationToken));
            output.Write(Encoding.UTF8.GetBytes(parsed.GetValue(layout) is Json ? result!.Report.ToJson() + "\n" : Say(result!, speech)));
            options.WriteTemplate(parsed, result!, speech);
            output.Complete();
            return Task.FromResult(Finish(result!, parsed.GetRequiredValue(folder), host));
        });
        return command;
    }

    private static Importer Find(string name) => ImportFormats.Find(name) ?? throw ToolException.WrongUsage(
        $"FORMAT: found \"{name}\", expected one of {string.Join(", ", ImportFormats.All.Select(known => known.Name))}.");

    private static string Say(ImportResult result, Speech speech)
    {
        var text = new StringBuilder();
        foreach (string line in result.Report.ToText().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string words = line.TrimStart(' ');
            bool isItem = words.StartsWith("- ", StringComparison.Ordinal);
            text.Append(line.AsSpan(0, line.Length - words.Length)).Append(isItem ? "- " : "").Append(speech.Say(isItem ? words[2..]
                : words))
                .Append('\n');
        }

        return text.ToString();
    }

    private static int Finish(ImportResult result, string folder, ToolHost host)
    {
        if (!result.Report.Written)
        {
            host.Error.WriteLine("Nothing was written: see the violations of the report.");
            return result.Report.Files.Length > 0 && result.Report.Files.All(file => file.RowsTaken == 0)
                ? ExitCode.NothingTaken : ExitCode.DataRefused;
        }

        host.Error.WriteLine($"Wrote the programme to {folder}.");
        int refused = result.Report.Files.Count(file => file.Refusal is not null);
        if (refused > 0)
        {
            host.Error.WriteLine($"{Plural.Of(refused, "file")} not read: the report says why.");
        }

        if (result.Report.Gaps.Length > 0)
        {
            string gaps = Plural.Of(result.Report.Gaps.Length, "gap");
            host.Error.WriteLine($"{gaps}: write what to fill with --template, read it with --with.");
        }

        return ExitCode.Done;
    }
}
