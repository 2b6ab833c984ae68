using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.Preventive.Boosting;
using Pedagogy6P.Preventive.ModelFile;

namespace Pedagogy6P.Cli.Commands.Risk;

/// <summary><c>risk import</c>: a model file from a model that XGBoost saved as JSON.</summary>
internal static class ImportCommand
{
    public static Command Create(ToolHost host)
    {
        var source = new InputArgument("model.json") { Description = "A model that XGBoost saved as JSON." };
        var target = new OutputOption("--out", "MODEL", "The model file to write, whole or not at all.") { Required = true };
        Option<string?> label = RiskColumnOptions.One("--event", "TEXT", "What the model predicts, in words, for its card.");
        var command = new Command("import", "Make a model file from a model that XGBoost saved as JSON.") { source, target, label };
        command.SetAction((parsed, _) =>
        {
            string path = parsed.GetRequiredValue(source), written = parsed.GetRequiredValue(target)!;
            BoostedTreesModel model = Read(path);
            RiskModelMetadata metadata = new()
            {
                Name = Path.GetFileNameWithoutExtension(written),
                Label = parsed.GetValue(label) ?? "event",
                Settings = string.Create(CultureInfo.InvariantCulture, $"{model.TreeCount} trees imported from XGBoost"),
                Notes = "Imported: what it was trained on and how well it does are not known here.",
            };
            ModelFiles.Write(written, new RiskModelDocument(model, metadata), host);
            host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Wrote {written}: {model.TreeCount} trees on {model.Schema.Count} features."));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static BoostedTreesModel Read(string path)
    {
        try
        {
            return XgboostImport.Read(File.ReadAllBytes(path));
        }
        catch (InputRefusedException refusal)
        {
            throw new InputRefusedException([.. refusal.Violations.Select(violation => violation with { Table = path })], refusal.Count);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputRefusedException(new Violation(path, null, null, null, $"a model saved by XGBoost as JSON ({exception.GetType().Name})"));
        }
    }
}
