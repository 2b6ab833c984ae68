using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Formats.Case;

namespace Pedagogy6P.Cli.Commands.Export;

/// <summary><c>export case</c>: competencies, modules and prerequisites as a CASE package.</summary>
internal static class ExportCaseCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<string> creator = ParsedOption.Create("--creator", "NAME", "Who stands behind the programme: a name or a URL.",
            "a name or a URL", (string text, out string name) => !string.IsNullOrWhiteSpace(name = text));
        creator.Required = true;
        Option<DateOnly?> date = DateOption.Create();
        Option<string?> file = OutOption.Create();
        var command = new Command("case", "Write competencies, modules and prerequisites as a CASE package.")
        {
            folder, creator, date, file,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            LoadedProgramme loaded = LoadedProgramme.Read(parsed.GetRequiredValue(folder), host, output, cancellationToken);
            var changed = new DateTimeOffset(loaded.QueryDate(parsed.GetValue(date)), TimeOnly.MinValue, TimeSpan.Zero);
            CasePackage package = CaseExport.Of(loaded.Programme, parsed.GetRequiredValue(creator), changed, CaseFolder.Read(loaded.Path));
            using var text = new MemoryStream();
            package.Write(text);
            text.Write("\n"u8);
            output.Write(text.ToArray());
            output.Complete();
            host.Error.WriteLine($"Wrote {Plural.Of(package.Items.Length, "item")} and "
                + $"{Plural.Of(package.Associations.Length, "association")}.");
            if (package.Frameworks.Length > 1)
            {
                host.Error.WriteLine($"Items of {package.Frameworks.Length} frameworks go out as one, \"{package.Document!.Title}\"; each "
                    + "says which it belongs to (CFDocumentURI).");
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
