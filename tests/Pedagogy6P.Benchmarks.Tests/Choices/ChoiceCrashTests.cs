using Generators;
using Pedagogy6P.Benchmarks.Choices;
using Pedagogy6P.Benchmarks.Decisions;

namespace Pedagogy6P.Benchmarks.Tests.Choices;

/// <summary>A choice store outlives the process that writes it.</summary>
public sealed class ChoiceCrashTests
{
    [Fact]
    [AnyCulture]
    public async Task Whatever_was_told_to_be_kept_is_there_after_a_kill()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("crash-");
        try
        {
            var trial = new CrashTrial(folder.FullName, ChoiceCrashWriter.Subject, seed: 5);
            await trial.RunAsync(6, TestContext.Current.CancellationToken);
            trial.Acknowledged.ShouldBeGreaterThan(0);
            trial.Found.ShouldBeGreaterThanOrEqualTo(trial.Acknowledged);
            folder.EnumerateFiles().ShouldBeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_same_number_gives_the_same_choice() => MadeChoices.Of(3, 17).SaysTheSameAs(MadeChoices.Of(3, 17)).ShouldBeTrue();
}
