using System.Globalization;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>Tangents lie on or above the need that they bound, and near it where gains are large.</summary>
public sealed class NeedTangentsTests
{
    private const int Places = 8 * PanelKernel.Size;
    private const double Unit = 16_000;

    [Fact]
    public void No_need_is_above_its_tangents_and_no_worth_above_its_word()
    {
        var dice = new Dice(11);
        float[] worth = [.. Enumerable.Range(0, Places).Select(_ => (float)dice.Real(0, 0.95))];
        float[] hours = [.. Enumerable.Range(0, Places)
            .Select(place => place switch { 0 => 1e-15f, 1 => 1e15f, _ => (float)Math.Pow(10, dice.Real(-3, 2)) })];
        float[] gains = [.. Enumerable.Range(0, Places).Select(place => place % 50 == 0 ? 0 : (float)dice.Real(0, 4))];
        ushort[] words = new NeedTangents(worth, 0.05f, hours, gains, Unit).Words;
        for (int place = 0; place < Places; place++)
        {
            int fit = words[(place / PanelKernel.Size * NeedTangents.PanelWords) + (4 * PanelKernel.Size) + (place % PanelKernel.Size)];
            (fit / (double)PanelKernel.FitUnits).ShouldBeInRange(worth[place] + 0.05, worth[place] + 0.0502);
            for (int step = 0; step <= 40; step++)
            {
                int packed = (int)(gains[place] * Unit * step / 40);
                double exact = packed / (packed + (hours[place] * Unit));
                double bound = Bound(words, place, packed);
                string where = string.Create(CultureInfo.InvariantCulture,
                    $"place {place}, gain {packed} of {gains[place]:R} in {hours[place]:R} hours");
                bound.ShouldBeGreaterThanOrEqualTo(exact, where);
                if (step >= 16 && hours[place] > 0.2)
                {
                    bound.ShouldBeLessThan(exact + 0.04, where);
                }
            }
        }
    }

    private static double Bound(ushort[] words, int place, int gain)
    {
        int at = (place / PanelKernel.Size * NeedTangents.PanelWords) + (place % PanelKernel.Size);
        int first = words[at] + (int)((long)gain * words[at + PanelKernel.Size] / 65536);
        int second = words[at + (2 * PanelKernel.Size)] + (int)((long)gain * words[at + (3 * PanelKernel.Size)] / 65536);
        return Math.Min(first, second) / (double)PanelKernel.NeedUnits;
    }
}
