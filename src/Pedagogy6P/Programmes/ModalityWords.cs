using System.Collections.Immutable;

namespace Pedagogy6P.Programmes;

/// <summary>Modalities as the words of the programme format.</summary>
internal static class ModalityWords
{
    /// <summary>The words, in the order of the enumeration.</summary>
    public static ImmutableArray<string> All { get; } = ["online-async", "online-sync", "on-site", "hybrid", "workplace"];

    /// <summary>The word of a modality; empty for one that is not defined.</summary>
    public static string Of(Modality modality) => (int)modality is var number && number >= 0 && number < All.Length ? All[number] : "";

    /// <summary>The modality of a word; null when there is none.</summary>
    public static Modality? Find(string word) => All.IndexOf(word) is var number && number < 0 ? null : (Modality)number;
}
