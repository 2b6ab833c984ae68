using System.CommandLine;
using System.Text;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Persons;

namespace Pedagogy6P.Cli.Options;

/// <summary>How <c>import</c> understands its sources.</summary>
internal sealed class ImportOptionSet
{
    private readonly InputOption _side = new("--with", "SIDE.csv", "A side table with what the sources do not say.");
    private readonly OutputOption _template = new("--template", "FILE", "Write the side table to fill to this file.");
    private readonly InputOption _key = new("--person-key-file", "FILE",
        $"Hash the ids of people with the bytes of this file (at least {PersonKeys.ShortestKey}).");

    private readonly Option<string> _zone = ParsedOption.Create("--time-zone", "ZONE",
        "IANA time zone of the sources' local times; UTC by default.", "an IANA time zone such as Europe/Paris",
        (string text, out string zone) => (zone = text).Length > 0);

    private readonly Option<string?> _culture = ParsedOption.Create<string?>("--culture", "TAG",
        "Language that the sources were exported in, such as fr; found out by default.", "a BCP 47 language tag such as fr or en-GB",
        (string text, out string? culture) => ImportCulture.IsKnown(culture = text));

    private readonly Option<DateOnly?> _date = ParsedOption.Create<DateOnly?>("--date", "YYYY-MM-DD",
        "The day from which enrolments that have ended are told from those that run; today by default.",
        "a day as YYYY-MM-DD, such as 2027-01-04", DateOption.TryRead);

    private readonly Option<ModuleGrain> _modules = ParsedOption.Create("--modules", "course|section|activity",
        "What becomes a module, where the format has several sizes; course by default.", "one of course, section, activity",
        (string text, out ModuleGrain grain) => Enum.TryParse(text, ignoreCase: true, out grain) && !char.IsAsciiDigit(text[0]));

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_side, _template, _key, _zone, _culture, _date, _modules])
        {
            command.Add(option);
        }
    }

    public ImportOptions Of(ParseResult parsed, TimeProvider clock) => new()
    {
        SideTable = parsed.GetValue(_side),
        Persons = parsed.GetValue(_key) is string key ? Keys(key) : PersonKeys.Plain,
        TimeZone = parsed.GetValue(_zone) ?? "UTC",
        Culture = parsed.GetValue(_culture),
        AsOf = parsed.GetValue(_date) ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
        Modules = parsed.GetValue(_modules),
    };

    public void WriteTemplate(ParseResult parsed, ImportResult result, Speech speech)
    {
        if (parsed.GetValue(_template) is string path)
        {
            using var file = new FileOutput(path);
            file.Write(Encoding.UTF8.GetBytes(result.TemplateIn(speech.Say)));
            file.Complete();
        }
    }

    private static PersonKeys Keys(string path)
    {
        byte[] key = File.ReadAllBytes(path);
        return key.Length >= PersonKeys.ShortestKey ? PersonKeys.Hashed(key) : throw ToolException.WrongUsage(
            $"--person-key-file: found \"{path}\", expected a file of at least {PersonKeys.ShortestKey} bytes.");
    }
}
