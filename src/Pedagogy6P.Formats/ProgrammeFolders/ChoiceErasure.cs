using System.Collections.Immutable;

namespace Pedagogy6P.Formats.ProgrammeFolders;

/// <summary>What is left of a file <c>choices.csv</c> without one learner's rows. Immutable.</summary>
/// <param name="Left">The file without them: every other byte as it was.</param>
/// <param name="Erased">Number of rows that went.</param>
/// <param name="Unclear">
/// Rows that name the learner although, with cells missing or quotes amiss, nobody can tell whether they are theirs: they stay. Numbered as
/// records with the header as row 1.
/// </param>
public sealed record ChoiceErasure(ReadOnlyMemory<byte> Left, int Erased, ImmutableArray<int> Unclear);
