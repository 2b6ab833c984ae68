using System.Globalization;

namespace Pedagogy6P.Benchmarks.Cohorts.Programs;

/// <summary>
/// An integer program in the LP format: <c>x0</c>, <c>x1</c>, … are its columns, and what they bring is made least, negated.
/// </summary>
internal static class LpFile
{
    private const int TermsOfLine = 12;

    /// <summary>Writes a program.</summary>
    /// <param name="text">Where it goes.</param>
    /// <param name="program">The program.</param>
    /// <param name="worths">What columns bring, by column; those not named bring nothing.</param>
    /// <param name="further">Rules besides those of the program.</param>
    public static void Write(TextWriter text, CohortProgram program, IEnumerable<(int Column, double Worth)> worths,
        IEnumerable<ProgramRow> further)
    {
        text.Write("Minimize\nobj:");
        WriteTerms(text, worths.Select(worth => (worth.Column, -worth.Worth)));
        text.Write("\nSubject To\n");
        foreach ((int number, ProgramRow row) in program.Rows.Concat(further).Index())
        {
            text.Write(string.Create(CultureInfo.InvariantCulture, $"c{number}:"));
            WriteTerms(text, row.Columns.Select((column, place) => (column, (double)row.Coefficients[place])));
            text.Write(string.Create(CultureInfo.InvariantCulture, $" <= {row.Most}\n"));
        }

        text.Write("Binaries\n");
        for (int column = 0; column < program.Columns; column++)
        {
            text.Write(string.Create(CultureInfo.InvariantCulture, $"x{column}{(column % TermsOfLine == TermsOfLine - 1 ? '\n' : ' ')}"));
        }

        text.Write("\nEnd\n");
    }

    private static void WriteTerms(TextWriter text, IEnumerable<(int Column, double Coefficient)> terms)
    {
        int count = 0;
        foreach ((int column, double coefficient) in terms.Where(term => term.Coefficient != 0))
        {
            text.Write(count > 0 && count % TermsOfLine == 0 ? "\n " : " ");
            text.Write(coefficient < 0 ? '-' : '+');
            text.Write(string.Create(CultureInfo.InvariantCulture, $" {Math.Abs(coefficient)} x{column}"));
            count++;
        }
    }
}
