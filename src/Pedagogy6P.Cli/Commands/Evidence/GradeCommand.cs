using System.Collections.Immutable;
using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Evidence;
using Pedagogy6P.Proof.Register;

namespace Pedagogy6P.Cli.Commands.Evidence;

/// <summary><c>evidence grade</c>: why modules have their grades, with the rule and the studies.</summary>
internal static class GradeCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        var options = new EvidenceOptionSet();
        Option<string?> module = new("--module")
        {
            Description = "The module, by id or title; all that were studied by default.",
            HelpName = "ID",
            Arity = ArgumentArity.ExactlyOne,
        };
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv, OutputFormat.Html);
        Option<string?> file = OutOption.Create();
        Option<bool> safe = SpreadsheetSafeOption.Create();
        var command = new Command("grade", "Say why the evidence on modules has its grade: the rule, the figures and the studies.")
        {
            folder, module, format, file, safe,
        };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            LoadedProgramme loaded = LoadedProgramme.Read(parsed.GetRequiredValue(folder), host, output, cancellationToken);
            EvidenceRegister register = options.Register(parsed, loaded);
            ImmutableArray<ModuleRecord> asked = parsed.GetValue(module) is string id
                ? [register.Find(loaded.Module(id).Id)!] : [.. register.Modules.Where(record => !record.Studies.IsEmpty)];
            var speech = new EvidenceSpeech(host.Messages);
            output.Write(parsed.GetValue(format) switch
            {
                OutputFormat.Json => GradeJson.Of(loaded.Programme, register, asked),
                OutputFormat.Csv => GradeCsv.Of(loaded.Programme, asked, parsed.GetValue(safe)),
                OutputFormat.Html => RegisterPage.Of(loaded.Programme, register, asked, withTable: false, speech),
                _ => GradeTable.Of(loaded.Programme, register, asked, speech, CanvasStyle.For(host, output)),
            });
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
