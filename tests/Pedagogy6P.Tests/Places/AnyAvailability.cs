using FsCheck;
using FsCheck.Fluent;
using Pedagogy6P.Places;

namespace Pedagogy6P.Tests.Places;

/// <summary>Scattered cells, blocks that may go round the week, always and never; all shrink to fewer cells.</summary>
public static class AnyAvailability
{
    private static readonly Gen<Availability> Scattered = Gen.ListOf(Gen.Choose(0, Availability.Cells - 1)).Select(Availability.Of);

    private static readonly Gen<Availability> Blocks =
        from low in Gen.Choose(0, Availability.Cells - 1)
        from length in Gen.Choose(0, Availability.Cells)
        select Availability.Of(Enumerable.Range(low, length).Select(cell => cell % Availability.Cells));

    public static Arbitrary<Availability> Arbitrary() => Arb.From(Gen.Frequency(
        (4, Scattered), (4, Blocks), (1, Gen.Constant(Availability.Always)), (1, Gen.Constant(Availability.Never))), Fewer);

    // Halves and quarters of the cells, and all but one of a few.
    private static IEnumerable<Availability> Fewer(Availability availability)
    {
        int[] cells = [.. Enumerable.Range(0, Availability.Cells).Where(cell => availability[cell])];
        foreach (int size in new[] { cells.Length / 2, cells.Length / 4, 1 }.Where(size => size > 0).Distinct())
        {
            foreach (int[] left in cells.Chunk(size).Take(size > 1 || cells.Length < 16 ? 16 : 0))
            {
                yield return Availability.Of(cells.Except(left));
            }
        }
    }
}
