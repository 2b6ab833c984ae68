using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Practice.Mastery;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--model</c>: a mastery model on disk.</summary>
internal static class MasteryModelInput
{
    public static Option<string?> Create() => new InputOption("--model", "MODEL",
        "A model that 'mastery fit' wrote; a standard one by default.");

    public static MasteryModel? Read(string? path)
    {
        if (path is null)
        {
            return null;
        }

        try
        {
            return MasteryModelFile.Read(File.ReadAllBytes(path)).Model;
        }
        catch (InputRefusedException refusal)
        {
            throw new InputRefusedException([.. refusal.Violations.Select(violation => violation with { Table = path })], refusal.Count);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputRefusedException(new Violation(path, null, null, null,
                $"a model file that exists and can be read ({FileFaults.Of(exception, path)})"));
        }
    }
}
