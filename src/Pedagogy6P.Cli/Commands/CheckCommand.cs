using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Checks;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Formats.Quality;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Commands;

/// <summary><c>check</c>: everything that breaks the rules of the programme format, or the data-quality report of a sound folder.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json);
        Option<string?> file = OutOption.Create();
        Option<DateOnly?> date = DateOption.Create();
        Option<string> language = LanguageOption.Create();
        var command = new Command("check",
            "List everything wrong with a programme folder, or report the quality of a sound one.") { folder, format, file, date,
                language };
        command.SetAction((parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            bool asJson = parsed.GetValue(format) == OutputFormat.Json;
            Speech? speech = asJson ? null : Speech.In(parsed.GetRequiredValue(language));
            int exitCode = Check(parsed.GetRequiredValue(folder), parsed.GetValue(date), speech, host, output, cancellationToken);
            output.Complete();
            return Task.FromResult(exitCode);
        });
        return command;
    }

    private static int Check(string folder, DateOnly? date, Speech? speech, ToolHost host, ToolOutput output,
        CancellationToken cancellationToken)
    {
        try
        {
            LoadedProgramme loaded = LoadedProgramme.Read(folder, host, output, cancellationToken);
            QualityReport quality = Assess(loaded, loaded.QueryDate(date), host, output, cancellationToken);
            output.Write(speech is null
                ? CheckJson.Of(loaded.Folder, quality) : CheckTable.Of(loaded.Folder, quality, speech, CanvasStyle.For(host, output)));
            return ExitCode.Done;
        }
        catch (InputRefusedException refusal)
        {
            output.Write(speech is null ? CheckJson.Of(refusal) : CheckTable.Of(refusal, speech, CanvasStyle.For(host, output)));
            host.Error.WriteLine(
                $"The folder is refused: {ViolationLines.Count(refusal.Count, "violation")}. Mend {(refusal.Count == 1 ? "it" : "them")} "
                    + $"and check again.");
            return ExitCode.DataRefused;
        }
    }

    private static QualityReport Assess(LoadedProgramme loaded, DateOnly asOf, ToolHost host, ToolOutput output,
        CancellationToken cancellationToken)
    {
        QualityReport? quality = null;
        ProgressBar.Run(host, output, "Matching learners with modules", progress =>
            quality = loaded.Folder.AssessFeasibility(asOf, progress, cancellationToken));
        return quality!;
    }
}
