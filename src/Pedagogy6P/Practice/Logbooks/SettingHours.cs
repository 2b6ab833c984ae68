using System.Text.Json.Serialization;

namespace Pedagogy6P.Practice.Logbooks;

/// <summary>What a logbook says of one practice setting, with those below it in the tree of settings.</summary>
/// <param name="SettingId">Id of the setting.</param>
/// <param name="Lines">Lines of the logbook.</param>
/// <param name="Hours">Hours of those that say so.</param>
/// <param name="MeanObserved">Mean of how well it was seen done, 0 to 1.</param>
public sealed record SettingHours(
    [property: JsonPropertyName("setting")] string SettingId, int Lines, double Hours, double MeanObserved);
