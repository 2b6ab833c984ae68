using System.Runtime.InteropServices;

namespace Pedagogy6P.Formats.ProgrammeFolders;

/// <summary>How far reading a programme folder has come. An immutable value.</summary>
/// <param name="Table">Name of the table being read.</param>
/// <param name="Bytes">Bytes read so far of all tables.</param>
/// <param name="TotalBytes">Bytes of all tables.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ReadingProgress(string Table, long Bytes, long TotalBytes);
