using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Practice.Mastery;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--model</c>: a mastery model on disk.</summary>
internal static class MasteryModelInput
{
    public static Option<string?> Create() => new InputOption("--model", "MODEL",
        "A model that 'mastery fit' wrote; a standard one by default.");

    /// <summary><c>--mastery</c>, of commands that rank or plan.</summary>
    public static Option<string?> Fading() => new InputOption("--mastery", "MODEL",
        "Let dated mastery fade by this model, of 'mastery fit', so that needs come back; it does not fade otherwise.");

    /// <summary>An engine by which dated mastery fades where a model is given.</summary>
    public static PedagogyEngine Engine(string? path, Programme programme, ToolHost host) =>
        new(programme, new PedagogyOptions { Fading = ReadFor(path, programme, host) });

    /// <summary>The model for a programme; whoever asks is told when it knows none of its competencies.</summary>
    public static MasteryModel? ReadFor(string? path, Programme programme, ToolHost host)
    {
        MasteryModel? model = Read(path);
        if (model is not null && !model.SkillIds.Any(skill => programme.FindCompetency(skill) is not null))
        {
            host.Error.WriteLine(
                $"{path} knows none of the competencies of the programme: what is common to all its skills stands for each of them.");
        }

        return model;
    }

    private static MasteryModel? Read(string? path)
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
