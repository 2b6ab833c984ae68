using System.CommandLine;
using System.CommandLine.Parsing;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Output.Graphs;

namespace Pedagogy6P.Cli.Options;

/// <summary>
/// <c>--around</c>, <c>--depth</c>, <c>--goal</c> and <c>--open</c>: draw a part of a graph. Given together, what they share is drawn, with
/// the rest of every choice of prerequisites that is drawn in part.
/// </summary>
internal sealed record GraphPartOptions
{
    private const int DefaultDepth = 2;
    private const int MostSteps = 1000;

    public Option<string?> Around { get; } = RiskColumnOptions.One("--around", "MODULE",
        "Draw this module, what it stands on and what stands on it, as far as --depth says.");

    public Option<int> Depth { get; } = WholeNumberOption.Create("--depth", "With --around, how many prerequisites away; 2 by default.", 1,
        MostSteps);

    public Option<string?> Goal { get; } = RiskColumnOptions.One("--goal", "ROLE",
        "Draw the modules that teach what this role asks or are mandatory for it, and all they stand on.");

    public Option<bool> Open { get; } =
        new("--open") { Description = "With --learner, draw what is ready for them and what needs one of these directly." };

    public void AddTo(Command command, Option<string?> learner)
    {
        Depth.DefaultValueFactory = _ => DefaultDepth;
        foreach (Option option in (Option[])[Around, Depth, Goal, Open])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result => Check(result, learner));
    }

    /// <summary>The part that is asked for.</summary>
    /// <exception cref="Hosting.ToolException">A module or role is unknown.</exception>
    public GraphPart Of(ParseResult parsed, LoadedProgramme loaded, ModuleProgress? progress)
    {
        GraphPart part = GraphPart.All(loaded.Programme);
        if (parsed.GetValue(Around) is string module)
        {
            part = part.And(GraphPart.Around(loaded.Programme, loaded.Module(module).Id, parsed.GetValue(Depth)));
        }

        if (parsed.GetValue(Goal) is string role)
        {
            part = part.And(GraphPart.Goal(loaded.Programme, loaded.Role(role).Id));
        }

        part = parsed.GetValue(Open) && progress is not null ? part.And(GraphPart.Open(loaded.Programme, progress)) : part;
        return part.WithWholeChoices(loaded.Programme);
    }

    private void Check(CommandResult result, Option<string?> learner)
    {
        if (result.GetResult(Depth) is { Implicit: false } && result.GetResult(Around) is null)
        {
            result.AddError("--depth: expected --around besides; it counts from that module.");
        }

        if (result.GetValue(Open) && result.GetResult(learner) is null)
        {
            result.AddError("--open: expected --learner besides; it is about what is open to one.");
        }
    }
}
