using System.Reflection;
using System.Runtime.CompilerServices;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.House;

/// <summary>Rooms of the library know only the rooms below them (docs/index.md), in signatures and in code.</summary>
public sealed class DirectionOfKnowledgeTests
{
    private static readonly string[] Ground = ["Places"];
    private static readonly string[] Base = [.. Ground, "Programmes", "Learners", "Catalogue"];
    private static readonly string[] Pillars = ["Personalised", "Preventive", "Predictive", "Participative", "Proof", "Practice"];
    private static readonly string[] Rooms = [.. Base, "Catalogue", .. Pillars, "Ranking", "Planning", ""];

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
            where used.Assembly == Library && IsWritten(used) && !known.Contains(RoomOf(used), StringComparer.Ordinal)
            select $"{type.FullName} knows {used.FullName}";
        forbidden.Distinct(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Every_room_of_the_library_has_a_place_in_the_order() =>
        Library.GetTypes().Where(IsWritten).Select(RoomOf).Distinct(StringComparer.Ordinal).Except(Rooms, StringComparer.Ordinal)
            .ShouldBeEmpty();

    [Fact]
    public void Machine_learning_knows_validation_alone_and_validation_nothing()
    {
        Own(typeof(IRiskModel).Assembly).ShouldBe(["Pedagogy6P.Validation"]);
        Own(typeof(Violation).Assembly).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Pedagogy6P", "Pedagogy6P.Benchmarks", "Pedagogy6P.Benchmarks.Tests", "Pedagogy6P.Tests")]
    [InlineData("Pedagogy6P.MachineLearning", "Pedagogy6P.Benchmarks", "Pedagogy6P.MachineLearning.Tests")]
    [InlineData("Pedagogy6P.Validation")]
    public void Everybody_else_sees_only_the_public_surface(string assembly, params string[] friends) =>
        Assembly.Load(assembly).GetCustomAttributes<InternalsVisibleToAttribute>().Select(friend => friend.AssemblyName)
            .Order(StringComparer.Ordinal).ShouldBe(friends);

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
        "Places" => Ground,
        "Programmes" => [.. Ground, "Programmes"],
        "Learners" => [.. Ground, "Programmes", "Learners"],
        "Catalogue" => Base,
        "Ranking" => [.. Base, .. Pillars, "Ranking"],
        "Planning" => [.. Base, .. Pillars, "Ranking", "Planning"],
        "" => Rooms,
        _ => [.. Base, "Catalogue", room],
    };

    private static string[] Own(Assembly assembly) =>
    [
        .. assembly.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => name.StartsWith(nameof(Pedagogy6P), StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    private static bool IsWritten(Type type) => type.Namespace?.StartsWith(nameof(Pedagogy6P), StringComparison.Ordinal) == true;

    private static string RoomOf(Type type) => type.Namespace!.Split('.').ElementAtOrDefault(1) ?? "";
}
