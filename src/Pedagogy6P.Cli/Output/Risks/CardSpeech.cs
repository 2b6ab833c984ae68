using Pedagogy6P.Cli.Texts;
using Pedagogy6P.MachineLearning.Reports;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>Puts model cards into the language of the answer.</summary>
internal static class CardSpeech
{
    /// <summary>The same card in another language; itself where nothing is to be translated.</summary>
    public static ModelCard In(this ModelCard card, MessageCatalogue messages) => messages.IsEmpty ? card : card with
    {
        Language = messages.Language,
        Translation = text => string.Equals(text, card.Document.Metadata.Label, StringComparison.Ordinal)
            ? Event(text, messages) : LocalNumbers.DayInFrench(messages.SayCell(text)),
    };

    // The event is told as "column is value or value", which no other text may be taken for.
    private static string Event(string label, MessageCatalogue messages) =>
        messages.Find(label)
            ?? label.Replace(" is ", messages.Say(" is "), StringComparison.Ordinal).Replace(" or ", messages.Say(" or "),
            StringComparison.Ordinal);
}
