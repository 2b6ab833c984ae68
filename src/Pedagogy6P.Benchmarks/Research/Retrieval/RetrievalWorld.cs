using System.Globalization;
using Pedagogy6P.Benchmarks.Research.Preferences;
using Pedagogy6P.Catalogue;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Places;
using Pedagogy6P.Planning.Refreshers;
using Pedagogy6P.Practice;

namespace Pedagogy6P.Benchmarks.Research.Retrieval;

/// <summary>A learner who forgets at half-lives that are known, and needs competencies on some days of a year. Seeded.</summary>
internal sealed class RetrievalWorld
{
    public const int Competencies = 20;
    public const int Weeks = 52;
    public const int MostNeeds = 6;
    public const int Minutes = 15;
    public const int WeekMinutes = 36;
    public const int Month = 30;
    public const double MedianHalfLife = 60;
    public const double HalfLifeSpread = 0.6;
    public const double Misjudged = 0.25;

    // A Monday.
    private const int First = 7 * 105_000;
    private const int Days = 7 * Weeks;

    private readonly double[] _halfLives = new double[Competencies];
    private readonly double[] _misjudged = new double[Competencies];
    private readonly double[] _attained = new double[Competencies];
    private readonly int[] _since = new int[Competencies];
    private readonly List<(int Competency, int Day)> _needs = [];

    public RetrievalWorld(int seed)
    {
        var random = new SeededRandom(seed);
        for (int competency = 0; competency < Competencies; competency++)
        {
            _halfLives[competency] = Math.Clamp(MedianHalfLife * Math.Exp(HalfLifeSpread * NormalDraw.Next(ref random)), 14, 365);
            _misjudged[competency] = _halfLives[competency] * Math.Exp(Misjudged * NormalDraw.Next(ref random));
            _attained[competency] = 0.6 + (0.35 * random.NextDouble());
            _since[competency] = -random.Next(60);
            for (int needs = 1 + random.Next(MostNeeds); needs > 0; needs--)
            {
                _needs.Add((competency, 1 + random.Next(Days - 1)));
            }
        }
    }

    /// <summary>What comes of planning with the true half-lives.</summary>
    /// <param name="threshold">The share of what was attained that is to be remembered.</param>
    public RetrievalFigures Planned(double threshold) => Planned(threshold, _halfLives);

    /// <summary>What comes of planning with half-lives that are off.</summary>
    /// <param name="threshold">The share of what was attained that is to be remembered.</param>
    public RetrievalFigures Misplanned(double threshold) => Planned(threshold, _misjudged);

    /// <summary>What comes of refreshing everything every month.</summary>
    /// <param name="threshold">The share of what was attained that is to be remembered.</param>
    public RetrievalFigures Monthly(double threshold) => Outcome(threshold,
        [
            .. from competency in Enumerable.Range(0, Competencies)
               from month in Enumerable.Range(1, Days / Month)
               select (competency, (month * Month) - 1),
        ]);

    /// <summary>What comes of refreshing nothing.</summary>
    /// <param name="threshold">The share of what was attained that is to be remembered.</param>
    public RetrievalFigures Nothing(double threshold) => Outcome(threshold, []);

    private RetrievalFigures Planned(double threshold, double[] believed)
    {
        var fading = new HalfLifeFading(believed.Index().ToDictionary(one => Name(one.Index), one => one.Item, StringComparer.Ordinal));
        RecallCurve[] curves = [.. Enumerable.Range(0, Competencies).Select(competency => CurveOf(competency, fading))];
        int[] minutes = new int[Weeks];
        Array.Fill(minutes, WeekMinutes);
        var scheduler = new RefresherScheduler(curves,
            [.. Enumerable.Range(0, Competencies).Select(competency => new RefresherActivity(null, Minutes, [competency]))],
            new WeekRoom(First, minutes, Availability.Always), First, First + Days - 1);
        scheduler.Plan(_needs.Select(need => new NumberedNeed(need.Competency, First + need.Day, First + need.Day - 1,
            threshold * _attained[need.Competency],
            new RecallNeed(Name(need.Competency), DateOnly.FromDayNumber(First + need.Day), threshold * _attained[need.Competency]))));
        return Outcome(threshold, [.. scheduler.Placed.Select(placed => (placed.For.Competency, placed.Day - First))]);
    }

    // The truth is written a second time: what is left halves with every half-life since the last day of practice.
    private RetrievalFigures Outcome(double threshold, (int Competency, int Day)[] refreshers)
    {
        ILookup<int, int> days = refreshers.ToLookup(one => one.Competency, one => one.Day);
        int kept = _needs.Count(need =>
        {
            int last = days[need.Competency].Where(day => day < need.Day).Append(_since[need.Competency]).Max();
            return Math.Pow(0.5, (need.Day - last) / _halfLives[need.Competency]) >= threshold - MasteryRules.Tolerance;
        });
        int fullest = refreshers.GroupBy(one => one.Day / 7).Select(week => week.Count()).DefaultIfEmpty(0).Max();
        return new RetrievalFigures(_needs.Count, kept, refreshers.Length, fullest * Minutes);
    }

    private RecallCurve CurveOf(int competency, IMasteryFading fading)
    {
        var curve = new RecallCurve(Name(competency), fading);
        curve.Attain(_attained[competency], First + _since[competency]);
        return curve;
    }

    private static string Name(int competency) => string.Create(CultureInfo.InvariantCulture, $"c{competency}");
}
