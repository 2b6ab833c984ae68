using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.Ranking.Kernels;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>Searching panels and choosing paths.</summary>
public sealed class PanelKernelTests
{
    // One, two or four panels: the first numbers are quarters, half of them are out, and so is what follows them.
    [Property(MaxTest = 100)]
    public Property Largest_and_its_place_are_those_of_a_plain_search() => Prop.ForAll(
        Any.Of(64, 128, 256), Any.Array(Any.Number(-5, 4), 0, 256), (count, quarters) =>
        {
            float[] values =
            [
                .. quarters.Select(quarter => quarter < 0 ? PanelKernel.Out : quarter / 4f).Concat(Enumerable.Repeat(PanelKernel.Out, 256))
                    .Take(count),
            ];
            float largest = values.Max();
            foreach (PanelKernel kernel in Paths.Present.Select(PanelKernels.Of))
            {
                kernel.Largest(values).ShouldBe(largest);
                kernel.PlaceOf(values, largest).ShouldBe(Array.IndexOf(values, largest));
            }
        });

    [Fact]
    public void Where_all_are_out_so_is_the_largest()
    {
        foreach (PanelKernel kernel in Paths.Present.Select(PanelKernels.Of))
        {
            kernel.Largest([.. Enumerable.Repeat(PanelKernel.Out, 64)]).ShouldBe(PanelKernel.Out);
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
