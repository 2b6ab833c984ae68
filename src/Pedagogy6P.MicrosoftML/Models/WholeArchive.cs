using System.IO.Compression;
using System.IO.Hashing;

namespace Pedagogy6P.MicrosoftML.Models;

/// <summary>The archives that ML.NET saves models in: it reads them without comparing their checksums.</summary>
internal static class WholeArchive
{
    /// <summary>A copy in memory of an archive whose every entry has the checksum that it says.</summary>
    /// <param name="zip">The archive; it stays open.</param>
    /// <exception cref="InvalidDataException">It is no archive, or an entry was changed.</exception>
    public static MemoryStream Read(Stream zip)
    {
        var whole = new MemoryStream();
        zip.CopyTo(whole);
        whole.Position = 0;
        using (var archive = new ZipArchive(whole, ZipArchiveMode.Read, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                var checksum = new Crc32();
                using Stream content = entry.Open();
                checksum.Append(content);
                if (checksum.GetCurrentHashAsUInt32() != entry.Crc32)
                {
                    throw new InvalidDataException($"{entry.FullName} is not what was saved");
                }
            }
        }

        whole.Position = 0;
        return whole;
    }
}
