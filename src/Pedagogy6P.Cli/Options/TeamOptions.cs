using System.CommandLine;
using Pedagogy6P.Planning.Teams;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Options;

/// <summary>How teams are formed.</summary>
internal sealed class TeamOptions
{
    private const double HoursOfWeek = 168, FarthestKm = 20_040;

    private readonly Option<TeamSize?> _size = ParsedOption.Create<TeamSize?>("--size", "N-M",
        "Sizes of teams; those of the module by default.", "sizes from 2 to 100 such as 3-5", (string text, out TeamSize? size) =>
        {
            size = TeamSize.Parse(text);
            return size is { Smallest: >= 2, Largest: <= 100 } known && known.Smallest <= known.Largest;
        });
    private readonly Option<double> _hours = AmountOption.Create("--common-hours", "HOURS",
        "Hours a week in which all members of a team are free; 2 by default.", 0, HoursOfWeek, new TeamRequest().CommonHours);
    private readonly Option<double?> _distance = AmountOption.Optional("--max-distance", "KM",
        "Kilometres that members of a team may live apart at most; without limit by default.", 0, FarthestKm);
    private readonly Option<int> _seed = WholeNumberOption.Create("--seed",
        "Seed of the search; 0 by default. The same seed gives the same teams.", 0, int.MaxValue);

    public TeamOptions() => _seed.DefaultValueFactory = _ => 0;

    /// <summary>Adds all of them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_size);
        command.Add(_hours);
        command.Add(_distance);
        command.Add(_seed);
    }

    /// <summary>What is asked for.</summary>
    public TeamRequest Of(ParseResult parsed) => new()
    {
        Size = parsed.GetValue(_size),
        CommonHours = parsed.GetValue(_hours),
        MaxDistanceKm = parsed.GetValue(_distance),
        Seed = parsed.GetValue(_seed),
    };
}
