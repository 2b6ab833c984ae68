using System.Collections.Immutable;
using Pedagogy6P.Predictive.Forecasts;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Predictive.Hierarchies;

/// <summary>
/// From the rows of a demand table to the series of a hierarchy. A month without any row in the whole table is not known; in others a
/// series without a row counts 0, from the first month on that the table has of its competency and, of a single region, of that region.
/// </summary>
internal sealed class DemandHierarchyBuilder
{
    private readonly DateOnly _firstMonth;
    private readonly int _months;
    private readonly bool[] _known;
    private readonly List<(DemandNode Node, double[] Values, int Start)> _parts = [];
    private readonly Dictionary<string, int> _regionStarts = new(StringComparer.Ordinal);
    private readonly Dictionary<DemandNode, DemandSum> _sums = [];

    private DemandHierarchyBuilder(DemandCount[] rows)
    {
        _firstMonth = rows.Min(row => row.Month);
        _months = Place(rows.Max(row => row.Month)) + 1;
        _known = new bool[_months];
        foreach (DemandCount row in rows)
        {
            int month = Place(row.Month);
            _known[month] = true;
            if (row.Region is string region)
            {
                _regionStarts[region] = Math.Min(month, _regionStarts.GetValueOrDefault(region, month));
            }
        }
    }

    /// <summary>The hierarchy of the rows up to a month; null when there is none.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="domains">Domain of each competency that has one.</param>
    /// <param name="lastMonth">First day of the last month that counts.</param>
    public static DemandHierarchy? Build(ImmutableArray<DemandCount> table, IReadOnlyDictionary<string, string> domains, DateOnly lastMonth)
    {
        DemandCount[] rows = [.. table.Where(row => row.Month <= lastMonth)];
        if (rows.Length == 0)
        {
            return null;
        }

        var builder = new DemandHierarchyBuilder(rows);
        foreach (IGrouping<string, DemandCount> competency in rows.GroupBy(row => row.CompetencyId, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            builder.AddCompetency(competency.Key, domains.GetValueOrDefault(competency.Key), [.. competency]);
        }

        return builder.Finish();
    }

    private int Place(DateOnly month) => (12 * (month.Year - _firstMonth.Year)) + month.Month - _firstMonth.Month;

    private void AddCompetency(string competency, string? domain, DemandCount[] rows)
    {
        int start = Place(rows.Min(row => row.Month));
        ILookup<string, DemandCount> regions = rows.Where(row => row.Region is not null)
            .ToLookup(row => row.Region!, StringComparer.Ordinal);
        double[] all = Counts(rows.Where(row => row.Region is null));
        if (regions.Count == 0)
        {
            AddPart(new DemandNode(DemandNodeKind.Competency, competency, domain), all, start);
            AddToSums(domain, competency: null, all, start);
            return;
        }

        double[] counted = new double[_months];
        int counting = start;
        foreach (IGrouping<string, DemandCount> region in regions.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            double[] counts = Counts(region);
            int regionStart = Math.Max(start, _regionStarts[region.Key]);
            counting = Math.Max(counting, regionStart);
            AddPart(new DemandNode(DemandNodeKind.CompetencyInRegion, competency, domain, region.Key), counts, regionStart);
            for (int month = 0; month < _months; month++)
            {
                counted[month] += counts[month];
            }
        }

        // Where regions count more than all, they are believed.
        double[] total = [.. all.Zip(counted, Math.Max)], elsewhere = [.. total.Zip(counted, (whole, part) => whole - part)];
        if (elsewhere.Skip(counting).Any(count => count > 0))
        {
            AddPart(new DemandNode(DemandNodeKind.CompetencyElsewhere, competency, domain), elsewhere, counting);
        }

        AddToSums(domain, competency, total, start);
    }

    private double[] Counts(IEnumerable<DemandCount> rows)
    {
        double[] counts = new double[_months];
        foreach (DemandCount row in rows)
        {
            counts[Place(row.Month)] += row.Count;
        }

        return counts;
    }

    private void AddPart(DemandNode node, double[] values, int start)
    {
        foreach (DemandNode sum in SumsOver(node))
        {
            DemandSum known = Sum(sum);
            known.Parts.Add(_parts.Count);
            if (sum.Region is not null)
            {
                known.Add(values, start);
            }
        }

        _parts.Add((node, values, start));
    }

    // Sums over all regions are known from before their parts are: the table may count regions later than all of them.
    private void AddToSums(string? domain, string? competency, double[] total, int start)
    {
        Sum(new DemandNode(DemandNodeKind.All)).Add(total, start);
        if (domain is not null)
        {
            Sum(new DemandNode(DemandNodeKind.Domain, Domain: domain)).Add(total, start);
        }

        if (competency is not null)
        {
            Sum(new DemandNode(DemandNodeKind.Competency, competency, domain)).Add(total, start);
        }
    }

    private DemandSum Sum(DemandNode node)
    {
        if (!_sums.TryGetValue(node, out DemandSum? sum))
        {
            _sums.Add(node, sum = new DemandSum(_months));
        }

        return sum;
    }

    private static IEnumerable<DemandNode> SumsOver(DemandNode part)
    {
        yield return new DemandNode(DemandNodeKind.All);
        if (part.Region is string region)
        {
            yield return new DemandNode(DemandNodeKind.Region, Region: region);
        }

        if (part.Domain is string domain)
        {
            yield return new DemandNode(DemandNodeKind.Domain, Domain: domain);
            if (part.Region is not null)
            {
                yield return new DemandNode(DemandNodeKind.DomainInRegion, Domain: domain, Region: part.Region);
            }
        }

        if (part.Kind != DemandNodeKind.Competency)
        {
            yield return new DemandNode(DemandNodeKind.Competency, part.CompetencyId, part.Domain);
        }
    }

    private DemandHierarchy Finish()
    {
        DemandNode[] sums = [.. _sums.Keys.OrderBy(node => node.Kind).ThenBy(node => node.CompetencyId, StringComparer.Ordinal)
            .ThenBy(node => node.Domain, StringComparer.Ordinal).ThenBy(node => node.Region, StringComparer.Ordinal)];
        List<int>[] sumsOf = [.. _parts.Select(_ => new List<int>())];
        for (int sum = 0; sum < sums.Length; sum++)
        {
            foreach (int part in _sums[sums[sum]].Parts)
            {
                sumsOf[part].Add(sum);
            }
        }

        return new DemandHierarchy(_firstMonth, _months, [.. sums, .. _parts.Select(part => part.Node)],
            [.. sumsOf.Select(of => of.ToArray())],
            [
                .. sums.Select(node => Series(node, _sums[node].Values, _sums[node].Start)),
                .. _parts.Select(part => Series(part.Node, part.Values, part.Start)),
            ]);
    }

    private MonthlySeries Series(DemandNode node, double[] values, int start) => new(
        string.Join('/', new[] { node.Domain, node.CompetencyId, node.Region }.OfType<string>()), _firstMonth.AddMonths(start),
        [.. Enumerable.Range(start, _months - start).Select(month => _known[month] ? values[month] : double.NaN)]);
}
