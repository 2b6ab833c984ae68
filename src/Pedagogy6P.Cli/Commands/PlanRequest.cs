using System.Collections.Immutable;
using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Planning.Paths.Models;

namespace Pedagogy6P.Cli.Commands;

/// <summary>The options of <c>plan</c> that say what is asked for.</summary>
internal sealed class PlanRequest
{
    private const int DefaultAlternatives = 5;

    private readonly Option<string[]> _roles = new("--role")
    {
        Description = "The roles to reach, by id or title; the target roles of each learner when left out.",
        HelpName = "ROLE…",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _award = new("--award")
    {
        Description = "The award to complete, by id or title; without --role it is the only goal.",
        HelpName = "AWARD",
    };

    private readonly Option<int> _weeks = WholeNumberOption.Create("--weeks", "Calendar weeks that a path may last; 52 by default.", 1,
        520);

    private readonly Option<int> _alternatives = WholeNumberOption.Create("--alternatives",
        "Paths to choose from at most, the best one included; 5 by default.", 1, 20);

    private readonly Option<PathWeek[]> _shortWeeks = ShortWeekOption.Create();

    private readonly InputOption _keep = new("--keep", "FILE",
        "A file that plan --format json has written: keep its first path as far as can be, and say what moved.")
    { Required = false };

    private readonly Option<string[]> _missed = new("--missed")
    {
        Description = "With --keep: sessions that were missed, or cannot be attended any more.",
        HelpName = "SESSION…",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _weeks.DefaultValueFactory = _ => new PathRequest().Weeks;
        _alternatives.DefaultValueFactory = _ => DefaultAlternatives;
        foreach (Option option in (ReadOnlySpan<Option>)[_roles, _award, _weeks, _alternatives, _shortWeeks, _keep, _missed])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetResult(_missed) is { Implicit: false } && result.GetValue(_keep) is null)
            {
                result.AddError("--missed: expected --keep FILE beside it, the path that is to be kept.");
            }
        });
    }

    /// <summary>What is asked for.</summary>
    public PathRequest Of(ParseResult parsed, LoadedProgramme loaded, IPathProver? prover) => new()
    {
        Roles = [.. parsed.GetRequiredValue(_roles).Select(role => loaded.Role(role).Id)],
        Award = parsed.GetValue(_award) is string award ? loaded.Award(award) : null,
        Weeks = parsed.GetValue(_weeks),
        Alternatives = parsed.GetValue(_alternatives),
        ShortWeeks = [.. parsed.GetRequiredValue(_shortWeeks)],
        Prover = prover,
    };

    /// <summary>The path of a learner that is to be kept; null when none was given.</summary>
    public RepairRequest? Kept(ParseResult parsed, string learner, PathRequest asked)
    {
        if (parsed.GetValue(_keep) is not string file)
        {
            return null;
        }

        (ImmutableArray<PathStep> steps, ImmutableArray<string> missed) = PathFile.Read(file, learner);
        return new RepairRequest { Steps = steps, Missed = [.. missed, .. parsed.GetRequiredValue(_missed)], Asked = asked };
    }
}
