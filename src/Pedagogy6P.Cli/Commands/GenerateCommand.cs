using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Formats.Population;

namespace Pedagogy6P.Cli.Commands;

/// <summary><c>generate</c>: a copy of a programme with synthetic learners from its population model, and the truth behind them.</summary>
internal static class GenerateCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<int> learners = WholeNumberOption.Create("--learners", "How many learners.", lowest: 0, SyntheticProgramme.MostLearners);
        Option<ulong> seed = ParsedOption.Create(
            "--seed",
            "S",
            "Any whole number; the same seed gives the same learners, another one gives others.",
            "a whole number from 0 to 18446744073709551615",
            (string text, out ulong value) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value));
        var target = new Option<string>("--out")
        {
            Description = "The folder to write, new or empty.", HelpName = "FOLDER2",
            Arity = ArgumentArity.ExactlyOne
        };
        (learners.Required, seed.Required, target.Required) = (true, true, true);
        var command = new Command("generate",
            "Write a programme folder with synthetic learners, and their true dropout hazards beside them.")
        {
            folder, learners, seed, target,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            // Data go to a folder, so the standard output is free for a bar.
            using var nothing = new NoOutput();
            var written = new GeneratedFolder(parsed.GetRequiredValue(target));
            LoadedProgramme loaded = LoadedProgramme.Read(parsed.GetRequiredValue(folder), host, nothing, cancellationToken);
            PopulationModel model = GeneratedFolder.ReadModel(parsed.GetRequiredValue(folder), out byte[] text);
            SyntheticPopulation population = Generate(loaded, model, parsed.GetValue(learners), parsed.GetValue(seed), host, nothing,
                cancellationToken);
            written.Write(loaded, population, text, cancellationToken);
            host.Error.WriteLine(
                $"Wrote {Plural.Of(population.Roster.Learners.Length, "learner")} and "
                    + $"{Plural.Of(population.Hazards.Length, "true hazard")} to {written.Path}.");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static SyntheticPopulation Generate(
        LoadedProgramme loaded, PopulationModel model, int learners, ulong seed, ToolHost host, ToolOutput output,
        CancellationToken cancellationToken)
    {
        SyntheticPopulation? population = null;
        ProgressBar.Run(host, output, "Generating learners", progress =>
            population = SyntheticProgramme.Generate(loaded.Programme, model, learners, seed, progress, cancellationToken));
        return population!;
    }
}
