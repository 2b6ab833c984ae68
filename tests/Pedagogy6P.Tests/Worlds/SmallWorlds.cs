using FsCheck;
using FsCheck.Xunit;
using Pedagogy6P.Tests.Worlds;

// Every law is tried on the same worlds in every run. Where one fails, the message says the smallest world that breaks it and the Replay.
[assembly: Properties(Arbitrary = [typeof(SmallWorlds)], MaxTest = 60, Replay = "(20270104,77)")]

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Random worlds of up to 25 modules, what a property gets unless it asks for others.</summary>
public static class SmallWorlds
{
    public static Arbitrary<World> Arbitrary() => AnyWorld.UpTo(modules: 25, competencies: 12);
}
