using Pedagogy6P.Tests.House;

namespace Pedagogy6P.MachineLearning.Tests.House;

/// <summary>Rooms of the package know each other one way only, in signatures and in code.</summary>
public sealed class RoomTests
{
    private const string Root = "Pedagogy6P.MachineLearning";

    private static readonly Type[] Written = [.. typeof(IRiskModel).Assembly.GetTypes().Where(IsWritten)];

    /// <summary>Per room the rooms it knows, each with a witness.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> Known = Written.GroupBy(RoomOf, StringComparer.Ordinal)
        .ToDictionary(room => room.Key, room => KnownBy(room.Key, room), StringComparer.Ordinal);

    public static TheoryData<string> Rooms => [.. Known.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_room_knows_a_room_that_knows_it(string room)
    {
        var circles = Known[room].Where(other => Reached(other.Key).Contains(room)).Select(other => other.Value);
        circles.ShouldBeEmpty();
    }

    [Fact]
    public void Tables_and_statistics_are_at_the_bottom()
    {
        Known["Tables"].ShouldBeEmpty();
        Known["Statistics"].ShouldBeEmpty();
        Known[""].Keys.ShouldBe(["Tables"]);
    }

    [Fact]
    public void Kernels_know_nothing_of_their_room()
    {
        Known["Boosting.Kernels"].ShouldBeEmpty();
        Known["Logistic.Kernels"].ShouldBeEmpty();
    }

    [Fact]
    public void Reports_are_at_the_top() => Known.Where(room => room.Value.ContainsKey("Reports")).Select(room => room.Key).ShouldBeEmpty();

    private static Dictionary<string, string> KnownBy(string room, IEnumerable<Type> types)
    {
        Dictionary<string, string> known = new(StringComparer.Ordinal);
        foreach (Type type in types)
        {
            foreach (Type used in Dependencies.Of(type).Where(IsWritten)
                .Where(used => !string.Equals(RoomOf(used), room, StringComparison.Ordinal)))
            {
                known.TryAdd(RoomOf(used), $"{type.FullName} knows {used.FullName}");
            }
        }

        return known;
    }

    private static HashSet<string> Reached(string room)
    {
        HashSet<string> reached = new(StringComparer.Ordinal) { room };
        Queue<string> next = new([room]);
        while (next.TryDequeue(out string? from))
        {
            foreach (string to in Known[from].Keys.Where(reached.Add))
            {
                next.Enqueue(to);
            }
        }

        return reached;
    }

    private static bool IsWritten(Type type) =>
        type.Assembly == typeof(IRiskModel).Assembly && type.Namespace is { } name && name.StartsWith(Root, StringComparison.Ordinal);

    private static string RoomOf(Type type) => type.Namespace!.Length == Root.Length ? "" : type.Namespace[(Root.Length + 1)..];
}
