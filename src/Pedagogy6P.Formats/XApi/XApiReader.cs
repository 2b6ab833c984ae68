using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.XApi;

/// <summary>
/// Streams xAPI 1.0.3 statements: a statement a line (JSON Lines), arrays, pages as record stores answer them
/// (<c>{"statements": […], "more": …}</c>), one after the other, plain or compressed by gzip. Statements that come twice, by id, are left
/// out, across all that one reader reads. Memory does not depend on length. Not thread-safe.
/// </summary>
public sealed class XApiReader
{
    private readonly XApiOptions _options;
    private readonly RecentIds _ids;

    /// <summary>Makes a reader.</summary>
    /// <param name="options">Its bounds; the usual ones when null.</param>
    /// <exception cref="InputRefusedException">An option is out of its range.</exception>
    public XApiReader(XApiOptions? options = null)
    {
        _options = options ?? new XApiOptions();
        _options.Check();
        _ids = new RecentIds(_options.RememberedIds);
    }

    /// <summary>Statements found so far: those given, those that came twice and those refused.</summary>
    public long Found { get; private set; }

    /// <summary>Statements left out because their id had come before.</summary>
    public long Duplicates { get; private set; }

    /// <summary>Whether more ids came than are remembered, so that twins far apart may both have been given.</summary>
    public bool HasForgottenIds => _ids.HasForgotten;

    /// <summary>What was refused, by number of the statement in its text.</summary>
    public ViolationCollector Violations { get; } = new();

    /// <summary>Streams the statements of a text in their order; enumerate once.</summary>
    /// <param name="stream">The bytes; left open.</param>
    /// <param name="name">What the text is called in violations.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IEnumerable<XApiStatement> Read(Stream stream, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return ReadAll(stream, name, (_, _) => { }, cancellationToken);
    }

    /// <summary>The same, told of every statement that is left out: its number (none: the rest of the text) and why.</summary>
    internal IEnumerable<XApiStatement> ReadAll(Stream stream, string name, Action<int?, string> leaveOut,
        CancellationToken cancellationToken)
    {
        using var text = new ExpandedStream(stream, _options.LargestExpansion, leaveOpen: true);
        var window = new JsonWindow(text, _options.LongestStatement, cancellationToken);
        var cursor = new StatementCursor(window, Refuse);
        while (Next(cursor, Refuse) is XApiStatement statement)
        {
            if (statement.Id is Guid id && !_ids.Add(id))
            {
                Duplicates++;
                leaveOut(statement.Row, "a statement whose id came before");
                continue;
            }

            yield return statement;
        }

        void Refuse(int? row, string? column, string expected)
        {
            Violations.Add(name, row, column, value: null, expected);
            leaveOut(row, column is null ? $"expected {expected}" : $"{column}: expected {expected}");
        }
    }

    private XApiStatement? Next(StatementCursor cursor, Action<int?, string?, string> refuse)
    {
        int before = cursor.Row;
        try
        {
            return cursor.Next();
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            refuse(null, null, exception is InvalidDataException
                ? $"a gzip file that is whole and grows to at most {_options.LargestExpansion:0} times its size"
                : $"a file that can be read to its end ({ReadingFaults.Of(exception)})");
            return null;
        }
        finally
        {
            Found += cursor.Row - before;
        }
    }
}
