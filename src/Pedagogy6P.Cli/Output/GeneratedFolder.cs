using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Formats.Population;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Output;

/// <summary>
/// The folder that <c>generate</c> writes: a complete programme folder, its population model, and the truth. Appears whole or not at all.
/// </summary>
internal sealed class GeneratedFolder
{
    private readonly NewFolder _folder;

    /// <summary>Takes a path that is free.</summary>
    /// <exception cref="ToolException">Something is there already.</exception>
    public GeneratedFolder(string path) => _folder = new NewFolder(path);

    public string Path => _folder.Path;

    /// <summary>Reads the population model of a programme folder.</summary>
    /// <param name="folder">The programme folder.</param>
    /// <param name="text">The model as it stands in the file.</param>
    /// <exception cref="InputRefusedException">There is none or it breaks its format.</exception>
    public static PopulationModel ReadModel(string folder, out byte[] text)
    {
        string path = System.IO.Path.Combine(folder, PopulationModel.FileName);
        if (!File.Exists(path))
        {
            throw new InputRefusedException(new Violation(PopulationModel.FileName, Row: null, Column: null, Value: null,
                $"a file {PopulationModel.FileName} in the programme folder (see docs/population-model.md)"));
        }

        using FileStream stream = File.OpenRead(path);
        using var kept = new MemoryStream();
        byte[] buffer = new byte[PopulationModel.LargestBytes + 1];
        kept.Write(buffer, 0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        text = kept.ToArray();
        kept.Position = 0;
        return PopulationModel.Parse(kept);
    }

    /// <summary>Writes everything.</summary>
    public void Write(LoadedProgramme source, SyntheticPopulation population, byte[] model, CancellationToken cancellationToken) =>
        _folder.Write(folder =>
        {
            ProgrammeFolder.Write(folder, source.Programme, population.Roster, source.Folder.Package, cancellationToken);
            NewFolder.WriteFile(System.IO.Path.Combine(folder, PopulationModel.FileName), stream => stream.Write(model));
            NewFolder.WriteFile(System.IO.Path.Combine(folder, HazardTable.FileName), stream =>
                HazardTable.Write(stream, population.Hazards, cancellationToken));
        });
}
