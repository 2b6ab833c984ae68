using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.FSharp.Core;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Random worlds that shrink.</summary>
internal static class AnyWorld
{
    /// <summary>Worlds from empty to some size; shrinking takes modules, competencies, learners and restrictions away.</summary>
    public static Arbitrary<World> UpTo(int modules, int competencies) => Arb.From(
        Gen.Choose(0, int.MaxValue - 1).Select(seed => WorldShape.Random(seed, modules, competencies, learners: 3)), Smaller)
        .Convert(shape => new World(shape), world => world.Shape);

    /// <summary>For laws that count what they compare and judge the sum; any other is a <see cref="PropertyAttribute"/>.</summary>
    public static void Obeys(Arbitrary<World> worlds, Action<World> law, int count) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(count).WithQuietOnSuccess(true)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20270104, 77), FSharpOption<int>.None))),
        Prop.ForAll(worlds, law));

    private static IEnumerable<WorldShape> Smaller(WorldShape shape)
    {
        foreach (int fewer in new[] { shape.Modules / 2, shape.Modules - 1 }.Where(fewer => fewer >= 0 && fewer < shape.Modules))
        {
            yield return shape with { Modules = fewer };
        }

        if (shape.Competencies > 0)
        {
            yield return shape with { Competencies = shape.Competencies / 2 };
        }

        if (shape.Learners > 1)
        {
            yield return shape with { Learners = 1 };
        }

        if (shape.Strictness > 0)
        {
            yield return shape with { Strictness = shape.Strictness < 0.05 ? 0 : shape.Strictness / 2 };
        }
    }
}
