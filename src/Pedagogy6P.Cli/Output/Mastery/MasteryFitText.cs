using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Practice.Mastery;
using Pedagogy6P.Practice.Mastery.Training;

namespace Pedagogy6P.Cli.Output.Mastery;

/// <summary>What was learnt from answers, for people and for programs.</summary>
internal static class MasteryFitText
{
    public static byte[] Json(MasteryTraining training) => JsonText.Document(json =>
    {
        MasteryMetadata metadata = training.Document.Metadata;
        json.WriteStartObject();
        json.WriteNumber("students", metadata.Learners);
        json.WriteNumber("answers", metadata.Answers);
        json.WriteNumber("skills", training.Model.SkillIds.Length);
        json.WriteNumber("items", training.Model.ItemIds.Length);
        json.WriteNumber("repeatedPairs", training.RepeatedPairs);
        JsonText.Number(json, "penalty", metadata.Penalty);
        JsonText.Number(json, "heldBackLogLoss", metadata.HeldBackLogLoss);
        json.WriteString("trainingDataHash", metadata.TrainingDataHash);
        json.WriteEndObject();
    });

    public static byte[] Table(MasteryTraining training, MessageCatalogue messages, CanvasStyle style)
    {
        var speech = new ReportSpeech(messages);
        MasteryMetadata metadata = training.Document.Metadata;
        return MasteryTable.Of(speech, style, "What was learnt from the answers",
        [
            ("Students", speech.Whole(metadata.Learners)),
            ("Answers", speech.Whole(metadata.Answers)),
            ("Skills", speech.Whole(training.Model.SkillIds.Length)),
            ("Items", speech.Whole(training.Model.ItemIds.Length)),
            ("Pairs of skills that repeat an answer", speech.Whole(training.RepeatedPairs)),
            ("Penalty chosen", double.IsInfinity(metadata.Penalty)
                ? speech.Say("none: the ability filter alone predicts better") : speech.Number(metadata.Penalty)),
            ("Log-loss of students held back", speech.Number(metadata.HeldBackLogLoss)),
        ]);
    }
}
