using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Commands.Risk;

/// <summary><c>risk import</c>: a model file from a model that XGBoost saved as JSON.</summary>
internal static class ImportCommand
{
    public static Command Create(ToolHost host)
    {
        var source = new InputArgument("model.json") { Description = "A model that XGBoost saved as JSON." };
        var target = new OutputOption("--out", "MODEL", "The model file to write, whole or not at all.") { Required = true };
        Option<string?> label = RiskColumnOptions.One("--event", "TEXT", "What the model predicts, in words, for its card.");
        var allRounds =
            new Option<bool>("--all-rounds") { Description = "Keep the rounds after the best one of a model that stopped early, too." };
        Option<string[]> names = RiskColumnOptions.Many("--names", "NAME…",
            "Names of the features in the order of the training columns, for a model saved without them: apart, or one list with commas.");
        Option<string?> namesFile = new InputOption("--names-file", "FILE", "The same from a text file, one name per line.");
        var command = new Command("import", "Make a model file from a model that XGBoost saved as JSON.") { source, target, label,
            allRounds, names, namesFile };
        command.SetAction((parsed, _) =>
        {
            string path = parsed.GetRequiredValue(source), written = parsed.GetRequiredValue(target)!;
            var options = new XgboostImportOptions
            {
                AllRounds = parsed.GetValue(allRounds),
                FeatureNames = Names(parsed.GetValue(names) ?? [], parsed.GetValue(namesFile))
            };
            XgboostModel imported = Read(path, options);
            string content = Content(imported);
            RiskModelMetadata metadata = new()
            {
                Name = Path.GetFileNameWithoutExtension(written),
                Label = parsed.GetValue(label) ?? "event",
                Settings = $"{content} imported from XGBoost",
                Notes = string.Join(' ', ["Imported: what it was trained on and how well it does are not known here.", .. imported.Notes]),
            };
            ModelFiles.Write(written, new RiskModelDocument(imported.Model, metadata), host);
            foreach (string note in imported.Notes)
            {
                host.Error.WriteLine(note);
            }

            host.Error.WriteLine($"Wrote {written}: {content} on {Plural.Of(imported.Model.Schema.Count, "feature")}.");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static string Content(XgboostModel imported) => imported.KeptRounds == imported.Rounds
        ? Plural.Of(imported.Model.TreeCount, "tree")
        : string.Create(CultureInfo.InvariantCulture,
        $"{Plural.Of(imported.Model.TreeCount, "tree")} ({imported.KeptRounds} of {Plural.Of(imported.Rounds, "round")})");

    private static ImmutableArray<string> Names(string[] given, string? file)
    {
        if (file is not null && given.Length > 0)
        {
            throw ToolException.WrongUsage("--names-file: found beside --names, expected one of them.");
        }

        return file is not null
            ? [.. Guarded(file, "a text file with one name per line", path => File.ReadAllLines(path, Encoding.UTF8))
            .Where(line => line.Trim().Length > 0)]
            : given is [var list] ? [.. list.Split(',')] : [.. given];
    }

    private static XgboostModel Read(string path, XgboostImportOptions options)
    {
        byte[] bytes = Guarded(path, "a model saved by XGBoost as JSON", File.ReadAllBytes);
        try
        {
            return XgboostImport.Read(bytes, options);
        }
        catch (InputRefusedException refusal)
        {
            throw new InputRefusedException([.. refusal.Violations.Select(violation => violation with { Table = path })], refusal.Count);
        }
    }

    private static T Guarded<T>(string path, string expected, Func<string, T> read)
    {
        try
        {
            return read(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputRefusedException(new Violation(path, null, null, null, $"{expected} ({FileFaults.Of(exception, path)})"));
        }
    }
}
