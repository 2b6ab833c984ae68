using Pedagogy6P.Programmes;
using Pedagogy6P.Proof.Pooling;
using Pedagogy6P.Proof.Register;

namespace Pedagogy6P.Cli.Output.Evidence;

/// <summary>One module of the register as cells, for tables on screen and on pages.</summary>
internal static class RegisterRow
{
    private static readonly string[] Columns =
    [
        "Module", "Grade", "Studies", "Estimate", "95% interval", "In a further setting", "I²", "Chance above 0.1",
        "Drawn to the programme",
    ];

    public static IEnumerable<string> Heads(EvidenceSpeech speech) => Columns.Select(speech.Say);

    public static IReadOnlyList<string> Of(ModuleRecord record, EvidenceRegister register, EvidenceSpeech speech) =>
    [
        record.ModuleId,
        speech.Grade(record.Grade),
        Studies(record, speech),
        speech.Number(record.Pool?.Estimate),
        speech.Interval(record.Pool?.Lower, record.Pool?.Upper),
        speech.Interval(record.Pool?.PredictionLower, record.Pool?.PredictionUpper),
        speech.Inconsistency(record.Pool),
        speech.Percent(record.Posterior.ProbabilityOfEffect),
        register.Programme?.Shrink(record.Pool) is { } shrunken
            ? $"{speech.Number(shrunken.Estimate)} ± {speech.Number(shrunken.StandardError)}" : "–",
    ];

    /// <summary>What a register is about, in a line.</summary>
    public static string Title(Programme programme, EvidenceSpeech speech) =>
        speech.Say($"What is known of the modules of {programme.Title}");

    /// <summary>Sentences on how the register was made and on the programme as a whole.</summary>
    public static IEnumerable<string> Notes(EvidenceRegister register, EvidenceSpeech speech)
    {
        if (register.Options.Audience is string audience)
        {
            yield return speech.Say($"Only studies that speak for {audience} count.");
        }

        if (register.Programme is { } programme)
        {
            PooledEffect pool = programme.Pool;
            yield return speech.Say($"Over its {NumberText.Whole(pool.Studies)} studied modules the effect is "
                + $"{speech.Number(pool.Estimate)} on average, 95% interval {speech.Interval(pool.Lower, pool.Upper)}; a module differs "
                + $"from that by {speech.Number(Math.Sqrt(pool.BetweenVariance ?? 0))} (standard deviation).");
        }
    }

    private static string Studies(ModuleRecord record, EvidenceSpeech speech)
    {
        int counted = record.Pool?.Studies ?? 0, surveys = record.Studies.Length - counted;
        return surveys == 0 ? NumberText.Whole(counted) : speech.Say($"{counted}, surveys: {surveys}");
    }
}
