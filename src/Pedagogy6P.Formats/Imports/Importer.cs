namespace Pedagogy6P.Formats.Imports;

/// <summary>Reads one foreign format. Immutable and thread-safe; <see cref="ImportFormats"/> lists them.</summary>
public abstract class Importer
{
    private protected Importer()
    {
    }

    /// <summary>Name of the format as it is typed, in lower-case letters.</summary>
    public abstract string Name { get; }

    /// <summary>What it reads, in a few plain English words.</summary>
    public abstract string Title { get; }

    /// <summary>
    /// Reads all files of a source into facts. Every file gets a log (<see cref="ImportWork.LogOf"/>), every row of it is taken or left
    /// out; what makes the whole import meaningless is a violation, what is missing a gap.
    /// </summary>
    internal abstract void Read(ImportWork work);
}
