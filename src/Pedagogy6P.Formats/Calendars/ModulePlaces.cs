namespace Pedagogy6P.Formats.Calendars;

/// <summary>Where the events of a module take place, as far as a calendar tells. An immutable value.</summary>
/// <param name="AtSites">Whether some event is at a place whose coordinates are known.</param>
/// <param name="Elsewhere">Whether some event is not.</param>
/// <param name="Timed">Whether some event has an hour.</param>
internal readonly record struct ModulePlaces(bool AtSites, bool Elsewhere, bool Timed)
{
    /// <summary>How the module is taught: hybrid with sessions at sites and elsewhere, for a module on site has no other ones.</summary>
    public string Modality => AtSites ? Elsewhere ? "hybrid" : "on-site" : Timed ? "online-sync" : "online-async";

    /// <summary>The same with one event more.</summary>
    public ModulePlaces With(CalendarSeries series) =>
        new(AtSites || series.Location is not null, Elsewhere || series.Location is null, Timed || !series.IsAllDay);
}
