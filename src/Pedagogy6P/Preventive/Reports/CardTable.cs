namespace Pedagogy6P.Preventive.Reports;

/// <summary>A table of a model card.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Header">Names of the columns.</param>
/// <param name="Rows">Cells by row; a table without rows is not shown.</param>
internal sealed record CardTable(string Title, string[] Header, string[][] Rows);
