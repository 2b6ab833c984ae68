using Pedagogy6P.Solvers.Paths;
using Pedagogy6P.Tests.House;

namespace Pedagogy6P.Solvers.Tests;

/// <summary>Rooms of this library never know each other in a circle.</summary>
public sealed class RoomCirclesTests
{
    [Fact]
    public void No_rooms_know_each_other_in_a_circle() => RoomCircles.In(typeof(CpSatPathProver).Assembly).ShouldBeEmpty();
}
