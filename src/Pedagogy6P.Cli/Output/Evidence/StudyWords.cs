using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Programmes;
using Pedagogy6P.Proof.Register;

namespace Pedagogy6P.Cli.Output.Evidence;

/// <summary>A study in words.</summary>
internal static class StudyWords
{
    /// <summary>A design as the table <c>evidence.csv</c> writes it.</summary>
    public static string Design(StudyDesign design) => design switch
    {
        StudyDesign.RandomisedTrial => "rct",
        StudyDesign.QuasiExperiment => "quasi-experiment",
        StudyDesign.PrePost => "pre-post",
        _ => "survey",
    };

    /// <summary>A study with what it found, as a sentence.</summary>
    public static string Of(RegisteredStudy registered, EvidenceSpeech speech)
    {
        Study study = registered.Study;
        string people = speech.Say($"{Plural.Of(study.SampleSize, "person", "people")}");
        string what = speech.Say($"“{study.Id}” ({speech.Design(study.Design)}, {study.Year}, {people})");
        return registered.Pooled is { } own
            ? speech.Say($"{what}: effect {speech.Number(own.Effect)}, counted with the standard error "
                + $"{speech.Number(own.StandardError)} (weight {speech.Percent(registered.Share)}). Source: {study.Source}")
            : speech.Say($"{what}: effect {speech.Number(study.Effect)}. Source: {study.Source}");
    }
}
