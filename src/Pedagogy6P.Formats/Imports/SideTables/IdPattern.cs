namespace Pedagogy6P.Formats.Imports.SideTables;

/// <summary>Ids with <c>*</c> for any letters. Stateless; takes time proportional to pattern × text at most.</summary>
internal static class IdPattern
{
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        int at = 0, next = 0, star = -1, retry = 0;
        while (at < text.Length)
        {
            if (next < pattern.Length && pattern[next] == '*')
            {
                (star, retry) = (next++, at);
            }
            else if (next < pattern.Length && pattern[next] == text[at])
            {
                next++;
                at++;
            }
            else if (star >= 0)
            {
                (next, at) = (star + 1, ++retry);
            }
            else
            {
                return false;
            }
        }

        return pattern[next..].TrimStart('*').IsEmpty;
    }
}
