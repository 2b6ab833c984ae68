using Pedagogy6P.Learners;

namespace Pedagogy6P.Cli.Output.Graphs;

/// <summary>Where a learner stands with every module. Immutable and thread-safe.</summary>
internal sealed class ModuleProgress
{
    private readonly HashSet<string> _done;
    private readonly HashSet<string> _ready;

    private ModuleProgress(string learner, IEnumerable<string> done, IEnumerable<string> ready)
    {
        Learner = learner;
        _done = done.ToHashSet(StringComparer.Ordinal);
        _ready = ready.ToHashSet(StringComparer.Ordinal);
    }

    public string Learner { get; }

    public static ModuleProgress Of(PedagogyEngine engine, Learner learner) => new(learner.Id, engine.Done(learner), engine.Fringe(learner));

    public ModuleStanding Of(string module)
    {
        if (_done.Contains(module))
        {
            return ModuleStanding.Done;
        }

        return _ready.Contains(module) ? ModuleStanding.Ready : ModuleStanding.Locked;
    }
}
