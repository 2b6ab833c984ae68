using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>No dot product of a taste and features is above its packed bound.</summary>
public sealed class PackedTastesTests
{
    private const int Modules = 70;
    private static readonly int[] Everyone = [.. Enumerable.Range(0, Modules)];

    private static readonly string[] Ids = [.. Everyone.Select(module => module.ToString("D3", CultureInfo.InvariantCulture))];

    private static readonly Programme Programme = new ProgrammeBuilder(Small.Tables with
    {
        Modules = [.. Ids.Select(id => Small.Module with { Id = id })],
        ModuleCompetencies = [.. Ids.Select(id => new ModuleCompetency(id, "c", 0, 0.8))],
    }).Build();

    [Fact]
    public void No_dot_product_is_above_its_packed_bound()
    {
        int packed = 0;
        for (int seed = 0; seed < 300; seed++)
        {
            var dice = new Dice(seed);
            int dimensions = dice.Chance(0.7) ? dice.Pick(TasteMaker.Dimensions) : dice.Between(1, TastePreference.MaxDimensions);
            PairScorer scorer = Core(TasteMaker.Model(dice, Ids, dimensions)).Scorer;
            PackedTastes tastes = PackedTastes.Pack(scorer, Everyone);
            PackedTastes some = tastes.Select([69, 3, 3, 64]);
            for (int learner = 0; learner < 20; learner++)
            {
                float[] taste = [.. TasteMaker.Vector(dice, dimensions)];
                packed += Check(tastes, taste, Everyone, scorer, seed);
                Check(some, taste, [69, 3, 3, 64], scorer, seed);
            }
        }

        packed.ShouldBeGreaterThan(2000);
    }

    [Fact]
    public void Bounds_of_ordinary_vectors_are_close()
    {
        var dice = new Dice(1);
        var model = new TastePreference(Ids.ToDictionary(id => id, _ => NewVector(dice), StringComparer.Ordinal));
        PairScorer scorer = Core(model).Scorer;
        PackedTastes tastes = PackedTastes.Pack(scorer, Everyone);
        float[] taste = [.. NewVector(dice)];
        ushort[] pairs = new ushort[TastePreference.MaxDimensions / 2];
        tastes.TryPack(taste, pairs, out float scale, out float shift, out float error).ShouldBeTrue();
        Everyone.Max(module =>
            Bound(tastes, pairs, module, scale, shift, error) - Dot(taste, scorer.Preferences.FeaturesOf(module))).ShouldBeLessThan(0.2);
    }

    [Theory]
    [InlineData(1e15f, 1f)]
    [InlineData(float.MaxValue, 1f)]
    [InlineData(1f, 1e15f)]
    [InlineData(1f, float.MaxValue)]
    [InlineData(float.MaxValue, float.MaxValue)]
    public void Numbers_too_large_for_a_bound_are_ranked_without_one(float feature, float taste)
    {
        var model = new TastePreference(Ids.ToDictionary(id => id, id => ImmutableArray.Create(id == "007" ? feature : 0.5f),
            StringComparer.Ordinal));
        Learner learner = Small.Learner with { Taste = [taste] };
        foreach (InstructionSet set in Paths.Present)
        {
            RankingCore core = Core(model, set);
            QueryScratch scratch = core.NewScratch();
            Twins.Compare(core, scratch, learner, Small.Today, set.ToString(), 1, 5, 1000).ShouldBe(Modules);
            scratch.Top[0].Module.ShouldBe(taste > 1e10 ? 0 : 7);
        }
    }

    private static ImmutableArray<float> NewVector(Dice dice) => [.. Enumerable.Range(0, 16).Select(_ => (float)dice.Real(-0.5, 0.5))];

    private static RankingCore Core(TastePreference model, InstructionSet set = InstructionSet.Scalar) =>
        new(Programme, new PedagogyOptions { Preference = model }.Checked(), PanelKernels.Of(set));

    private static int Check(PackedTastes tastes, float[] taste, int[] modules, PairScorer scorer, int seed)
    {
        ushort[] pairs = new ushort[TastePreference.MaxDimensions / 2];
        pairs.AsSpan().Fill(0x7f7f);
        if (!tastes.TryPack(taste, pairs, out float scale, out float shift, out float error))
        {
            return 0;
        }

        for (int place = 0; place < modules.Length; place++)
        {
            // Where binary32 underflows, the dot product is nothing as far as a logistic can tell.
            double bound = Bound(tastes, pairs, place, scale, shift, error);
            double dot = Dot(taste, scorer.Preferences.FeaturesOf(modules[place]));
            if (!(bound >= dot - 1e-20))
            {
                Assert.Fail($"{dot} is bounded by {bound}: seed {seed}, place {place}");
            }
        }

        return 1;
    }

    // As the kernels compute it: products in whole numbers that must fit 16 bits, the rest in binary32.
    private static double Bound(PackedTastes tastes, ushort[] pairs, int place, float scale, float shift, float error)
    {
        int sum = 0;
        for (int pair = 0; pair < tastes.Pairs; pair++)
        {
            int at = 2 * ((((place / PanelKernel.Size * tastes.Pairs) + pair) * PanelKernel.Size) + (place % PanelKernel.Size));
            int product = (tastes.Features[at] * (sbyte)pairs[pair]) + (tastes.Features[at + 1] * (sbyte)(pairs[pair] >> 8));
            sum += product;
            if (product != (short)product || sum != (short)sum)
            {
                Assert.Fail($"{product} or {sum} does not fit 16 bits");
            }
        }

        return (tastes.Scale[place] * ((sum * scale) + shift)) + (tastes.Error[place] * error);
    }

    private static double Dot(ReadOnlySpan<float> taste, ReadOnlySpan<float> features)
    {
        double dot = 0;
        for (int at = 0; at < taste.Length; at++)
        {
            dot += (double)taste[at] * features[at];
        }

        return dot;
    }
}
