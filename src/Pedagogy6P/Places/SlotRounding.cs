
namespace Pedagogy6P.Places;

/// <summary>Which way a time off the 15-minute grid is rounded, so that rounding never invents free time.</summary>
public enum SlotRounding
{
    /// <summary>Starts later, ends earlier: for free time. A slot shorter than a cell may vanish.</summary>
    Inward,

    /// <summary>Starts earlier, ends later: for time that a session takes.</summary>
    Outward,
}
