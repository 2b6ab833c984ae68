using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Checks;

namespace Pedagogy6P.Cli.Commands;

/// <summary><c>check</c>: everything that breaks the rules of the programme format, or the data-quality report of a sound folder.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json);
        Option<string?> file = OutOption.Create();
        var command = new Command("check", "List everything wrong with a programme folder, or report the quality of a sound one.") { folder, format, file };
        command.SetAction((parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            bool asJson = parsed.GetValue(format) == OutputFormat.Json;
            int exitCode = Check(parsed.GetRequiredValue(folder), asJson, host, output, cancellationToken);
            output.Complete();
            return Task.FromResult(exitCode);
        });
        return command;
    }

    private static int Check(string folder, bool asJson, ToolHost host, ToolOutput output, CancellationToken cancellationToken)
    {
        try
        {
            LoadedProgramme loaded = LoadedProgramme.Read(folder, host, output, cancellationToken);
            output.Write(asJson ? CheckJson.Of(loaded.Folder) : CheckTable.Of(loaded.Folder, CanvasStyle.For(host, output)));
            return ExitCode.Done;
        }
        catch (InputRefusedException refusal)
        {
            output.Write(asJson ? CheckJson.Of(refusal) : CheckTable.Of(refusal, CanvasStyle.For(host, output)));
            host.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"The folder is refused: {refusal.Count} violation(s). Mend them and check again."));
            return ExitCode.DataRefused;
        }
    }
}
