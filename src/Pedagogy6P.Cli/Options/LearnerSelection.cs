using System.CommandLine;
using System.CommandLine.Parsing;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Learners;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--learner</c> or <c>--all</c>, one of which a command wants that answers about learners one by one.</summary>
internal sealed class LearnerSelection
{
    private readonly Option<string[]> _some = LearnerOption.Many();
    private readonly Option<bool> _all;

    /// <param name="allDescription">What <c>--all</c> does.</param>
    public LearnerSelection(string allDescription) => _all = new Option<bool>("--all") { Description = allDescription };

    /// <summary>Adds both to a command, which then refuses none of them and both.</summary>
    public void AddTo(Command command)
    {
        command.Add(_some);
        command.Add(_all);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_all) == (result.GetResult(_some) is { Implicit: false }))
            {
                result.AddError($"{command.Name}: expected --learner ID… for some learners or --all for every one, and not both.");
            }
        });
    }

    /// <summary>Whether every learner is asked for, for validators.</summary>
    public bool IsAll(CommandResult result) => result.GetValue(_all);

    /// <summary>Whether every learner is asked for.</summary>
    public bool IsAll(ParseResult parsed) => parsed.GetValue(_all);

    /// <summary>The ids asked for; empty where every learner is.</summary>
    public string[] Ids(ParseResult parsed) => parsed.GetRequiredValue(_some);

    /// <summary>The ids asked for; null where every learner is.</summary>
    public string[]? Some(ParseResult parsed) => IsAll(parsed) ? null : Ids(parsed);

    /// <summary>Reads a folder for those asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="folder">The programme folder.</param>
    /// <param name="host">Everything outside the tool.</param>
    /// <param name="output">Where the answers go.</param>
    /// <param name="onRefused">Told of learners who break the rules where all are asked for; null refuses the folder.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InputRefusedException">The folder breaks the rules of the format.</exception>
    public LoadedProgramme Read(ParseResult parsed, string folder, ToolHost host, ToolOutput output,
        Action<string, InputRefusedException>? onRefused, CancellationToken cancellationToken) =>
        IsAll(parsed) ? LoadedProgramme.Read(folder, host, output, onRefused, cancellationToken)
            : LoadedProgramme.ReadFor(Ids(parsed), folder, host, output, cancellationToken);

    /// <summary>The learners asked for, in the order of the table; says so on standard error where the folder has none.</summary>
    /// <exception cref="ToolException">Some id is unknown.</exception>
    public IReadOnlyList<Learner> Of(ParseResult parsed, LoadedProgramme loaded, ToolHost host)
    {
        IReadOnlyList<Learner> learners = IsAll(parsed) ? loaded.Roster.Learners : loaded.Learners(Ids(parsed));
        if (learners.Count == 0)
        {
            host.Error.WriteLine("The folder has no learners: add learners.csv, or make synthetic ones with 'pedagogy6p generate'.");
        }

        return learners;
    }
}
