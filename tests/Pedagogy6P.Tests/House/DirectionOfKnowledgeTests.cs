using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pedagogy6P.Tests.House;

/// <summary>Rooms of the library know only the rooms below them (docs/index.md), in signatures and in code.</summary>
public sealed class DirectionOfKnowledgeTests
{
    private static readonly string[] Base = ["Programmes", "Learners"];
    private static readonly string[] Pillars = ["Personalised", "Preventive", "Predictive", "Participative", "Proof", "Practice"];
    private static readonly string[] Rooms = [.. Base, .. Pillars, "Ranking", "Planning", ""];

    // The words in which any input is refused, and the options in which a host speaks to the ranking, live at the root and are open below it.
    private static readonly string[] OpenToAll = [nameof(Violation), nameof(ViolationCollector), nameof(InputRefusedException)];

    private static readonly Assembly Library = typeof(PedagogyEngine).Assembly;

    public static TheoryData<string> AllRooms => [.. Rooms];

    [Theory]
    [MemberData(nameof(AllRooms))]
    public void A_room_knows_only_the_rooms_below_it(string room)
    {
        string[] known = Known(room);
        var forbidden =
            from type in Library.GetTypes()
            where IsWritten(type) && string.Equals(RoomOf(type), room, StringComparison.Ordinal)
            from used in Dependencies.Of(type)
            where used.Assembly == Library && IsWritten(used) && !known.Contains(RoomOf(used), StringComparer.Ordinal) && !IsOpen(room, used)
            select $"{type.FullName} knows {used.FullName}";
        forbidden.Distinct(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Every_room_of_the_library_has_a_place_in_the_order() =>
        Library.GetTypes().Where(IsWritten).Select(RoomOf).Distinct(StringComparer.Ordinal).Except(Rooms, StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void Formats_and_the_tool_see_only_the_public_surface() =>
        Library.GetCustomAttributes<InternalsVisibleToAttribute>().Select(friend => friend.AssemblyName).Order(StringComparer.Ordinal)
            .ShouldBe(["Pedagogy6P.Benchmarks", "Pedagogy6P.Tests"]);

    [Fact]
    public void No_type_is_named_like_a_namespace()
    {
        var segments = Library.GetTypes().SelectMany(type => (type.Namespace ?? "").Split('.')).ToHashSet(StringComparer.Ordinal);
        Library.GetTypes().Where(IsWritten).Select(type => type.Name).Where(segments.Contains).ShouldBeEmpty();
    }

    [Fact]
    public void The_code_of_a_body_counts() => Dependencies.Of(typeof(DirectionOfKnowledgeTests)).ShouldContain(typeof(Dependencies));

    private static string[] Known(string room) => room switch
    {
        "Programmes" or "Learners" => Base,
        "Ranking" => [.. Base, .. Pillars, "Ranking"],
        "Planning" => [.. Base, .. Pillars, "Ranking", "Planning"],
        "" => Rooms,
        _ => [.. Base, room],
    };

    private static bool IsOpen(string room, Type used) =>
        used.Namespace is nameof(Pedagogy6P)
        && (OpenToAll.Contains(used.Name, StringComparer.Ordinal) || (room is "Ranking" or "Planning" && used.Name is nameof(PedagogyOptions)));

    private static bool IsWritten(Type type) => type.Namespace?.StartsWith(nameof(Pedagogy6P), StringComparison.Ordinal) == true;

    private static string RoomOf(Type type) => type.Namespace!.Split('.').ElementAtOrDefault(1) ?? "";
}
