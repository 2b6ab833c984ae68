namespace Pedagogy6P.Cli.Output.Pages;

/// <summary>What a report says to people, whatever it is shown on.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Lines">Sentences under the title.</param>
/// <param name="Sections">Its parts.</param>
internal sealed record ReportDocument(string Title, IReadOnlyList<string> Lines, IReadOnlyList<ReportSection> Sections);
