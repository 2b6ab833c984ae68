using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Commands.Decisions;

/// <summary>The keys of a host in a file.</summary>
internal static class LearnerKeyFile
{
    private const string Expected = "an id, a comma and a key of 16 bytes or more as hexadecimal digits";

    /// <summary>Reads a ring, oldest key first. Refusals never repeat what stands in the file.</summary>
    /// <exception cref="InputRefusedException">It cannot be read, or a line is no key.</exception>
    public static LearnerKeyRing Read(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputRefusedException(new Violation(path, null, null, null, $"a file of keys ({FileFaults.Of(exception, path)})"));
        }

        List<(string, byte[])> keys = [];
        for (int line = 0; line < lines.Length; line++)
        {
            if (lines[line].Trim().Length > 0)
            {
                keys.Add(Key(lines[line]) ?? throw new InputRefusedException(new Violation(path, line + 1, null, null, Expected)));
            }
        }

        return keys.Count == 0 ? throw new InputRefusedException(new Violation(path, null, null, null, Expected)) : Ring(path, keys);
    }

    private static LearnerKeyRing Ring(string path, List<(string, byte[])> keys)
    {
        try
        {
            return new LearnerKeyRing(keys);
        }
        catch (InputRefusedException refused)
        {
            // Named as the file they stand in.
            throw new InputRefusedException([.. refused.Violations.Select(rule => rule with { Table = path })], refused.Count);
        }
    }

    private static (string Id, byte[] Key)? Key(string line)
    {
        string[] cells = line.Split(',', StringSplitOptions.TrimEntries);
        try
        {
            return cells is [{ Length: > 0 and <= 100 } id, { Length: >= 2 * LearnerKeyRing.LeastBytes } digits]
                ? (id, Convert.FromHexString(digits)) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
