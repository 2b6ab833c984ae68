using System.Globalization;
using Pedagogy6P.Catalogue;

namespace Pedagogy6P.Preventive.Triage;

/// <summary>What a plan rests on, in words. Pure functions.</summary>
internal static class TriageWords
{
    /// <summary>The hours and the band with its assumed effect.</summary>
    public static string OfBand(TriageOptions o) => string.Create(CultureInfo.InvariantCulture,
        $"{Hours(o)}; middle band {o.BandLower:0.00} to {o.BandUpper:0.00}; a contact is assumed to lower the risk by {o.EffectLow:0.000} "
            + $"to {o.EffectHigh:0.000}, which has not been measured here.");

    /// <summary>The same, with why contacts made by lot do not yet count.</summary>
    public static string OfBandFor(IUplift uplift, TriageOptions options) => $"{OfBand(options)} {Doubt(uplift, options)}";

    /// <summary>The hours and the trial.</summary>
    public static string OfEffects(IUplift uplift, TriageOptions options) => string.Create(CultureInfo.InvariantCulture,
        $"{Hours(options)}; effects were measured on {uplift.Contacted} persons whom a lot contacted and {uplift.NotContacted} whom it did "
            + $"not, who are taken to be like these.");

    private static string Doubt(IUplift uplift, TriageOptions options) => !uplift.IsOfShares
        ? "Contacts by lot do not count: their outcomes are not all 0 or 1."
        : Math.Min(uplift.Contacted, uplift.NotContacted) < options.LeastOnASide
            ? string.Create(CultureInfo.InvariantCulture,
                $"Contacts by lot do not count yet: {uplift.Contacted} contacted and {uplift.NotContacted} not, {options.LeastOnASide} "
                    + $"needed of each.")
            : "Contacts by lot do not count yet: a random order may gain as much as theirs.";

    private static string Hours(TriageOptions o) => string.Create(CultureInfo.InvariantCulture,
        $"{o.StaffHours:0.#} {Word(o.StaffHours, "hour")} at {o.MinutesPerContact:0.#} {Word(o.MinutesPerContact, "minute")} per contact");

    private static string Word(double count, string one) => count.Equals(1.0) ? one : $"{one}s";
}
