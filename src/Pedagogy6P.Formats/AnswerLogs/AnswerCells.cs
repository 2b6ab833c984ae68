namespace Pedagogy6P.Formats.AnswerLogs;

/// <summary>One row of a table of answers.</summary>
internal readonly record struct AnswerCells(string Student, string? Item, string Skill, bool IsRight, string? Time, double Day);
