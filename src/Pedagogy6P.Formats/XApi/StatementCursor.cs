using System.Text.Json;

namespace Pedagogy6P.Formats.XApi;

/// <summary>
/// Steps from statement to statement of one text: a statement a line, where a broken line costs that line, or one value after the other
/// (arrays, pages of a record store, statements over several lines), where broken JSON costs the rest. Not thread-safe.
/// </summary>
/// <param name="window">The text.</param>
/// <param name="refuse">Told the number of a statement that is refused (none: the whole text), the property at fault, what was
/// expected.</param>
internal sealed class StatementCursor(JsonWindow window, Action<int?, string?, string> refuse)
{
    private const string JsonExpected = "a statement as JSON in UTF-8";

    private static readonly JsonReaderOptions OneAfterTheOther = new() { AllowMultipleValues = true };

    private readonly StatementDraft _draft = new();
    private JsonReaderState _state = new(OneAfterTheOther);
    private bool _begun;
    private bool _isLines;
    private bool _isOver;

    /// <summary>Statements found so far, refused ones included.</summary>
    public int Row { get; private set; }

    /// <summary>The next sound statement; null when there is none.</summary>
    public XApiStatement? Next()
    {
        Begin();
        while (!_isOver)
        {
            if (_isLines ? TryLine() : TryValue())
            {
                Row++;
                if (_draft.Finish(Row) is XApiStatement statement)
                {
                    return statement;
                }

                Refuse("verb", "the IRI of a verb as its id");
            }
        }

        return null;
    }

    private void Begin()
    {
        if (_begun)
        {
            return;
        }

        _begun = true;
        window.Fill();
        if (window.Bytes.StartsWith("\uFEFF"u8))
        {
            window.Advance("\uFEFF"u8.Length);
        }

        if (window.Bytes is [0xFE or 0xFF, ..] or [0, ..] or [_, 0, ..])
        {
            _isOver = true;
            refuse(null, null, "text in UTF-8");
            return;
        }

        _isLines = IsStatementALine();
    }

    // One value in the first line tells lines; a page of a record store may stand in one line as well.
    private bool IsStatementALine()
    {
        int end = LineEnd(out bool isWhole);
        var reader = new Utf8JsonReader(window.Bytes[..end], isFinalBlock: true, state: default);
        try
        {
            return isWhole && reader.Read() && reader.TokenType == JsonTokenType.StartObject && !IsPage(reader) && reader.TrySkip()
                && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Where the line ends that the window begins with, fetching what it takes.
    private int LineEnd(out bool isWhole)
    {
        int searched = 0;
        while (true)
        {
            int at = window.Bytes[searched..].IndexOf((byte)'\n');
            isWhole = at >= 0 || window.IsLast;
            if (isWhole)
            {
                return at >= 0 ? searched + at : window.Bytes.Length;
            }

            searched = window.Bytes.Length;
            if (!window.Fill())
            {
                isWhole = window.IsLast;
                return searched;
            }
        }
    }

    private bool TryLine()
    {
        int end = LineEnd(out bool isWhole);
        if (!isWhole)
        {
            RefuseLongLine();
            return false;
        }

        ReadOnlySpan<byte> line = window.Bytes[..end];
        _isOver = window.IsLast && end == window.Bytes.Length;
        bool isBlank = line.Trim(" \t\r"u8).IsEmpty;
        bool found = !isBlank && IsStatement(line);
        window.Advance(Math.Min(window.Bytes.Length, end + 1));
        if (!isBlank && !found)
        {
            Row++;
            Refuse(column: null, JsonExpected);
        }

        return found;
    }

    private bool IsStatement(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, isFinalBlock: true, state: default);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && StatementParser.TryParse(ref reader, _draft)
                && !reader.Read();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private void RefuseLongLine()
    {
        Row++;
        Refuse(column: null, "a statement no longer than the option LongestStatement");
        int end;
        do
        {
            window.Advance(window.Bytes.Length);
            window.Fill();
            end = window.Bytes.IndexOf((byte)'\n');
        }
        while (end < 0 && !window.IsLast);
        window.Advance(end < 0 ? window.Bytes.Length : end);
    }

    private bool TryValue()
    {
        try
        {
            bool found = TryValue(out bool isIncomplete);
            if (isIncomplete && !window.Fill())
            {
                _isOver = true;
                if (!window.IsLast)
                {
                    Row++;
                    Refuse(column: null, "a statement no longer than the option LongestStatement; what follows it cannot be read");
                }
            }

            return found;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            _isOver = true;
            Row++;
            Refuse(column: null, JsonExpected + "; what follows it cannot be read");
            return false;
        }
    }

    // One step: a statement, or a token between statements.
    private bool TryValue(out bool isIncomplete)
    {
        var reader = new Utf8JsonReader(window.Bytes, window.IsLast, _state);
        isIncomplete = !reader.Read();
        bool isStatement = false;
        if (!isIncomplete && reader.TokenType == JsonTokenType.StartObject)
        {
            Utf8JsonReader ahead = reader;
            isIncomplete = !ahead.Read();
            isStatement = !isIncomplete && !IsPageName(ahead);
            isIncomplete |= isStatement && !StatementParser.TryParse(ref reader, _draft);
        }
        else if (!isIncomplete && reader.TokenType == JsonTokenType.PropertyName)
        {
            isIncomplete = !reader.ValueTextEquals("statements"u8) && !reader.TrySkip();
        }
        else if (!isIncomplete && reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
            Row++;
            Refuse(column: null, JsonExpected);
        }

        if (isIncomplete)
        {
            return false;
        }

        window.Advance((int)reader.BytesConsumed);
        _state = reader.CurrentState;
        return isStatement;
    }

    // By value: what is read ahead here is not consumed.
    private static bool IsPage(Utf8JsonReader reader) => reader.Read() && IsPageName(reader);

    private static bool IsPageName(Utf8JsonReader reader) => reader.TokenType == JsonTokenType.PropertyName
        && (reader.ValueTextEquals("statements"u8) || reader.ValueTextEquals("more"u8));

    private void Refuse(string? column, string expected) => refuse(Row, column, expected);
}
