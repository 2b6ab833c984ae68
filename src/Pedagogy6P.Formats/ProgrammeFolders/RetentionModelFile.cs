using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.ProgrammeFolders;

/// <summary>
/// The retention model that a programme folder may carry. It is no table: reading a folder neither needs nor opens it. Thread-safe.
/// </summary>
public static class RetentionModelFile
{
    /// <summary>Where it is in a programme folder.</summary>
    public const string RelativePath = "models/retention.p6p";

    private const int LargestBytes = 1 << 28;

    /// <summary>Path of the model file of a folder, whether there is one or not.</summary>
    /// <param name="folder">Path of the programme folder.</param>
    public static string PathIn(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Path.Combine([folder, .. RelativePath.Split('/')]);
    }

    /// <summary>Reads a model file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="InputRefusedException">There is no such file, or it is not an intact model file of a known version.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static RiskModelDocument Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!File.Exists(path))
        {
            throw Refused(path, "the path of a model file that exists; 'pedagogy6p risk programme FOLDER' makes one");
        }

        using FileStream stream = File.OpenRead(path);
        return stream.Length <= LargestBytes ? RiskModelFile.Read(stream) : throw Refused(path, "a file of at most 256 MiB");
    }

    private static InputRefusedException Refused(string path, string expected) =>
        new(new Violation("risk model file", Row: null, Column: null, ShownText.Of(path), expected));
}
