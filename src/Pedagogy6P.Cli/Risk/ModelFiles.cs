using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Risk;

/// <summary>Model files on disk.</summary>
internal static class ModelFiles
{
    public static RiskModelDocument Read(string path)
    {
        try
        {
            return RiskModelFile.Read(File.ReadAllBytes(path));
        }
        catch (InputRefusedException refusal)
        {
            throw new InputRefusedException([.. refusal.Violations.Select(violation => violation with { Table = path })], refusal.Count);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputRefusedException(new Violation(path, null, null, null,
                $"a model file that exists and can be read ({FileFaults.Of(exception, path)})"));
        }
    }

    /// <summary>Writes a model file whole or not at all.</summary>
    public static void Write(string path, RiskModelDocument document, ToolHost host) =>
        WriteBytes(path, RiskModelFile.ToBytes(document), host);

    /// <summary>Writes any file whole or not at all.</summary>
    public static void WriteBytes(string path, ReadOnlySpan<byte> bytes, ToolHost host)
    {
        using ToolOutput file = ToolOutput.Open(host, path);
        file.Write(bytes);
        file.Complete();
    }
}
