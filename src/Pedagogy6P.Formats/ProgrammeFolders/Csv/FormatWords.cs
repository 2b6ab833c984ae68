using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.ProgrammeFolders.Csv;

/// <summary>The closed word lists of the programme format.</summary>
internal static class FormatWords
{
    public static Words<Modality> Modalities { get; } = new(
        ("online-async", Modality.OnlineAsync),
        ("online-sync", Modality.OnlineSync),
        ("on-site", Modality.OnSite),
        ("hybrid", Modality.Hybrid),
        ("workplace", Modality.Workplace));

    public static Words<SessionStatus> SessionStatuses { get; } = new(
        ("planned", SessionStatus.Planned),
        ("candidate", SessionStatus.Candidate),
        ("cancelled", SessionStatus.Cancelled));

    public static Words<PrerequisiteKind> PrerequisiteKinds { get; } = new(
        ("hard", PrerequisiteKind.Hard),
        ("advised", PrerequisiteKind.Advised));

    public static Words<StudyDesign> StudyDesigns { get; } = new(
        ("rct", StudyDesign.RandomisedTrial),
        ("quasi-experiment", StudyDesign.QuasiExperiment),
        ("pre-post", StudyDesign.PrePost),
        ("survey", StudyDesign.Survey));

    public static Words<VocabularyKind> VocabularyKinds { get; } = new(
        ("topic", VocabularyKind.Topic),
        ("setting", VocabularyKind.Setting),
        ("label", VocabularyKind.Label),
        ("equipment", VocabularyKind.Equipment),
        ("audience", VocabularyKind.Audience));

    public static Words<ChoiceActor> ChoiceActors { get; } =
        new([.. Enum.GetValues<ChoiceActor>().Select(actor => (ChoiceWords.Of(actor), actor))]);

    public static Words<ChoiceKind> ChoiceKinds { get; } =
        new([.. Enum.GetValues<ChoiceKind>().Select(kind => (ChoiceWords.Of(kind), kind))]);

    public static Words<OutcomeStatus> OutcomeStatuses { get; } = new(
        ("completed", OutcomeStatus.Completed),
        ("failed", OutcomeStatus.Failed),
        ("withdrawn", OutcomeStatus.Withdrawn),
        ("active", OutcomeStatus.Active));
}
