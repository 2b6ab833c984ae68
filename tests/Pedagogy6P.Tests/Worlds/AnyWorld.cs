using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Checks a law on random worlds and, where it fails, on ever smaller ones.</summary>
internal static class AnyWorld
{
    /// <summary>Worlds from empty to some size; shrinking takes modules, competencies, learners and restrictions away.</summary>
    public static Arbitrary<WorldShape> Shapes(int modules = 25, int competencies = 12) => Arb.From(
        Gen.Choose(0, int.MaxValue - 1).Select(seed => WorldShape.Random(seed, modules, competencies, learners: 3)), Smaller);

    public static void Obeys(Action<World> law, int worlds = 60, int modules = 25, int competencies = 12) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(worlds).WithQuietOnSuccess(true)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20270104, 77), FSharpOption<int>.None))),
        Prop.ForAll(Shapes(modules, competencies), shape => law(new World(shape))));

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
