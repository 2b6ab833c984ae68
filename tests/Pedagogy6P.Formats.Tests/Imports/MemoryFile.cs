using Pedagogy6P.Formats.Imports.Sources;

namespace Pedagogy6P.Formats.Tests.Imports;

/// <summary>Files that are only in memory.</summary>
internal static class MemoryFile
{
    public static ImportFile Of(string name, byte[] bytes) => new(name, bytes.Length, () => new MemoryStream(bytes, writable: false));

    public static ImportFile Of(string name, string text) => Of(name, System.Text.Encoding.UTF8.GetBytes(text));
}
