using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

/// <summary>A module that a learner has booked or is taking. Not thread-safe.</summary>
internal sealed class BookedRun(TrueModule module, Session? session, int enrolledWeek, int firstWeek, int lastWeek, double load,
    double travel)
{
    private const int MostWeeks = 12;

    public TrueModule Module => module;

    public Session? Session => session;

    public int EnrolledWeek => enrolledWeek;

    public int FirstWeek => firstWeek;

    public int LastWeek => lastWeek;

    /// <summary>Hours a week.</summary>
    public double Load => load;

    /// <summary>Distance as a share of the farthest that the learner travels.</summary>
    public double Travel => travel;

    /// <summary>Σ of what was lacking to enter, when it began.</summary>
    public double EntryGap { get; set; }

    /// <summary>Weeks missed in a row.</summary>
    public int Silent { get; set; }

    public bool IsRunning(int week) => week >= firstWeek && week <= lastWeek;

    /// <summary>The run of an offer.</summary>
    /// <param name="world">The world.</param>
    /// <param name="learner">The learner's record.</param>
    /// <param name="module">The module.</param>
    /// <param name="session">The session; null at one's own pace: at half of the hours left, in 1 to 12 weeks.</param>
    /// <param name="week">The week of enrolment.</param>
    /// <param name="hoursLeft">Hours a week that are left.</param>
    public static BookedRun Of(SimulationWorld world, Learners.Learner learner, TrueModule module, Session? session, int week,
        double hoursLeft)
    {
        double hours = module.Module.Hours;
        if (session is null)
        {
            int weeks = (int)Math.Clamp(Math.Ceiling(2 * hours / Math.Max(0.1, hoursLeft)), 1, MostWeeks);
            return new BookedRun(module, null, week, week, week + weeks - 1, hours / weeks, 0);
        }

        int first = Math.Max(week, (session.Start.DayNumber - world.First.DayNumber) / 7);
        double farthest = learner.MaxDistanceKm ?? world.Programme.Tables.DefaultMaxDistanceKm;
        double distance = session.SiteId is string site && learner.Location is Places.Location home
            ? home.DistanceKm(world.Programme.FindSite(site)!.Location) : 0;
        return new BookedRun(module, session, week, first, first + session.Weeks - 1, hours / session.Weeks,
            farthest > 0 ? distance / farthest : 0);
    }
}
