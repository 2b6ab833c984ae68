using Pedagogy6P.Personalised;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// Sites as codes of six bits, and for a learner an upper bound of T by code: 0 out of reach, else in 254 steps from the farthest site
/// within reach to none to go. Codes: 0 nowhere, 1 online, 63 anywhere; the sites share the others, so that beyond 61 sites a code stands
/// for the best of several. Distances are bounded from below by chords of the unit sphere, which need no arcsine. Immutable; thread-safe.
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

    /// <summary>Steps of a travel byte.</summary>
    public const double Steps = 254;

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

    /// <summary>
    /// Fills a table of <see cref="Count"/> bytes for a learner, and gives the T at which it starts: T is at most start + (byte − 1) ÷
    /// 254·(1 − start) for a byte above 0.
    /// </summary>
    public double Fill(LearnerQuery query, Span<byte> table)
    {
        table[..Count].Clear();
        table[Online] = table[Anywhere] = byte.MaxValue;
        if (query.Learner.Location is not Location location)
        {
            return 0;
        }

        Span<double> terms = stackalloc double[Count];
        terms.Clear();
        (double x, double y, double z) = UnitVector(location);
        double reach = query.MaxDistanceKm + SlackKm;
        double least = 1;
        for (int site = 0; site < _sites.Length; site++)
        {
            (double eastward, double northward, double upward) = (_sites[site].X - x, _sites[site].Y - y, _sites[site].Z - z);
            double chordKm = Location.EarthRadiusKm * Math.Sqrt((eastward * eastward) + (northward * northward) + (upward * upward));
            if (chordKm <= reach)
            {
                // Within reach a term is never 0, which stands for out of reach.
                double term = Math.Max(double.Epsilon, Travel.Term(Math.Max(0, chordKm - SlackKm), reach));
                terms[Of(site)] = Math.Max(terms[Of(site)], term);
                least = Math.Min(least, term);
            }
        }

        for (int code = First; code < Anywhere; code++)
        {
            if (terms[code] > 0)
            {
                table[code] = (byte)(1 + (least < 1 ? Math.Ceiling((terms[code] - least) / (1 - least) * Steps) : Steps));
            }
        }

        return least;
    }

    private static (double X, double Y, double Z) UnitVector(Location location)
    {
        (double sine, double cosine) = Math.SinCos(double.DegreesToRadians(location.Latitude));
        (double eastSine, double eastCosine) = Math.SinCos(double.DegreesToRadians(location.Longitude));
        return (cosine * eastCosine, cosine * eastSine, sine);
    }
}
