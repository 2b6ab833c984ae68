using Pedagogy6P.Participative.Kernels;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Participative.Preferences;

/// <summary>Operations on blocks against the plain ones on rows.</summary>
public sealed class BlockedSymmetricTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Operations_are_those_of_plain_matrices(int blocks)
    {
        var dice = new Dice(blocks);
        int side = blocks * BlockedSymmetric.Side;
        float[] matrix = new float[BlockedSymmetric.Length(blocks)], vector = Row(dice, side);
        double[,] plain = new double[side, side];
        for (int row = 0; row < side; row++)
        {
            for (int column = 0; column <= row; column++)
            {
                float value = (float)dice.Real(-1, 1);
                (plain[row, column], plain[column, row]) = (value, value);
                matrix[BlockedSymmetric.At(row, column)] = matrix[BlockedSymmetric.At(column, row)] = value;
            }
        }

        BlockedSymmetric.Subtract(matrix, vector, 0.3f);
        float[] product = Row(dice, side);
        BlockedSymmetric.Multiply(matrix, vector, product);
        for (int row = 0; row < side; row++)
        {
            double sum = 0;
            for (int column = 0; column < side; column++)
            {
                double element = plain[row, column] - (0.3f * (double)vector[row] * vector[column]);
                matrix[BlockedSymmetric.At(row, column)].ShouldBe((float)element, 1e-6f);
                sum += element * vector[column];
            }

            product[row].ShouldBe((float)sum, 2e-5f);
        }
    }

    private static float[] Row(Dice dice, int side) => [.. Enumerable.Range(0, side).Select(_ => (float)dice.Real(-1, 1))];
}
