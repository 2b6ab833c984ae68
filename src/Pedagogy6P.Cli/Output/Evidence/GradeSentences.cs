using Pedagogy6P.Programmes;
using Pedagogy6P.Proof.Register;

namespace Pedagogy6P.Cli.Output.Evidence;

/// <summary>Why a module has its grade, in sentences.</summary>
internal static class GradeSentences
{
    public static string Heading(Programme programme, ModuleRecord record) =>
        $"{record.ModuleId} – {programme.FindModule(record.ModuleId)!.Title}";

    public static IEnumerable<string> Of(EvidenceRegister register, ModuleRecord record, EvidenceSpeech speech)
    {
        yield return speech.Say($"Grade: {speech.Grade(record.Grade)}. {speech.Reason(record.Reason)}");
        string chance = speech.Percent(record.Posterior.ProbabilityOfEffect);
        yield return speech.Say($"Chance of an effect above 0.1, weighed with caution: {chance}.");
        if (register.Programme?.Shrink(record.Pool) is { } shrunken)
        {
            yield return speech.Say($"Drawn towards the other modules of the programme: {speech.Number(shrunken.Estimate)} ± "
                + $"{speech.Number(shrunken.StandardError)}, by {speech.Percent(shrunken.Own)} on its own studies.");
        }

        foreach ((string audience, ModuleRecord own) in register.ByAudience(record.ModuleId))
        {
            yield return own.Pool is { } pool
                ? speech.Say($"For {audience}: {speech.Number(pool.Estimate)}, 95% interval {speech.Interval(pool.Lower, pool.Upper)} "
                    + $"(studies: {NumberText.Whole(pool.Studies)}), {speech.Grade(own.Grade)}.")
                : speech.Say($"For {audience}: no study that counts.");
        }
    }
}
