using System.Globalization;
using System.Text;

namespace Pedagogy6P.Benchmarks.House;

/// <summary>Figures as a table of a page.</summary>
internal static class FigureTable
{
    /// <summary>Adds the table to a page.</summary>
    public static void AddTo(StringBuilder text, IEnumerable<HouseFigure> figures)
    {
        text.AppendLine().AppendLine("| what | goal | median | least to most | times |").AppendLine("| --- | --- | --- | --- | --- |");
        foreach (HouseFigure figure in figures)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {figure.What} | {figure.Goal} | {Number(figure.Median)} {figure.Unit} ");
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {Number(figure.Values.Min())} to {Number(figure.Values.Max())} | {figure.Values.Count} |");
        }
    }

    private static string Number(double value) =>
        value.ToString(value >= 1000 ? "N0" : "0.##", CultureInfo.InvariantCulture);
}
