using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Formats.OffPolicy;
using Pedagogy6P.Proof.OffPolicy;
using Pedagogy6P.Proof.OffPolicy.Logs;
using Pedagogy6P.Proof.OffPolicy.Rewards;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Commands.Evaluation;

/// <summary>What commands that judge a policy share: the log, the policy, a reward model, and settings.</summary>
internal sealed class OffPolicyInput
{
    private const string Reading = "Reading the log";
    private const string Judging = "Judging the policy";

    private readonly InputArgument _log = new("LOG")
    {
        Description = "A log with the columns decision, learner, position, action, reward, propensity, target_probability, and x_… for "
            + "what was known at the time.",
    };

    private readonly Option<string?> _target = new InputOption("--target", "FILE",
        "The policy to be judged, with the columns decision, position, action and probability of every candidate; without it the log's "
            + "target_probability is taken, and only estimates by weights are possible.");

    private readonly Option<string?> _predictions = new InputOption("--predictions", "FILE",
        "With --target: the rewards that a model of your own expects, with the columns decision, position, action and prediction of every "
            + "candidate; by default a model is cross-fitted on the log.");

    private readonly Option<int> _draws = WholeNumberOption.Create("--draws",
        "How often learners are drawn anew for intervals; 1000 by default.", 20, 1_000_000);

    private readonly Option<int> _seed = WholeNumberOption.Create("--seed", "Seed of draws and folds; 0 by default.", 0, int.MaxValue);

    private readonly Option<int> _overlap = WholeNumberOption.Create("--least-overlap",
        "Least effective number of decisions with which anything is told; 30 by default.", 1, int.MaxValue);

    public OffPolicyInput()
    {
        var defaults = new OffPolicyOptions();
        _draws.DefaultValueFactory = _ => defaults.Draws;
        _seed.DefaultValueFactory = _ => (int)defaults.Seed;
        _overlap.DefaultValueFactory = _ => (int)defaults.LeastOverlap;
    }

    public void AddTo(Command command)
    {
        command.Add(_log);
        command.Add(_target);
        command.Add(_predictions);
        command.Add(_draws);
        command.Add(_seed);
        command.Add(_overlap);
    }

    /// <summary>What the log says about the policy.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="host">The host.</param>
    /// <param name="output">Where the data go.</param>
    public OffPolicyReport Read(ParseResult parsed, ToolHost host, ToolOutput output)
    {
        var options = new OffPolicyOptions
        {
            Draws = parsed.GetValue(_draws),
            Seed = parsed.GetValue(_seed),
            LeastOverlap = parsed.GetValue(_overlap),
        };
        (string? target, string? predictions) = (parsed.GetValue(_target), parsed.GetValue(_predictions));
        if (predictions is not null && target is null)
        {
            throw ToolException.WrongUsage("--predictions needs --target: expected the candidates of the policy.");
        }

        T Run<T>(string label, Func<IProgress<WorkProgress>?, T> work)
        {
            T? found = default;
            ProgressBar.Run(host, output, label, progress => found = work(progress));
            return found!;
        }

        LoggedDecisions log = Run(Reading, progress => OffPolicyFiles.ReadLog(parsed.GetRequiredValue(_log), progress));
        if (target is null)
        {
            return Run(Judging, progress => OffPolicyEvaluator.Evaluate(log, options, progress));
        }

        TargetPolicy policy = Run(Reading, progress => OffPolicyFiles.ReadTarget(log, target, progress));
        if (predictions is null)
        {
            return Run(Judging, progress => OffPolicyEvaluator.Evaluate(policy, options, progress));
        }

        RewardPredictions model = Run(Reading, progress => OffPolicyFiles.ReadPredictions(policy, predictions, progress));
        return Run(Judging, progress => OffPolicyEvaluator.Evaluate(policy, model, options, progress));
    }
}
