using System.Collections.Frozen;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Security.Cryptography;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Preventive;
using Pedagogy6P.Preventive.RetentionModels;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Options;

/// <summary>
/// <c>--risk</c>, <c>--risk-model</c> and <c>--risk-opt-out</c>: which model stands behind Retention. None unless asked for: profiling
/// people is a school's choice, never a side effect of a file lying in a folder.
/// </summary>
internal sealed record RiskOptions
{
    private const int VersionLetters = 16;

    public required Option<bool> Own { get; init; }

    public required Option<string?> Model { get; init; }

    public required Option<string?> OptOut { get; init; }

    public static RiskOptions Create() => new()
    {
        Own = new Option<bool>("--risk")
        {
            Description =
            $"Let the folder's own model ({RetentionModelFile.RelativePath}) give the chance of staying to the end; without it everybody's "
                + $"is 0.5."
        },
        Model = new InputOption("--risk-model", "FILE", "Let this model file give the chance of staying to the end."),
        OptOut = CreateOptOut("Learners who must not be profiled, one id per line: their chance stays 0.5."),
    };

    public static Option<string?> CreateOptOut(string description) => new InputOption("--risk-opt-out", "FILE", description);

    /// <summary>Reads the ids of learners who opted out.</summary>
    /// <param name="path">The file; null where none is given.</param>
    /// <param name="loaded">The programme.</param>
    /// <param name="option">The option that names it.</param>
    /// <exception cref="ToolException">The file cannot be read, or an id is none of the programme's.</exception>
    public static Func<Learner, bool>? ReadOptOut(string? path, LoadedProgramme loaded, string option = "--risk-opt-out")
    {
        if (path is null)
        {
            return null;
        }

        if (!File.Exists(path))
        {
            throw ToolException.WrongUsage(
                $"{option}: found \"{path}\", expected the path of a file with one learner's id per line.");
        }

        // A mistyped id must not leave somebody profiled who asked not to be.
        string[] ids = [.. File.ReadAllLines(path).Where(line => line.Length > 0)];
        _ = loaded.Learners(ids);
        var optedOut = ids.ToFrozenSet(StringComparer.Ordinal);
        return learner => optedOut.Contains(learner.Id);
    }

    public void Check(CommandResult result)
    {
        bool own = result.GetValue(Own), file = result.GetResult(Model) is not null;
        if (own && file)
        {
            result.AddError("--risk and --risk-model: expected one of them.");
        }

        if (result.GetResult(OptOut) is not null && !own && !file)
        {
            result.AddError("--risk-opt-out: expected --risk or --risk-model besides; without a model nobody is profiled.");
        }
    }

    /// <summary>What tells the model asked for from others: 16 hexadecimal digits of its file's SHA-256; null for none.</summary>
    public string? Version(ParseResult parsed, LoadedProgramme loaded)
    {
        if (Path(parsed, loaded) is not string path)
        {
            return null;
        }

        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file))[..VersionLetters];
    }

    /// <summary>The risk model that the options ask for.</summary>
    /// <exception cref="InputRefusedException">The model file is missing, damaged, or asks for features that there are not.</exception>
    public IDropoutRisk Of(ParseResult parsed, LoadedProgramme loaded)
    {
        string? path = Path(parsed, loaded);
        return path is null
            ? UnknownDropoutRisk.Instance
            : new RetentionRisk(loaded.Programme, RetentionModelFile.Read(path).Model, ReadOptOut(parsed.GetValue(OptOut), loaded));
    }

    private string? Path(ParseResult parsed, LoadedProgramme loaded) =>
        parsed.GetValue(Own) ? RetentionModelFile.PathIn(loaded.Path) : parsed.GetValue(Model);
}
