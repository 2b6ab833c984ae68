namespace Pedagogy6P.Benchmarks.Cohorts.Programs;

/// <summary>A rule of an integer program: the sum of the coefficients of the columns that are chosen is at most so much.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Coefficients">By column of the row its coefficient.</param>
/// <param name="Most">The most they may come to.</param>
internal sealed record ProgramRow(int[] Columns, long[] Coefficients, long Most)
{
    /// <summary>So many of the columns at most.</summary>
    public static ProgramRow Of(int[] columns, long most)
    {
        long[] ones = new long[columns.Length];
        Array.Fill(ones, 1);
        return new ProgramRow(columns, ones, most);
    }
}
