using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Population;

/// <summary>A run of a module that a learner takes: a session, or self-paced weeks.</summary>
/// <param name="Module">The module.</param>
/// <param name="Session">The session; null when self-paced.</param>
/// <param name="Start">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="DistanceKm">Distance to the site; 0 online.</param>
internal sealed record Run(CatalogueModule Module, Session? Session, DateOnly Start, DateOnly Last, double DistanceKm)
{
    private const int FewestSelfPacedWeeks = 2;

    /// <summary>Whole weeks, the last one possibly shorter.</summary>
    public int Weeks => Math.Max(1, (Last.DayNumber - Start.DayNumber + 7) / 7);

    /// <summary>Hours per week.</summary>
    public double Load => Module.Module.Hours / Weeks;

    /// <summary>A session as a run.</summary>
    public static Run Of(CatalogueModule module, Session session, double distanceKm) =>
        new(module, session, session.Start, session.End, distanceKm);

    /// <summary>A self-paced run at half of the learner's weekly hours, in 2 to 12 weeks; 12 without any hours.</summary>
    public static Run SelfPaced(CatalogueModule module, DateOnly start, double hoursPerWeek)
    {
        double weeks = hoursPerWeek > 0 ? Math.Ceiling(2 * module.Module.Hours / hoursPerWeek) : Programmes.Module.SelfPacedWeeks;
        int whole = (int)Math.Clamp(weeks, FewestSelfPacedWeeks, Programmes.Module.SelfPacedWeeks);
        return new Run(module, Session: null, start, start.AddDays((7 * whole) - 1), DistanceKm: 0);
    }
}
