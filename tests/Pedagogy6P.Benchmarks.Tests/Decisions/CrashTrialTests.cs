using Generators;
using Pedagogy6P.Benchmarks.Decisions;

namespace Pedagogy6P.Benchmarks.Tests.Decisions;

/// <summary>A decision log outlives the process that writes it.</summary>
public sealed class CrashTrialTests
{
    [Fact]
    [AnyCulture]
    public async Task Whatever_was_told_to_be_durable_is_there_after_a_kill()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("crash-");
        try
        {
            var trial = new CrashTrial(folder.FullName, CrashWriter.Subject, seed: 3);
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
    public void The_same_number_gives_the_same_decision() =>
        MadeDecisions.Of(17).SaysTheSameAs(MadeDecisions.Of(17)).ShouldBeTrue();
}
