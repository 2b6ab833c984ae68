using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad.Dataset;

public sealed class OuladClickTests
{
    [Property]
    public Property Packing_loses_nothing_and_orders_by_enrolment_day_site_and_count()
    {
        var rows = Any.Number(0, ushort.MaxValue).Zip(Any.Number(OuladClick.MinDay, OuladClick.MaxDay))
            .Zip(Any.Number(0, ushort.MaxValue).Zip(Any.Number(0, OuladClick.MaxCount))).Convert(
                row => (Position: row.Item1.Item1, Day: row.Item1.Item2, Site: row.Item2.Item1, Count: row.Item2.Item2),
                row => ((row.Position, row.Day), (row.Site, row.Count)));
        return Prop.ForAll(rows, rows, (a, b) =>
        {
            var (first, second) = (Pack(a), Pack(b));
            return (first.Position, first.Day, first.Site, first.Count) == a
                && Math.Sign(first.CompareTo(second)) == Math.Sign(a.CompareTo(b));
        });
    }

    [Theory]
    [InlineData(-1, 0, 0, 0)]
    [InlineData(65536, 0, 0, 0)]
    [InlineData(0, -1025, 0, 0)]
    [InlineData(0, 3072, 0, 0)]
    [InlineData(0, 0, 65536, 0)]
    [InlineData(0, 0, 0, 1048576)]
    public void What_does_not_fit_is_refused(int position, int day, int site, int count) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new OuladClick(position, day, site, count));

    private static OuladClick Pack((int Position, int Day, int Site, int Count) row) => new(row.Position, row.Day, row.Site, row.Count);
}
