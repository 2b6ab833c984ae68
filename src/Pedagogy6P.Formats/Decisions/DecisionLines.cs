using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Decisions;

/// <summary>Reads decisions line by line; what is wrong with a line is remembered until the end. Not thread-safe.</summary>
/// <param name="name">What violations call the lines.</param>
internal sealed class DecisionLines(string name)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly ViolationCollector _violations = new();

    public async IAsyncEnumerable<LoggedDecision> ReadAsync(Stream lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(lines, Strict, leaveOpen: true);
        for (int row = 1; await NextAsync(reader, row, cancellationToken).ConfigureAwait(false) is string line; row++)
        {
            if (!string.IsNullOrWhiteSpace(line) && Read(line, row) is LoggedDecision logged)
            {
                yield return logged;
            }
        }

        _violations.ThrowIfAny();
    }

    private async ValueTask<string?> NextAsync(StreamReader reader, int row, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DecoderFallbackException)
        {
            _violations.Add(name, row, column: null, value: null, "text in UTF-8 from here on");
            return null;
        }
    }

    private LoggedDecision? Read(string line, int row)
    {
        try
        {
            using JsonDocument document = JsonTexts.Parse(Encoding.UTF8.GetBytes(line));
            LoggedDecision logged = DecisionObject.Read(document.RootElement);
            if (_ids.Add(logged.Decision.Id))
            {
                return logged;
            }

            _violations.Add(name, row, "decision", logged.Decision.Id, "an id that no earlier line has");
        }
        catch (JsonException)
        {
            _violations.Add(name, row, column: null, value: null, "a decision as one JSON object on the line");
        }
        catch (InputRefusedException refused)
        {
            foreach (Violation rule in refused.Violations)
            {
                _violations.Add(name, row, rule.Column, rule.Value, rule.Expected);
            }
        }

        return null;
    }
}
