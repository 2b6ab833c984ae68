using Pedagogy6P.Learners;
using Pedagogy6P.Personalised;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// Sites as codes of six bits, and for a learner an upper bound of T by code: 0 out of reach, else 1 + ⌈254·T⌉. Codes: 0 nowhere, 1 online, 63 anywhere; the sites share the
/// others, so that beyond 61 sites a code stands for the best of several. Distances are bounded from below by chords of the unit sphere, which need no
/// arcsine. Immutable; thread-safe.
/// </summary>
internal sealed class SiteCodes
{
    /// <summary>Entries of a travel table.</summary>
    public const int Count = 64;

    /// <summary>The code of no site at all: never within reach.</summary>
    public const byte Nowhere = 0;

    /// <summary>The code of online sessions.</summary>
    public const byte Online = 1;

    /// <summary>The code that stands for every site and online.</summary>
    public const byte Anywhere = Count - 1;

    private const int First = 2;
    private const int Shared = Anywhere - First;

    // Distances computed by haversine and by chord differ by far less than a metre.
    private const double SlackKm = 0.001;

    private const double Steps = 254;

    private readonly (double X, double Y, double Z)[] _sites;

    public SiteCodes(ReadOnlySpan<Site> sites)
    {
        _sites = new (double, double, double)[sites.Length];
        for (int site = 0; site < sites.Length; site++)
        {
            _sites[site] = UnitVector(sites[site].Location);
        }
    }

    /// <summary>The code of a site by number, −1 being online.</summary>
    public static byte Of(int site) => site < 0 ? Online : (byte)(First + (site % Shared));

    /// <summary>Fills a table of <see cref="Count"/> bytes for a learner.</summary>
    public void Fill(LearnerQuery query, Span<byte> table)
    {
        table[..Count].Clear();
        table[Online] = table[Anywhere] = 1 + (byte)Steps;
        if (query.Learner.Location is not Location location)
        {
            return;
        }

        (double x, double y, double z) = UnitVector(location);
        double reach = query.MaxDistanceKm + SlackKm;
        for (int site = 0; site < _sites.Length; site++)
        {
            (double eastward, double northward, double upward) = (_sites[site].X - x, _sites[site].Y - y, _sites[site].Z - z);
            double chordKm = Location.EarthRadiusKm * Math.Sqrt((eastward * eastward) + (northward * northward) + (upward * upward));
            if (chordKm <= reach)
            {
                double steps = Math.Ceiling(Steps * Travel.Term(Math.Max(0, chordKm - SlackKm), reach));
                ref byte entry = ref table[Of(site)];
                entry = Math.Max(entry, (byte)(1 + steps));
            }
        }
    }

    private static (double X, double Y, double Z) UnitVector(Location location)
    {
        (double sine, double cosine) = Math.SinCos(double.DegreesToRadians(location.Latitude));
        (double eastSine, double eastCosine) = Math.SinCos(double.DegreesToRadians(location.Longitude));
        return (cosine * eastCosine, cosine * eastSine, sine);
    }
}
