using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Evidence;
using Pedagogy6P.Proof.Register;

namespace Pedagogy6P.Cli.Commands.Evidence;

/// <summary><c>evidence register</c>: what is known of every module of a programme.</summary>
internal static class RegisterCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        var options = new EvidenceOptionSet();
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv, OutputFormat.Html);
        Option<string?> file = OutOption.Create();
        Option<bool> safe = SpreadsheetSafeOption.Create();
        var command = new Command("register", "List what is known of the effect of every module: pooled estimate, intervals, grade.")
        {
            folder, format, file, safe,
        };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            LoadedProgramme loaded = LoadedProgramme.Read(parsed.GetRequiredValue(folder), host, output, cancellationToken);
            EvidenceRegister register = options.Register(parsed, loaded);
            var speech = new EvidenceSpeech(host.Messages);
            output.Write(parsed.GetValue(format) switch
            {
                OutputFormat.Json => RegisterJson.Of(loaded.Programme, register),
                OutputFormat.Csv => RegisterCsv.Of(loaded.Programme, register, parsed.GetValue(safe)),
                OutputFormat.Html => RegisterPage.Of(loaded.Programme, register, register.Modules, withTable: true, speech),
                _ => RegisterTable.Of(loaded.Programme, register, speech, CanvasStyle.For(host, output)),
            });
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
