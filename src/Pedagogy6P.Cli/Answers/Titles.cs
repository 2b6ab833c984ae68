namespace Pedagogy6P.Cli.Answers;

/// <summary>What people call modules and roles, who rarely know their ids.</summary>
internal static class Titles
{
    /// <summary>The one thing of a title, letter case aside; null when there is none or more than one.</summary>
    public static T? Find<T>(IEnumerable<T> things, Func<T, string> title, string typed)
        where T : class
    {
        T[] titled = [.. things.Where(thing => string.Equals(title(thing).Trim(), typed.Trim(), StringComparison.OrdinalIgnoreCase))
            .Take(2)];
        return titled.Length == 1 ? titled[0] : null;
    }
}
