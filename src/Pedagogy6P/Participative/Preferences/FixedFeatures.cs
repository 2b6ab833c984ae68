using System.Collections.Immutable;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>The features that every programme has, by their places after the topics.</summary>
internal static class FixedFeatures
{
    /// <summary>The first of the modalities, in the order of <see cref="Programmes.Modality"/>.</summary>
    public const int Modality = 0;

    /// <summary>log₂(hours ÷ typical hours) ÷ 2, from −1 to 1.</summary>
    public const int Duration = 5;

    /// <summary>The first of the shares of time: daytime, evenings, weekends, one's own.</summary>
    public const int Time = 6;

    /// <summary>The hands-on share.</summary>
    public const int HandsOn = 10;

    /// <summary>The first of the price bands: free, low, high.</summary>
    public const int Price = 11;

    /// <summary>The first of the distance bands: up to 10 km, up to 30 km, farther; none online.</summary>
    public const int Distance = 14;

    /// <summary>How many there are.</summary>
    public const int Count = 17;

    /// <summary>Their names.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "modality:online-async", "modality:online-sync", "modality:on-site", "modality:hybrid", "modality:workplace", "duration",
        "time:day", "time:evening", "time:weekend", "time:own", "hands-on", "price:free", "price:low", "price:high",
        "distance:near", "distance:middle", "distance:far",
    ];
}
