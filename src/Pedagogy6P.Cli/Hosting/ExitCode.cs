namespace Pedagogy6P.Cli.Hosting;

/// <summary>What the tool tells the shell; described in <c>docs/command-line.md</c>.</summary>
internal static class ExitCode
{
    /// <summary>Done, warnings included.</summary>
    public const int Done = 0;

    /// <summary>Could not be done for a reason outside the input: a full disk, or a defect of the tool.</summary>
    public const int Failed = 1;

    /// <summary>The command line is not one the tool takes.</summary>
    public const int WrongUsage = 2;

    /// <summary>The programme folder, a table or a model breaks the rules of its format.</summary>
    public const int DataRefused = 3;

    /// <summary>A learner or module that the programme does not have, a column or row that a table does not have.</summary>
    public const int UnknownId = 4;

    /// <summary>Not one row of the sources of an import could be taken.</summary>
    public const int NothingTaken = 4;

    /// <summary>None of the learners can complete the award that paths were asked for.</summary>
    public const int NoAward = 4;

    /// <summary>Cancelled by Ctrl-C: 128 and the number of the signal, as shells have it.</summary>
    public const int Cancelled = 130;
}
