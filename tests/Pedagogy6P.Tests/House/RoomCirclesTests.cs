using System.Reflection;

namespace Pedagogy6P.Tests.House;

/// <summary>Rooms in the same room never know each other in a circle.</summary>
public sealed class RoomCirclesTests
{
    [Theory]
    [InlineData("Pedagogy6P.MachineLearning")]
    [InlineData("Pedagogy6P")]
    [InlineData("Pedagogy6P.Formats")]
    public void No_rooms_know_each_other_in_a_circle(string assembly) => RoomCircles.In(Assembly.Load(assembly)).ShouldBeEmpty();

    [Fact]
    public void A_circle_would_be_found() =>
        RoomCircles.In(typeof(Circles.One.First).Assembly)
            .ShouldContain(words => words.Contains("Circles.One.First knows", StringComparison.Ordinal));
}
