using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Proof.Trials;

namespace Pedagogy6P.Cli.Options;

/// <summary>What a trial is to be able to see, from the command line.</summary>
internal sealed class TrialDesignOptions
{
    private static readonly TrialDesign Defaults = new();

    private readonly Option<double> _alpha = AmountOption.Create("--alpha", "P",
        "Chance of seeing an effect where there is none; 0.05 by default.", 0.0001, 0.5, Defaults.Alpha);

    private readonly Option<double> _power = AmountOption.Create("--power", "P",
        "Chance of seeing the effect where there is one; 0.8 by default.", 0.5, 0.999, Defaults.Power);

    private readonly Option<double> _share = AmountOption.Create("--share", "P",
        "Share of persons who get the module; 0.5 by default.", 0.01, 0.99, Defaults.Share);

    private readonly Option<double> _size = AmountOption.Create("--cluster-size", "N",
        "Persons in a group that is assigned as a whole, on average; 1, persons, by default.", 1, 1e6, 1);

    private readonly Option<double> _correlation = AmountOption.Create("--icc", "R",
        "Share of the outcome's variance that lies between groups; 0 by default.", 0, 1, 0);

    private readonly Option<double> _variation = AmountOption.Create("--cluster-cv", "C",
        "Coefficient of variation of the sizes of groups; 0 by default.", 0, 10, 0);

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_alpha, _power, _share, _size, _correlation, _variation])
        {
            command.Add(option);
        }
    }

    /// <summary>The design that a command line asks for.</summary>
    /// <exception cref="ToolException">Groups without how alike they are, or the other way round.</exception>
    public TrialDesign Of(ParseResult parsed)
    {
        bool isGrouped = parsed.GetValue(_size) > 1, isAlike = parsed.GetResult(_correlation) is { Implicit: false };
        return isGrouped == isAlike ? Design(parsed) : throw ToolException.WrongUsage(
            "--cluster-size, --icc: expected both or neither.",
            "How alike the persons of a group are decides how many persons a trial of groups takes; --icc 0 says not at all.");
    }

    private TrialDesign Design(ParseResult parsed) => new()
    {
        Alpha = parsed.GetValue(_alpha),
        Power = parsed.GetValue(_power),
        Share = parsed.GetValue(_share),
        ClusterSize = parsed.GetValue(_size),
        IntraclusterCorrelation = parsed.GetValue(_correlation),
        ClusterSizeVariation = parsed.GetValue(_variation),
    };
}
