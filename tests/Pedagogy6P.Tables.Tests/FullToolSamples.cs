using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Choices;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Storage.Sqlite;
using Pedagogy6P.Tests.Proof.Decisions;

namespace Pedagogy6P.Tables.Tests;

/// <summary>Choices and lists of the programme <c>clinic</c> in files of their own.</summary>
internal static class FullToolSamples
{
    private static readonly DateTimeOffset Time = new(2027, 1, 2, 9, 0, 0, TimeSpan.FromHours(1));

    /// <summary>The key file of <see cref="LogAsync"/>.</summary>
    public static string Keys => $"2026,{Convert.ToHexString(DecisionSamples.Key(1))}\n";

    /// <summary>Keeps choices of a learner in a store.</summary>
    public static async Task KeepAsync(string path, string learner, params (string Module, ChoiceKind Kind)[] choices)
    {
        await using SqliteChoiceStore store = SqliteChoiceStore.Open(path);
        await store.AppendAsync(new LearnerKey("clinic", learner), expectedVersion: null,
        [
            .. choices.Select((choice, number) => new Choice
            {
                Id = number.ToString(CultureInfo.InvariantCulture),
                LearnerId = learner,
                When = Time.AddMinutes(number),
                By = ChoiceActor.Learner,
                Kind = choice.Kind,
                ModuleId = choice.Module,
            }),
        ], TestContext.Current.CancellationToken);
    }

    /// <summary>Logs that a learner was shown modules, of which the first one was taken.</summary>
    public static async Task LogAsync(string path, string learner, params ImmutableArray<string> modules)
    {
        await using SqliteDecisionLog log = SqliteDecisionLog.Open(path);
        var decision = new Decision
        {
            Id = "d1",
            Learner = new LearnerKeyRing(("2026", DecisionSamples.Key(1))).Of(learner),
            Time = Time,
            Policy = "greedy",
            Candidates = [.. modules.Select(module => new DecisionCandidate(module, Score: 0.5, Probability: 1))],
            Items = [.. modules.Select(module => new DecisionItem { ModuleId = module, Propensity = 1 })],
        };
        await log.KeepAsync(decision);
        await log.RecordAsync([new DecisionOutcome("d1", modules[0], 1, Time)], TestContext.Current.CancellationToken);
    }
}
