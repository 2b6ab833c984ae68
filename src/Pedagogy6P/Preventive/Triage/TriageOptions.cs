using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Preventive.Triage;

/// <summary>
/// How to spend staff hours on contacts. Bands and effects are assumptions a school should replace by its own experience; they are printed
/// with every plan.
/// </summary>
public sealed record TriageOptions
{
    private const string Table = "triage options";

    /// <summary>Hours of staff per week, ≥ 0. Default 40.</summary>
    [Range(0.0, double.MaxValue)]
    public double StaffHours { get; init; } = 40;

    /// <summary>Minutes one contact takes, follow-up included, &gt; 0. Default 20.</summary>
    [Range(0.0, double.MaxValue, MinimumIsExclusive = true)]
    public double MinutesPerContact { get; init; } = 20;

    /// <summary>Lower end of the middle band in calibrated probability. Default 0.15.</summary>
    [Range(0.0, 1.0)]
    public double BandLower { get; init; } = 0.15;

    /// <summary>Upper end of the middle band. Default 0.60.</summary>
    [Range(0.0, 1.0)]
    public double BandUpper { get; init; } = 0.60;

    /// <summary>
    /// Name of the group column (module) whose levels share the contacts in proportion to their size; null gives one budget over all.
    /// Default null.
    /// </summary>
    public string? BudgetBy { get; init; }

    /// <summary>
    /// Assumed fall of a contacted person's dropout probability, low end. Default 0: Dawson et al. (2017) found practically no effect of
    /// calls.
    /// </summary>
    [Range(0.0, 1.0)]
    public double EffectLow { get; init; }

    /// <summary>
    /// Assumed fall, high end. Default 0.05: about what individual coaching over months achieved in Bettinger and Baker (2014).
    /// </summary>
    [Range(0.0, 1.0)]
    public double EffectHigh { get; init; } = 0.05;

    /// <summary>
    /// Persons whom a lot contacted, and persons whom it did not, that are needed before expected effects replace the middle band, 50 or
    /// more. Default 500.
    /// </summary>
    [Range(50, int.MaxValue)]
    public int LeastOnASide { get; init; } = 500;

    /// <summary>Number of contacts the hours allow.</summary>
    public int Contacts => (int)Math.Floor((StaffHours * 60 / MinutesPerContact) + 1e-9);

    internal void ThrowIfInvalid()
    {
        ViolationCollector problems = new();
        OptionRules.Check(this, Table, problems);
        if (BandLower >= BandUpper)
        {
            problems.Add(Table, null, nameof(BandLower), BandLower.ToString(CultureInfo.InvariantCulture), "below the upper end");
        }

        if (EffectLow > EffectHigh)
        {
            problems.Add(Table, null, nameof(EffectLow), EffectLow.ToString(CultureInfo.InvariantCulture), "at most the high end");
        }

        problems.ThrowIfAny();
    }
}
