using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Options;

/// <summary>The options of commands that plan a cohort, and what they mean together.</summary>
internal sealed class CohortOptions
{
    private const string Progress = "Planning";
    private const int MostSeconds = 86_400;
    private const double Hundred = 100;

    private readonly Option<CohortMechanism> _mechanism = WordOption.Create("--mechanism",
        "How seats are given: the highest total, relative to what each could have, or in turn; optimised by default.",
        [
            ("optimised", CohortMechanism.Optimised), ("fair", CohortMechanism.Fair), ("draft", CohortMechanism.Draft),
            ("dictatorship", CohortMechanism.Dictatorship),
        ]);
    private readonly Option<int> _modules = Modules();
    private readonly Option<int> _work = WholeNumberOption.Create("--work",
        "Work of the search; 4000000 by default. The same work gives the same plan.", 1, int.MaxValue);
    private readonly Option<int> _rotation = WholeNumberOption.Create("--rotation",
        "For draft and dictatorship: places that the order of learners is moved on, one more each term; 0 by default.", 0, int.MaxValue);
    private readonly Option<double?> _most = AmountOption.Optional("--give-up", "PERCENT",
        "Most of the highest total to give up so that fewer learners envy others; by default 0.15 when optimised, 7 when fair, else 0.",
        0, Hundred);
    private readonly Option<int?> _seconds = WholeNumberOption.Optional("--seconds",
        "Seconds after which the search ends with the best plan so far; without limit by default.", 1, MostSeconds);

    public CohortOptions()
    {
        _work.DefaultValueFactory = _ => (int)new CohortRequest().Work;
        _rotation.DefaultValueFactory = _ => 0;
    }

    /// <summary><c>--modules-per-learner</c>.</summary>
    public static Option<int> Modules()
    {
        Option<int> modules = WholeNumberOption.Create("--modules-per-learner", "Modules of a learner at most; 3 by default.", 1, 10);
        modules.DefaultValueFactory = _ => new CohortRequest().ModulesPerLearner;
        return modules;
    }

    /// <summary>Adds all of them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_mechanism);
        command.Add(_modules);
        command.Add(_rotation);
        command.Add(_most);
        command.Add(_work);
        command.Add(_seconds);
    }

    /// <summary>What is asked for.</summary>
    public CohortRequest Of(ParseResult parsed, ToolHost host) => new()
    {
        Mechanism = parsed.GetValue(_mechanism),
        MostLoss = parsed.GetValue(_most) / Hundred,
        ModulesPerLearner = parsed.GetValue(_modules),
        Work = parsed.GetValue(_work),
        Rotation = parsed.GetValue(_rotation),
        Opener = host.Extensions.OfType<ICohortOpenerSource>().FirstOrDefault()?.Opener,
    };

    /// <summary>
    /// Runs a search with progress, which the seconds given or whoever stops the tool end with the best plan so far: once learners are
    /// read, that is what who ends it wants.
    /// </summary>
    public T Run<T>(ParseResult parsed, ToolHost host, ToolOutput output, Func<IProgress<WorkProgress>?, CancellationToken, T> search,
        CancellationToken stop)
        where T : class
    {
        using CancellationTokenSource early = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var clock = new CancellationTokenSource(
            parsed.GetValue(_seconds) is int all ? TimeSpan.FromSeconds(all) : Timeout.InfiniteTimeSpan, host.Clock);
        using CancellationTokenRegistration ends = clock.Token.Register(early.Cancel);
        T? found = null;
        ProgressBar.Run(host, output, Progress, progress => found = search(progress, early.Token));
        if (early.IsCancellationRequested)
        {
            host.Error.WriteLine("The search was stopped early: this is the best plan so far.");
        }

        return found!;
    }
}
