using System.Globalization;
using System.Text;
using Pedagogy6P.Cli.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Pedagogy6P.Cli.Output;

/// <summary>
/// Lays out tables and text for people: coloured and as wide as the terminal when one is watched, else plain, unwrapped and without spaces
/// at line ends.
/// </summary>
internal sealed class Canvas : IDisposable
{
    // No real table is wider; plain output is for files and pipes, which have no edge to wrap at.
    private const int Unwrapped = 10_000;

    private readonly StringWriter _text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
    private readonly IAnsiConsole _console;
    private readonly MessageCatalogue _messages;
    private readonly bool _plain;

    public Canvas(CanvasStyle style)
    {
        _plain = !style.IsTerminal;
        _messages = style.Messages;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(_text),
            Ansi = style.Colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = style.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        _console.Profile.Width = style.IsTerminal ? style.Width : Unwrapped;
        _console.Profile.Capabilities.Unicode = true;
    }

    /// <summary>A cell or line of text from data: control characters, which a terminal would obey, become spaces.</summary>
    public static Text Literal(string text, Style? style = null) => new(Harmless(text), style);

    public static string Harmless(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)) : text;

    public static Table Table(params ReadOnlySpan<string> headings)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (string heading in headings)
        {
            table.AddColumn(new TableColumn(Literal(heading, Styles.Heading)));
        }

        return table;
    }

    /// <summary>A word, a number or a phrase in the language of the reader.</summary>
    public string Word(string english) => _messages.SayCell(english);

    /// <summary>Headings in the language of the reader.</summary>
    public IEnumerable<string> Words(params IEnumerable<string> english) => english.Select(Word);

    /// <summary>A cell of a word or number in the language of the reader.</summary>
    public Text Said(string english, Style? style = null) => Literal(Word(english), style);

    /// <summary>A line in the language of the reader.</summary>
    public void Say(string english, Style? style = null) => Line(Word(english), style);

    public void Add(IRenderable part) => _console.Write(part);

    public void Line(string text = "", Style? style = null)
    {
        _console.Write(Literal(text, style));
        _console.WriteLine();
    }

    /// <summary>Everything laid out so far, as UTF-8.</summary>
    public byte[] ToUtf8()
    {
        string text = _text.ToString();
        return Encoding.UTF8.GetBytes(_plain ? string.Join('\n', text.Split('\n').Select(line => line.TrimEnd(' '))) : text);
    }

    public void Dispose() => _text.Dispose();
}
