using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>Searching panels and choosing paths.</summary>
public sealed class PanelKernelTests
{
    [Fact]
    public void Largest_and_its_place_are_those_of_a_plain_search()
    {
        foreach (PanelKernel kernel in Paths.Present.Select(PanelKernels.Of))
        {
            for (int seed = 0; seed < 100; seed++)
            {
                var dice = new Dice(seed);
                float[] values =
                [
                    .. Enumerable.Range(0, dice.Pick([64, 128, 256]))
                        .Select(_ => dice.Chance(0.5) ? PanelKernel.Out : dice.Below(5) / 4f),
                ];
                float largest = values.Max();
                kernel.Largest(values).ShouldBe(largest);
                kernel.PlaceOf(values, largest).ShouldBe(Array.IndexOf(values, largest));
            }

            float[] none = [.. Enumerable.Repeat(PanelKernel.Out, 64)];
            kernel.Largest(none).ShouldBe(PanelKernel.Out);
        }
    }

    [Fact]
    public void Each_place_has_a_code_position_of_its_own() =>
        Enumerable.Range(0, PanelKernel.Size).Select(PanelKernel.CodePosition).Order().ShouldBe(Enumerable.Range(0, PanelKernel.Size));

    [Fact]
    public void A_path_that_the_processor_lacks_or_nobody_knows_is_an_error()
    {
        foreach (InstructionSet set in Enum.GetValues<InstructionSet>().Append((InstructionSet)64)
            .Where(set => !PanelKernels.IsSupported(set)))
        {
            Should.Throw<PlatformNotSupportedException>(() => PanelKernels.Of(set)).Message.ShouldContain(PanelKernels.Widest.ToString());
        }
    }

    [Fact]
    public void The_kernel_in_force_is_the_one_asked_for_or_the_widest()
    {
        InstructionSet expected = Paths.Present.Length == 1 ? Paths.Present[0] : PanelKernels.Widest;
        PanelKernels.Default.GetType().ShouldBe(PanelKernels.Of(expected).GetType());
    }
}
