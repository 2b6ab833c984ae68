using System.Text;

namespace Pedagogy6P.Cli.Texts;

/// <summary>
/// Translates whole lines on their way to another writer; whatever is written piecemeal, such as a progress bar, passes as it is. Not
/// thread-safe.
/// </summary>
/// <param name="inner">Where lines go; not disposed of.</param>
/// <param name="messages">The translations.</param>
internal sealed class TranslatingWriter(TextWriter inner, MessageCatalogue messages) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(value);

    public override void Write(string? value) => inner.Write(value);

    public override void WriteLine(string? value)
    {
        foreach (string line in (value ?? "").Split('\n'))
        {
            string text = line.TrimEnd('\r');
            string indent = text[..^text.TrimStart(' ').Length];
            inner.WriteLine(indent + messages.Say(text[indent.Length..]));
        }
    }

    public override void Flush() => inner.Flush();
}
