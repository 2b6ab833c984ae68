using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Output;

/// <summary>
/// The files that one run of a command writes: all appear, or none. A model whose predictions could not be written would look like the work
/// of a run that went well. Not thread-safe.
/// </summary>
internal sealed class OutputGroup(ToolHost host) : IDisposable
{
    private readonly List<ToolOutput> _outputs = [];

    /// <summary>Writes the content of a file beside its place.</summary>
    /// <exception cref="ToolException">The file cannot be made.</exception>
    public void Add(string path, ReadOnlySpan<byte> content)
    {
        var output = ToolOutput.Open(host, path);
        _outputs.Add(output);
        output.Write(content);
    }

    /// <summary>Puts all files in their places; what was there comes back when one cannot be put.</summary>
    public void Complete()
    {
        _outputs.ForEach(output => output.Prepare());
        int completed = 0;
        try
        {
            for (; completed < _outputs.Count; completed++)
            {
                _outputs[completed].Complete();
            }
        }
        finally
        {
            if (completed < _outputs.Count)
            {
                _outputs.Take(completed).Reverse().ToList().ForEach(output => output.Undo());
            }
        }
    }

    public void Dispose() => _outputs.ForEach(output => output.Dispose());
}
