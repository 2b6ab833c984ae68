using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Research.Demand;

/// <summary>
/// Demand that comes from roles whose growth is known. Each role asks three to five competencies of its own and two to four of twelve that
/// many ask; it is mentioned lognormally often, with the growth of a normal distribution around 3 % a year, a season that it mostly shares
/// and errors that carry over from month to month; every competency is also mentioned for no role, steadily. Counts are Poisson with 14 %
/// of further noise.
/// </summary>
internal sealed record EmergenceWorld(int Roles, int Competencies, int Months, double GrowthSpread)
{
    private const double Mentions = 4, MeanGrowth = 0.03, CountNoise = 0.14, CarriedOver = 0.3, CarriedNoise = 0.05;
    private const int Shared = 12;

    private static readonly DateOnly End = new(2026, 12, 1);

    /// <summary>A world with the yearly growth of each role, in logarithms, and that of all demand.</summary>
    public (Programme Programme, double[] Growths, double All) Draw(int seed)
    {
        var random = new Dice((ulong)seed);
        RoleCompetency[][] asked = [.. Enumerable.Range(0, Roles).Select(role => Asked(role, random))];
        double[] growths = [.. Enumerable.Range(0, Roles).Select(_ => MeanGrowth + (GrowthSpread * random.Normal()))];
        double[] bases = [.. Enumerable.Range(0, Roles).Select(_ => 30 * Math.Exp(0.8 * random.Normal()))];
        double[] season = [.. Enumerable.Range(0, 12).Select(_ => 0.12 * random.Normal())];
        double[][] own = [.. Enumerable.Range(0, Roles).Select(_ => season.Select(common => common + (0.05 * random.Normal())).ToArray())];
        double[] background = [.. Enumerable.Range(0, Competencies).Select(_ => Mentions * Math.Exp(0.7 * random.Normal()))];
        double[] carried = new double[Roles], totals = new double[Months];
        var rows = ImmutableArray.CreateBuilder<DemandCount>();
        for (int month = 0; month < Months; month++)
        {
            double[] means = [.. background];
            totals[month] = background.Sum();
            for (int role = 0; role < Roles; role++)
            {
                carried[role] = (CarriedOver * carried[role]) + (CarriedNoise * random.Normal());
                double steady = Mentions * bases[role] * Math.Exp(growths[role] * month / 12);
                double mentions = steady * Math.Exp(own[role][month % 12] + carried[role]);
                totals[month] += steady;
                double sum = asked[role].Sum(part => part.Importance * part.Level);
                foreach (RoleCompetency part in asked[role])
                {
                    means[Number(part.CompetencyId)] += mentions * part.Importance * part.Level / sum;
                }
            }

            for (int competency = 0; competency < Competencies; competency++)
            {
                double mean = means[competency] * Math.Exp((CountNoise * random.Normal()) - (CountNoise * CountNoise / 2));
                rows.Add(new DemandCount(Id(competency), End.AddMonths(1 + month - Months), Poisson(mean, random)));
            }
        }

        return (Build(asked, rows.ToImmutable()), growths, Slope(totals));
    }

    private RoleCompetency[] Asked(int role, Dice random)
    {
        var parts = new Dictionary<int, RoleCompetency>();
        int own = 3 + random.Below(3), shared = 2 + random.Below(3);
        for (int place = 0; place < own + shared; place++)
        {
            int competency = place < own ? random.Below(Competencies) : random.Below(Shared) * (Competencies / Shared);
            parts[competency] = new RoleCompetency($"r{role:00}", Id(competency), 0.4 + (0.1 * random.Below(5)), 1 + (random.Below(4) / 2));
        }

        return [.. parts.OrderBy(part => part.Key).Select(part => part.Value)];
    }

    private Programme Build(RoleCompetency[][] asked, ImmutableArray<DemandCount> rows) => new ProgrammeBuilder(new ProgrammeTables
    {
        Id = "emergence",
        Title = "Emergence",
        TimeZone = "UTC",
        Language = "en",
        Competencies = [.. Enumerable.Range(0, Competencies).Select(number => new Competency(Id(number), Id(number)))],
        Roles = [.. asked.Select(parts => new Role(parts[0].RoleId, parts[0].RoleId))],
        RoleCompetencies = [.. asked.SelectMany(parts => parts)],
        Modules = [new Module { Id = "m", Title = "m", Hours = 1, Modality = Modality.OnlineAsync }],
        ModuleCompetencies = [new ModuleCompetency("m", Id(0), 0, 0.5)],
        Demand = rows,
    }).Build();

    // Least squares of the logarithm on years.
    private static double Slope(double[] totals)
    {
        double middle = (totals.Length - 1) / 2.0, above = 0, below = 0;
        for (int month = 0; month < totals.Length; month++)
        {
            double years = (month - middle) / 12;
            above += years * Math.Log(totals[month]);
            below += years * years;
        }

        return above / below;
    }

    private static string Id(int competency) => FormattableString.Invariant($"c{competency:000}");

    private static int Number(string id) => int.Parse(id.AsSpan(1), CultureInfo.InvariantCulture);

    // By inversion for small means, by a rounded normal for large ones.
    private static long Poisson(double mean, Dice random)
    {
        if (mean > 200)
        {
            return (long)Math.Max(0, Math.Round(mean + (Math.Sqrt(mean) * random.Normal())));
        }

        double draw = random.Uniform();
        long count = 0;
        for (double probability = Math.Exp(-mean), sum = probability; sum < draw && count < 1000; sum += probability)
        {
            probability *= mean / ++count;
        }

        return count;
    }
}
