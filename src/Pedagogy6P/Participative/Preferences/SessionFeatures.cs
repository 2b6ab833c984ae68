using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>When and where a session is, in numbers. Immutable.</summary>
internal sealed class SessionFeatures
{
    /// <summary>Place among the shares of time of what is done at one's own.</summary>
    public const int OwnTime = 3;

    private const double NearKm = 10;
    private const double MiddleKm = 30;
    private const int DayStarts = 8 * 4;
    private const int EveningStarts = 18 * 4;
    private const int Weekdays = 5;

    private readonly float[] _times = new float[OwnTime + 1];
    private readonly Location? _location;
    private readonly int _site;

    private SessionFeatures(Availability slots, Location? location, int site)
    {
        (_location, _site) = (location, site);
        int taken = 0;
        for (int cell = 0; cell < Availability.Cells; cell++)
        {
            if (slots[cell])
            {
                taken++;
                _times[TimeOf(cell)]++;
            }
        }

        for (int time = 0; time < OwnTime; time++)
        {
            _times[time] = taken == 0 ? 0 : _times[time] / taken;
        }

        _times[OwnTime] = taken == 0 ? 1 : 0;
    }

    /// <summary>Shares of time.</summary>
    public ReadOnlySpan<float> Times => _times;

    public static SessionFeatures Of(Session session, Programme programme, ImmutableArray<string> sites)
    {
        Location? location = session.SiteId is string id
            ? programme.Tables.Sites.First(site => string.Equals(site.Id, id, StringComparison.Ordinal)).Location : null;
        return new SessionFeatures(session.WeeklySlots, location, session.SiteId is null ? -1 : sites.IndexOf(session.SiteId));
    }

    /// <summary>Fills what follows the topics.</summary>
    public void Fill(Learner learner, Span<float> rest)
    {
        _times.CopyTo(rest[FixedFeatures.Time..]);
        if (_site >= 0)
        {
            rest[FixedFeatures.Count + _site] = 1;
        }

        if (_location is Location there && learner.Location is Location here)
        {
            double km = here.DistanceKm(there);
            rest[FixedFeatures.Distance + (km <= NearKm ? 0 : km <= MiddleKm ? 1 : 2)] = 1;
        }
    }

    /// <summary>By site whether it is there, and then whether it is anywhere at all.</summary>
    public float[] PlacesOf(int sites)
    {
        float[] places = new float[sites + 1];
        if (_site >= 0)
        {
            places[_site] = 1;
        }

        places[sites] = _location is null ? 0 : 1;
        return places;
    }

    private static int TimeOf(int cell)
    {
        (int day, int quarter) = (cell / Availability.CellsPerDay, cell % Availability.CellsPerDay);
        return day >= Weekdays ? 2 : quarter is >= DayStarts and < EveningStarts ? 0 : 1;
    }
}
