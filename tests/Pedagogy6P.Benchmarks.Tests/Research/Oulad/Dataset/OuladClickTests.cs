using FsCheck;
using FsCheck.Fluent;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad.Dataset;

public sealed class OuladClickTests
{
    [Fact]
    public void Packing_loses_nothing_and_orders_by_enrolment_day_site_and_count()
    {
        var rows = from position in Gen.Choose(0, ushort.MaxValue)
                   from day in Gen.Choose(OuladClick.MinDay, OuladClick.MaxDay)
                   from site in Gen.Choose(0, ushort.MaxValue)
                   from count in Gen.Choose(0, OuladClick.MaxCount)
                   select (Position: position, Day: day, Site: site, Count: count);

        Prop.ForAll(rows.Two().ToArbitrary(), pair =>
        {
            var (a, b) = pair;
            var (first, second) = (Pack(a), Pack(b));
            return (first.Position, first.Day, first.Site, first.Count) == a
                && Math.Sign(first.CompareTo(second)) == Math.Sign(a.CompareTo(b));
        }).QuickCheckThrowOnFailure();
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
