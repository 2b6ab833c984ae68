using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Output;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--out</c> of <c>plan</c>: a file; or a folder for what is a whole file for each learner.</summary>
internal sealed class PlanTarget
{
    private readonly LearnerSelection _learners;
    private readonly Option<OutputFormat> _format;

    public PlanTarget(LearnerSelection learners, Option<OutputFormat> format)
    {
        (_learners, _format) = (learners, format);
        Option = new OutputOption("--out", "PATH", "Write to this file, whole or not at all, instead of standard output; of calendars and "
            + "pages of several learners, a folder, new or empty, with a file for each.")
        {
            Files = (parsed, path) => path is null || IsFolder(parsed) ? [] : [path],
        };
    }

    /// <summary>The option.</summary>
    public OutputOption Option { get; }

    /// <summary>The ending of the files of a folder.</summary>
    public string Ending(ParseResult parsed) => FormatOption.WordOf(parsed.GetValue(_format));

    /// <summary>The folder to write to; null where one file, or the standard output, takes everything.</summary>
    /// <exception cref="ToolException">Several learners need a folder and there is none, or it is not new or empty.</exception>
    public NewFolder? Folder(ParseResult parsed)
    {
        if (!IsFolder(parsed))
        {
            return null;
        }

        return parsed.GetValue(Option) is string path ? new NewFolder(path) : throw ToolException.WrongUsage(
            $"--format {Ending(parsed)}: expected --out FOLDER with several learners: each gets a file of their own.");
    }

    private bool IsFolder(ParseResult parsed) => parsed.GetValue(_format) is OutputFormat.Calendar or OutputFormat.Html
        && (_learners.IsAll(parsed) || _learners.Ids(parsed).Distinct(StringComparer.Ordinal).Count() > 1
            || Directory.Exists(parsed.GetValue(Option)));
}
