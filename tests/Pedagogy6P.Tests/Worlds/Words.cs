using System.Collections.Immutable;
using Pedagogy6P.Places;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>The words that random worlds are made of, chosen so that ordinal, code-point and cultural orders differ.</summary>
internal static class Words
{
    /// <summary>Beginnings of ids: cases, accents, a dotless i, a surrogate pair and a code unit above it, CSV's own marks.</summary>
    public static readonly ImmutableArray<string> IdHeads =
        ["M", "m", "Mod-", "mod_", "É", "e", "İ", "ı", "\U0001D49C", "\uFF21", "Z", "a b ", "q\"", "c,", "0"];

    public static readonly ImmutableArray<string> Audiences = ["health", "Health", "digital", "law", "étudiants"];

    public static readonly ImmutableArray<string> LanguageTags = ["fr", "FR", "fr-CA", "en", "en-GB", "EN-us", "de", "it-IT", "IT"];

    public static readonly ImmutableArray<string> Settings = ["hospital", "pharmacy", "rural", "imaging", "care"];

    public static readonly ImmutableArray<string> Topics = ["ai", "data", "ethics", "telehealth", "security", "AI"];

    public static readonly ImmutableArray<string> Labels = ["anfh", "dpc", "ANFH"];

    public static readonly ImmutableArray<string> Equipment = ["manikin", "cart", "headset"];

    public static readonly ImmutableArray<string> Regions = ["north", "south", "islands"];

    public static readonly ImmutableArray<Availability> SessionSlots =
    [
        Slots("Mon 18:00-20:00"), Slots("Tue 09:00-10:30"), Slots("Wed 14:00-17:00"), Slots("Sat 09:00-12:30"), Slots("Fri 22:00-02:00"),
        Slots("Mon-Fri 12:00-13:00"), Slots("Sun 23:45-00:15"), Slots("Thu 10:07-10:08"), Slots("Mon-Sun 00:00-24:00"),
    ];

    public static readonly ImmutableArray<Availability> FreeTimes =
    [
        Slots("Mon-Fri 18:00-22:00"), Slots("Mon-Fri 08:00-18:00"), Slots("Sat-Sun 00:00-24:00"), Slots("Wed 13:45-17:00"),
        Slots("Fri 22:00-02:00;Mon 18:00-19:45"), Slots("Sun-Mon 23:00-03:00"), Slots("Mon-Sat 07:00-22:00"),
    ];

    private static Availability Slots(string text) => Availability.Parse(text, SlotRounding.Outward);
}
