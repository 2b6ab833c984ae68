using System.CommandLine;
using System.CommandLine.Parsing;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Commands.Decisions;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Proof.Decisions;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--decisions</c> and <c>--keys</c>: what learners were shown.</summary>
internal sealed class DecisionOptions
{
    private readonly InputOption _log = new("--decisions", "LOG.db", "A decision log (a SQLite file): what learners were shown.");

    private readonly InputOption _keys = new("--keys", "KEYS.csv",
        "The keys that pseudonyms in the decision log were made with, a line id,key for each, the key as hexadecimal digits.");

    /// <summary>Adds both to a command, which then refuses one without the other.</summary>
    public void AddTo(Command command)
    {
        command.Add(_log);
        command.Add(_keys);
        command.Validators.Add(Check);
    }

    /// <summary>What learners were shown; null where no log is given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="learners">Ids of the learners asked about.</param>
    /// <param name="host">Everything outside the tool.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ShownLists?> ReadAsync(
        ParseResult parsed, IEnumerable<string> learners, ToolHost host, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_log) is not string path)
        {
            return null;
        }

        LearnerKeyRing ring = LearnerKeyFile.Read(parsed.GetRequiredValue(_keys)!);
        await using IDecisionLog log = DecisionsCommand.Source(host).Open(path);
        return await ShownLists.ReadAsync(log, ring, learners, cancellationToken);
    }

    private void Check(CommandResult result)
    {
        if ((result.GetResult(_log) is null) != (result.GetResult(_keys) is null))
        {
            result.AddError("--decisions: expected --keys besides, and --keys with --decisions; who is who in a log only keys tell.");
        }
    }
}
