using System.Collections.Immutable;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Research.Demand;

/// <summary>Monthly counts of competencies in regions: levels, trends and seasons of their own and shared, with errors in common.</summary>
internal sealed record HierarchyWorld(int Competencies, int Regions, int Domains, int Months)
{
    private static readonly DateOnly First = new(2021, 1, 1);

    /// <summary>The counts, as a programme.</summary>
    public Programme Draw(int seed)
    {
        var random = new Dice((ulong)seed);
        double[] season = [.. Enumerable.Range(0, 12).Select(_ => 0.2 * random.Normal())];
        double[] levels = [.. Enumerable.Range(0, Competencies).Select(_ => 15 * Math.Exp(random.Normal()))];
        double[] trends = [.. Enumerable.Range(0, Competencies).Select(_ => 0.1 * random.Normal())];
        double[][] walks = [.. Enumerable.Range(0, Domains + Regions).Select(_ => Walk(random))];
        var rows = ImmutableArray.CreateBuilder<DemandCount>();
        for (int competency = 0; competency < Competencies; competency++)
        {
            double[] own = Walk(random);
            for (int region = 0; region < Regions; region++)
            {
                double share = 0.2 + random.Uniform();
                for (int month = 0; month < Months; month++)
                {
                    double mean = levels[competency] * share * Math.Exp((trends[competency] * month / 12) + season[month % 12]
                        + walks[competency % Domains][month] + walks[Domains + region][month] + own[month]);
                    double count = mean + (Math.Sqrt(mean) * random.Normal());
                    rows.Add(new DemandCount(Id(competency), First.AddMonths(month), (long)Math.Max(0, Math.Round(count)),
                        FormattableString.Invariant($"region-{region}")));
                }
            }
        }

        return new ProgrammeBuilder(new ProgrammeTables
        {
            Id = "hierarchy",
            Title = "Hierarchy",
            TimeZone = "UTC",
            Language = "en",
            Competencies = [.. Enumerable.Range(0, Competencies).Select(number => new Competency(Id(number), Id(number),
                Domain: FormattableString.Invariant($"domain-{number % Domains}")))],
            Modules = [new Module { Id = "m", Title = "m", Hours = 1, Modality = Modality.OnlineAsync }],
            ModuleCompetencies = [new ModuleCompetency("m", Id(0), 0, 0.5)],
            Demand = rows.ToImmutable(),
        }).Build();
    }

    private double[] Walk(Dice random)
    {
        double at = 0;
        return [.. Enumerable.Range(0, Months).Select(_ => at += 0.03 * random.Normal())];
    }

    private static string Id(int competency) => FormattableString.Invariant($"c{competency:000}");
}
