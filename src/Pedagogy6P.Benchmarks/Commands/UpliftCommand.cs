using System.CommandLine;
using Pedagogy6P.Benchmarks.Research.Uplift;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>uplift</c>: how much of an oracle's gain the predicted effects find, and how often intervals hold the truth.</summary>
internal static class UpliftCommand
{
    public static Command Create(TextWriter output)
    {
        Option<int> seeds = WholeNumberOption.Create("--seeds", "Trials drawn.", 50, least: 1);
        Option<int> offers = WholeNumberOption.Create("--offers", "Offers of a trial.", 20_000, least: 200);
        var command = new Command("uplift", "Judge predicted effects of offers where the true effects are known.") { seeds, offers };
        command.SetAction(async (parsed, cancellation) =>
        {
            var found = new List<UpliftFigures>();
            for (int seed = 1; seed <= parsed.GetValue(seeds); seed++)
            {
                cancellation.ThrowIfCancellationRequested();
                found.Add(UpliftFigures.Of(seed, parsed.GetValue(offers)));
                UpliftFigures last = found[^1];
                await Console.Error.WriteLineAsync(FormattableString.Invariant(
                    $"seed {seed}: share {last.Share:P1}, area {last.Area.Estimate:0.0000} of {last.Truth:0.0000}, held {last.Holds}"));
            }

            await output.WriteLineAsync(FormattableString.Invariant(
                $"share of the oracle's gain {found.Average(one => one.Share):P2}, least {found.Min(one => one.Share):P2}; ")
                + FormattableString.Invariant(
                    $"intervals that hold the truth {found.Count(one => one.Holds)} of {found.Count}"));
            return 0;
        });
        return command;
    }
}
