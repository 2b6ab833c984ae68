using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Boosting.Kernels;

namespace Pedagogy6P.MachineLearning.Tests.Boosting;

public sealed class KernelTests
{
    [Theory]
    [InlineData(64, 37)]
    [InlineData(64, 200)]
    [InlineData(128, 1)]
    [InlineData(128, 64)]
    [InlineData(256, 65)]
    public void Permuted_and_scalar_table_scoring_agree(int stride, int trees)
    {
        Random random = new(stride);
        TableKernel kernel = new(trees, stride);
        for (int tree = 0; tree < trees; tree++)
        {
            for (int i = 0; i < 64; i++)
            {
                kernel.SetNode(tree, i, (byte)random.Next(stride), (byte)random.Next(256));
                kernel.SetLeaf(tree, i, (float)random.NextDouble());
            }
        }

        byte[] rows = new byte[45 * stride];
        random.NextBytes(rows);
        double[] sums = new double[45];
        kernel.Sums(rows, sums);
        for (int row = 0; row < sums.Length; row++)
        {
            sums[row].ShouldBe(kernel.ScalarSum(rows.AsSpan(row * stride, stride)));
            sums[row].ShouldBe(kernel.Sum(rows.AsSpan(row * stride, stride)));
        }
    }

    [Fact]
    public void Vector_and_scalar_bins_agree()
    {
        Random random = new(4);
        foreach (int count in new[] { 0, 1, 15, 16, 17, 100, 254, 255 })
        {
            float[] edges = new float[FeatureBins.PaddedEdges];
            Array.Fill(edges, float.PositiveInfinity);
            for (int i = 0; i < count; i++)
            {
                edges[i] = i - 20;
            }

            float[] values = [.. Enumerable.Range(0, 300).Select(_ => (float)random.Next(-30, 260) + (random.Next(2) * 0.5f)), float.NaN,
                float.MaxValue, float.MinValue];
            byte[] bins = new byte[values.Length];
            BinKernel.Fill(values, edges, 200, bins);
            for (int i = 0; i < values.Length; i++)
            {
                bins[i].ShouldBe(float.IsNaN(values[i]) ? (byte)200 : (byte)edges.Count(e => e <= values[i]));
                BinKernel.CountAtMost(edges, values[i]).ShouldBe(edges.Count(e => e <= values[i]));
            }
        }
    }

    // Of each bin the steps of the gradient and of the hessian.
    private static readonly Arbitrary<(int Gradient, int Hessian)[]> Bins = Any.Array(Any.Number(-1000, 999).Zip(Any.Number(0, 499))
        .Convert(pair => (pair.Item1, pair.Item2), pair => (pair.Item1, pair.Item2)), 2, 256);

    [Property(MaxTest = 200)]
    public Property The_best_cut_is_the_one_a_plain_loop_finds() =>
        Prop.ForAll(Bins, Any.Number(0, 49), Any.Number(1, 199), (steps, l2, minimum) =>
        {
            int bins = steps.Length;
            QuantizationScale scale = new(30, 0.001, 0.001);
            SplitRules rules = new(scale, l2, minimum, 0);
            long[] sums = new long[256];
            for (int i = 0; i < bins; i++)
            {
                sums[i] = ((long)steps[i].Gradient << 30) + steps[i].Hessian;
            }

            Span<long> prefix = stackalloc long[SplitKernel.ScratchLength];
            SplitKernel.RunningSums(sums.AsSpan(0, bins), prefix);
            long total = prefix[bins - 1];
            (double score, int bin) = SplitKernel.Best(prefix, bins - 1, 0, total, rules);
            (double Score, int Bin) expected = (double.NegativeInfinity, -1);
            for (int i = 0; i < bins - 1; i++)
            {
                long left = prefix[i], right = total - left;
                double gl = scale.Gradient(left), gr = scale.Gradient(right), hl = scale.Hessian(left), hr = scale.Hessian(right),
                    a = hl + rules.Lambda, b = hr + rules.Lambda;
                double candidate = ((gl * gl * b) + (gr * gr * a)) / (a * b);
                if (hl >= rules.MinimumHessian && hr >= rules.MinimumHessian && candidate > expected.Score)
                {
                    expected = (candidate, i);
                }
            }

            (score, bin).ShouldBe(expected);
        });

    [Fact]
    public void The_exponential_is_accurate_to_a_few_units_in_the_last_place()
    {
        for (float x = -20; x < 20; x += 0.37f)
        {
            float value = GradientKernel.Exp(System.Runtime.Intrinsics.Vector512.Create(x))[3];
            ((value / Math.Exp(x)) - 1).ShouldBeInRange(-4e-7, 4e-7);
        }
    }

    [Fact]
    public void Rounding_to_steps_is_unbiased()
    {
        float[] gradients = new float[16_384], hessians = new float[16_384];
        for (int i = 0; i < gradients.Length; i++)
        {
            gradients[i] = 0.3f + (i * 1e-6f);
        }

        Array.Fill(hessians, 0.7f);
        long[] packed = new long[16_384], shuffled = new long[16_384];
        QuantizationScale scale = new(30, 1, 1);
        GradientKernel.Quantize(gradients, hessians, scale, 9, packed);
        packed.Average(scale.Gradient).ShouldBe(gradients.Average(), 0.02);
        packed.Average(scale.Hessian).ShouldBe(0.7, 0.02);
        Array.Reverse(gradients);
        GradientKernel.Quantize(gradients, hessians, scale, 9, shuffled);
        shuffled.Reverse().ShouldBe(packed);
    }
}
