using FsCheck;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Random worlds of up to 300 modules, for properties.</summary>
public static class LargeWorlds
{
    public static Arbitrary<World> Arbitrary() => AnyWorld.UpTo(modules: 300, competencies: 100);
}
