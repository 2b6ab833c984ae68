using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Programmes;
using Pedagogy6P.Proof.Pooling;
using Pedagogy6P.Proof.Register;

namespace Pedagogy6P.Cli.Output.Evidence;

/// <summary>Words and numbers about evidence in the language of the reader. Immutable and thread-safe.</summary>
/// <param name="messages">The translations.</param>
internal sealed class EvidenceSpeech(MessageCatalogue messages) : ReportSpeech(messages)
{
    /// <summary>I², which is in percent already; a dash where there is none.</summary>
    public string Inconsistency(PooledEffect? pool) => pool?.Inconsistency is double percent ? Percent(percent / 100) : "–";

    public string Level(PooledEffect pool) => Say($"{NumberText.Amount(100 * pool.Level)}% interval");

    public string Method(PoolingMethod method) => Say(method switch
    {
        PoolingMethod.RestrictedMaximumLikelihood => "restricted maximum likelihood",
        _ => "DerSimonian-Laird",
    });

    public string Design(StudyDesign design) => Say(design switch
    {
        StudyDesign.RandomisedTrial => "randomised trial",
        StudyDesign.QuasiExperiment => "comparison without randomisation",
        StudyDesign.PrePost => "before-and-after measure",
        _ => "survey, shown and not counted",
    });

    public string Grade(EvidenceGrade grade) => Say(GradeWord(grade));

    /// <summary>The word of a grade in machine formats, too.</summary>
    public static string GradeWord(EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.Weak => "weak",
        EvidenceGrade.Moderate => "moderate",
        EvidenceGrade.Strong => "strong",
        EvidenceGrade.Contradictory => "contradictory",
        _ => "none",
    };

    /// <summary>The part of the rule that settled a grade, as a sentence.</summary>
    public string Reason(GradeReason reason) => Say(reason switch
    {
        GradeReason.NotStudied => "Nobody has studied the module.",
        GradeReason.SurveysOnly => "There are only surveys, which say what participants think and not what they learn.",
        GradeReason.Opposed => "One study lies wholly above 0 and another wholly below, and studies differ by more than chance.",
        GradeReason.Unlikely => "An effect above 0.1 is less likely than not.",
        GradeReason.Possible => "An effect above 0.1 is likelier than not, by less than 80%.",
        GradeReason.NoComparison =>
            "An effect above 0.1 is likely, but no study compares with people who did without the module.",
        GradeReason.Likely => "An effect above 0.1 is likely (80% to 95%), with people to compare with.",
        GradeReason.FewTrials => "An effect above 0.1 is almost certain (95% or more), but on fewer than two randomised trials.",
        GradeReason.Inconsistent =>
            "An effect above 0.1 is almost certain on average (95% or more), but results differ so much that the next setting may see "
            + "none.",
        GradeReason.Asymmetric =>
            "An effect above 0.1 is almost certain (95% or more), but small studies find larger effects, as if others were missing.",
        _ => "An effect above 0.1 is almost certain (95% or more), on two randomised trials at least, and studies agree.",
    });
}
